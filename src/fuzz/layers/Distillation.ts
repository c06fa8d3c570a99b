import { linesOf } from '../octets/linesOf.js';
import type { Action, Script } from '../script/Action.js';
import { exchange } from './dialogue.js';

/** Cases that it takes at the most. */
const TRIES = 40;
/** Lines, connections and leavings of a case that is distilled. */
const LONGEST = 400;

/** An action, with the wait for what it leads to. */
type Unit = readonly Action[];

/**
 * Finds out what a behaviour takes: of the case in which it was seen, it leaves out all that can be left out, from the end
 * on. What is left ends with the step that showed it, so that whoever goes on from there goes on from the state that it
 * showed.
 */
export class Distillation {
  /** What was seen. */
  readonly feature: string;
  #units: readonly Unit[];
  /** The program has ended a connection in what is left. */
  ended = false;
  /** It has been seen in what is left. */
  #seen = false;
  #tries = 0;
  /** Units that are left out next, and where. */
  #size: number;
  #at: number;

  constructor(script: Script, feature: string) {
    this.feature = feature;
    this.#units = unitsOf(script);
    this.#size = Math.ceil(this.#units.length / 2);
    this.#at = this.#units.length - this.#size;
  }

  /** Steps that are left. */
  get length(): number {
    return this.#units.length;
  }

  /** What is left. */
  get script(): Script {
    return this.#units.flat();
  }

  /**
   * How far it has come: `done` where nothing more can be left out, `lost` where the behaviour does not come again or
   * takes too long.
   */
  get state(): 'going on' | 'done' | 'lost' {
    if (!this.#seen) return this.#tries > 1 || this.#units.length > LONGEST ? 'lost' : 'going on';
    if (this.#size === 0) return 'done';
    return this.#tries >= TRIES ? 'lost' : 'going on';
  }

  /** The next case to be played: all that is left, or less. */
  next(): Script {
    return this.#seen ? this.#without.flat() : this.script;
  }

  /** Is told whether the behaviour was seen in the case that was next, and whether a connection was ended. */
  tell(shown: boolean, ended: boolean): void {
    this.#tries++;
    if (shown) this.ended = ended;
    if (!this.#seen) {
      this.#seen = shown;
      return;
    }
    if (shown) this.#units = this.#without;
    this.#at -= this.#size;
    if (this.#at >= 0) return;
    // Chunks of half the size, the last of them first.
    this.#size = Math.min(this.#size >> 1, this.#units.length >> 1);
    this.#at = this.#units.length - this.#size;
  }

  /** The behaviour was seen in another case; a shorter one is gone on with. */
  adopt(script: Script, ended: boolean): void {
    const units = unitsOf(script);
    if (units.length >= this.#units.length) return;
    this.#units = units;
    this.#seen = true;
    this.ended = ended;
    this.#size = Math.ceil(units.length / 2);
    this.#at = units.length - this.#size;
  }

  get #without(): readonly Unit[] {
    return this.#units.toSpliced(this.#at, this.#size);
  }
}

/** How many steps a case has: its lines are counted one by one. */
export function stepsIn(script: Script): number {
  return unitsOf(script).length;
}

/** Each line by itself; what many do at once, and what is measured, does not belong to it. */
function unitsOf(script: Script): Unit[] {
  return script.flatMap((action): Unit[] => {
    switch (action.type) {
      case 'send':
      case 'time':
        return linesOf(action.octets).map((octets) => exchange(octets, action.peer));
      case 'repeat':
        return unitsOf(action.actions);
      case 'connect':
      case 'end':
      case 'close':
      case 'reset':
      case 'over':
        return [[action]];
      default:
        return [];
    }
  });
}
