import { CR, LF } from '../wire/octets.js';

/** What a program owes: the sentence that demands it, and where the conversation stands. */
export interface Duty {
  /** The id of the clause. */
  readonly clause: string;
  /** What has to come, in words or octets for a reader. */
  readonly expected: readonly string[];
  /** The state of the protocol's machine. */
  readonly state: string;
}

/** What may come next on a connection. */
export type Slot = Way & {
  /** What it is for. */
  readonly duty?: Duty | undefined;
};

/** In place of an octet: any that is no part of a line end. */
export const ANY = -1;

type Way =
  /** One of these, octet by octet. */
  | { readonly type: 'exactly'; readonly options: readonly ArrayLike<number>[] }
  /** Whatever the program likes, nothing too; it may end the connection as well. */
  | { readonly type: 'free' }
  /** The end of the connection. */
  | { readonly type: 'end' };

/** A place in what may come: so many octets of an option of a slot have come. */
interface Place {
  readonly slot: number;
  readonly option: number;
  readonly offset: number;
}

/** Slots that have been passed are forgotten when there are so many of them. */
const FORGOTTEN = 1024;

/**
 * All that may come on a connection, one slot after the other. It keeps the set of all places where what has come may
 * stand, as a nondeterministic automaton is run; something is wrong only when there is no such place left.
 */
export class AnswerPattern {
  #slots: Slot[] = [];
  #places: Place[] = [{ slot: 0, option: -1, offset: 0 }];

  /** More may come, behind all that may come so far. */
  push(slot: Slot): void {
    // Two in a row are one.
    if (slot.type === 'free' && this.#slots.at(-1)?.type === 'free') return;
    if (this.#slots.length > FORGOTTEN) this.#forget();
    this.#slots.push(slot);
  }

  /**
   * Something has come.
   *
   * @returns the place of the first octet after which nothing is possible any more; -1 when all is as it may be
   */
  take(octets: Uint8Array): number {
    for (let at = this.#follow(octets, 0); at < octets.length; at = this.#follow(octets, at + 1)) {
      const next = this.#step(octets[at]!);
      if (next.length === 0) return at;
      this.#places = next;
    }
    return -1;
  }

  /** Whether something has to come still, whichever of the possible ways it was. */
  get isDue(): boolean {
    return !this.#closure().some(({ slot }) => slot === this.#slots.length);
  }

  /** Whether what is due comes behind something that is free: it may never come. */
  get isUncertain(): boolean {
    return this.#places.some((place) => this.#isFree(place));
  }

  /** Whether the connection may be ended now. */
  get mayEnd(): boolean {
    return this.#closure().some(({ slot }) => ['end', 'free'].includes(this.#slots[slot]?.type ?? ''));
  }

  /** What is waited for: the first that has to come, if all that is free was nothing. */
  get awaited(): Slot | undefined {
    const slots = this.#closure().map(({ slot }) => this.#slots[slot]);
    return slots.find((slot) => slot !== undefined && slot.type !== 'free');
  }

  #forget(): void {
    const passed = Math.min(...this.#places.map(({ slot }) => slot));
    this.#slots = this.#slots.slice(passed);
    this.#places = this.#places.map((place) => ({ ...place, slot: place.slot - passed }));
  }

  /**
   * The common case: there is no doubt where one is, and what comes is what has to come.
   *
   * @returns the place of the first octet of which that is not true; behind the last one where there is none
   */
  #follow(octets: Uint8Array, from: number): number {
    if (this.#places.length !== 1) return from;
    let { slot, option, offset } = this.#places[0]!;
    let at = from;
    for (; at < octets.length; at++) {
      const due = this.#onlyOption(slot, option);
      if (!due || !isIt(due[offset]!, octets[at]!)) break;
      offset++;
      option = Math.max(option, 0);
      if (offset === due.length) [slot, option, offset] = [slot + 1, -1, 0];
    }
    if (at > from) this.#places = [{ slot, option, offset }];
    return at;
  }

  #onlyOption(slot: number, option: number): ArrayLike<number> | undefined {
    const due = this.#slots[slot];
    if (due?.type !== 'exactly') return undefined;
    if (option >= 0) return due.options[option];
    return due.options.length === 1 ? due.options[0] : undefined;
  }

  #step(octet: number): Place[] {
    const next = new Map<string, Place>();
    const add = (place: Place) => next.set(`${place.slot} ${place.option} ${place.offset}`, place);
    for (const place of this.#closure()) {
      const slot = this.#slots[place.slot];
      if (slot?.type === 'free') add({ slot: place.slot, option: -1, offset: 0 });
      if (slot?.type !== 'exactly') continue;
      for (const [option, due] of slot.options.entries()) {
        if ((place.option >= 0 && place.option !== option) || !isIt(due[place.offset]!, octet)) continue;
        if (place.offset + 1 === due.length) add({ slot: place.slot + 1, option: -1, offset: 0 });
        else add({ slot: place.slot, option, offset: place.offset + 1 });
      }
    }
    return this.#latest([...next.values()]);
  }

  /**
   * Whoever stands before something free may be taken to stand in it: all that could follow there can follow here too, as
   * what is free takes the rest. So only the last of such places counts, and what stands behind it.
   */
  #latest(places: Place[]): Place[] {
    const free = places.filter((place) => this.#isFree(place)).map(({ slot }) => slot);
    if (free.length === 0) return places;
    const last = Math.max(...free);
    return places.filter(({ slot }) => slot >= last);
  }

  /** The places, and those behind what may be nothing. */
  #closure(): readonly Place[] {
    if (!this.isUncertain) return this.#places;
    const all = [...this.#places];
    const seen = new Set(all.map(({ slot, option, offset }) => `${slot} ${option} ${offset}`));
    // What is pushed while it is walked through is walked through too.
    for (const place of all) {
      if (!this.#isFree(place)) continue;
      const behind = { slot: place.slot + 1, option: -1, offset: 0 };
      const key = `${behind.slot} -1 0`;
      if (seen.has(key)) continue;
      seen.add(key);
      all.push(behind);
    }
    return all;
  }

  #isFree({ slot }: Place): boolean {
    return this.#slots[slot]?.type === 'free';
  }
}

function isIt(due: number, octet: number): boolean {
  return due === octet || (due === ANY && octet !== LF && octet !== CR);
}
