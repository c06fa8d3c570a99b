import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import type { Script } from '../script/Action.js';
import { exchange, lastPeerOf } from './dialogue.js';
import { Steps, type Step } from './Steps.js';
import { pick } from './walks.js';

/** Cases that are gone on from. */
const ENTRIES = 200;
/** Times that the last step of a case is repeated, and the whole of it. */
const STEP_AGAIN = 16;
const ALL_AGAIN = 4;
/** Actions of a case that is gone on from at the most. */
const LONGEST = 240;
/** Steps that anybody takes: a connection, an introduction, a line. */
const SHALLOW = 3;

/** Steps from which on a case lies deep: of those, the newest come first. */
const DEEP = 5;
/** Steps in vain that weigh as much as one step that a case takes less. */
const PATIENCE = 3;

/** A case that ends where something was seen. */
interface Entry {
  readonly script: Script;
  /** How many steps it takes; 0 where nobody knows. */
  readonly depth: number;
  /** Cases that are not one step more. */
  readonly others: Script[];
  /** The steps that it has been gone on by; nothing where no line leads on from there. */
  readonly taken: Set<Step> | undefined;
}

/**
 * The cases that showed something. They are gone on from by one step, the deepest first, and by the steps first of which
 * something new has come most often. The last step many times, and the whole case several times, are such steps too: some
 * programs count.
 */
export class Frontier {
  readonly #attack: Attack;
  readonly #random: Random;
  readonly #entries: Entry[] = [];
  readonly #steps: Steps;
  /** The cases that are one of the entries, and one step more. */
  readonly #made = new WeakMap<Script, Step>();

  constructor(attack: Attack, random: Random) {
    this.#attack = attack;
    this.#random = random;
    this.#steps = new Steps(attack.letters.map(({ octets }) => octets));
  }

  /** Lines that a new behaviour took. */
  get telling(): readonly Uint8Array[] {
    return this.#steps.learnt.map(({ octets }) => octets);
  }

  /** Whether some case is to be gone on from that lies deep. */
  get leadsOn(): boolean {
    return this.#entries.some((entry) => entry.depth > SHALLOW && this.#isOpen(entry));
  }

  /** One of the deepest cases. */
  deep(count: number): Script | undefined {
    const deepest = this.#entries.toSorted((a, b) => b.depth - a.depth).slice(0, count);
    return deepest.length > 0 ? pick(deepest, this.#random).script : undefined;
  }

  /** Whether a case is one of these, and one step more. */
  isStep(script: Script): boolean {
    return this.#made.has(script);
  }

  /** Something new came of a case. */
  told(script: Script): void {
    const step = this.#made.get(script);
    if (step) step.told++;
  }

  /**
   * Goes on from a case, too.
   *
   * @param isPlain - it takes all of its steps
   * @param isOver - the connection has ended, so that no line leads on from there
   */
  add(script: Script, { isPlain, isOver }: { isPlain: boolean; isOver: boolean }): void {
    if (script.length === 0 || script.length > LONGEST) return;
    if (isPlain) for (const action of script) if (action.type === 'send') this.#steps.learn(action.octets);
    const depth = isPlain ? script.filter(({ type }) => type !== 'settle').length : 0;
    const step = isOver ? undefined : lastLineOf(script);
    this.#entries.push({
      script,
      depth,
      others: this.#repeated(script, step),
      taken: step ? new Set() : undefined,
    });
    if (this.#entries.length > ENTRIES) this.#entries.splice(this.#shallowest, 1);
  }

  /** The next case: mostly of the deepest, or the newest, of which there are any. */
  next(): Script | undefined {
    const all = this.#entries.filter((entry) => this.#isOpen(entry));
    if (all.length === 0) return undefined;
    // From where nobody knows what it takes, it is gone on last.
    const known = all.filter(({ depth }) => depth > 0);
    const open = known.length > 0 ? known : all;
    const chance = this.#random.nextInt(0, 3);
    const deepest = open.reduce((best, entry) => (promiseOf(entry) >= promiseOf(best) ? entry : best));
    const entry = chance < 2 ? deepest : chance === 2 ? open.at(-1)! : pick(open, this.#random);
    return this.#prolonged(entry) ?? entry.others.pop();
  }

  #repeated(script: Script, step: Uint8Array | undefined): Script[] {
    const all: Script = [{ type: 'repeat', times: ALL_AGAIN, actions: [...script, { type: 'over' }] }];
    const again = step ? exchange(step, lastPeerOf(script)) : [];
    return [
      ...(this.#attack.startsAnew ? [] : [all]),
      ...(step ? [[...script, ...Array.from({ length: STEP_AGAIN }, () => again).flat()]] : []),
    ];
  }

  #prolonged({ script, depth, taken }: Entry): Script | undefined {
    const step = taken && this.#steps.next(taken);
    if (!step) return undefined;
    taken.add(step);
    step.tried++;
    const longer = [...script, ...exchange(step.octets, lastPeerOf(script))];
    if (depth > 0) this.#made.set(longer, step);
    return longer;
  }

  #isOpen({ taken, others }: Entry): boolean {
    return others.length > 0 || (taken !== undefined && this.#steps.next(taken) !== undefined);
  }

  get #shallowest(): number {
    const depth = Math.min(...this.#entries.map((entry) => entry.depth));
    return this.#entries.findIndex((entry) => entry.depth === depth);
  }
}

/** Deep cases promise most; who has been gone on from in vain gives way to others. */
function promiseOf({ depth, taken }: Entry): number {
  return Math.min(depth, DEEP) - (taken?.size ?? 0) / PATIENCE;
}

/** The line that a case ends with, where it ends with one. */
function lastLineOf(script: Script): Uint8Array | undefined {
  const last = script.findLast(({ type }) => type !== 'settle' && type !== 'taken');
  return last?.type === 'send' ? last.octets : undefined;
}
