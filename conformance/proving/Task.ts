import type { Haste, Row } from '../../src/engine/killMatrix.js';
import type { Role } from '../../src/spec/Spec.js';
import { Event } from '../../src/sync/Event.js';
import type { SharedMemory } from '../../src/sync/perform.js';

/** What all threads have. */
export interface Shared {
  /** One cell: that of {@link STOP}. */
  readonly memory: SharedMemory;
}

/** Set when nobody waits for results any more. */
export const STOP = new Event(0);

/** Whose suite is proven. */
export interface Suited {
  readonly protocol: string;
  readonly role: Role;
}

/** Specimens that one thread tries the suite on, in one go: those of the numbers `from` to `to`, the last left out. */
export interface Task extends Suited {
  readonly from: number;
  readonly to: number;
  /** Only whether each program is caught is asked for. */
  readonly spotCheck?: SpotCheck;
}

/** How much of the work is left out. */
export interface SpotCheck {
  /** Of the mutants of which it is known why no check catches them, one in so many is tried. */
  readonly oneIn: number;
  /** Which of them: a number below `oneIn`. */
  readonly turn: number;
  /** How each of the others is tried, by variant. */
  readonly tries: Readonly<Record<string, Haste>>;
}

/** What has come of a task. */
export interface Tried {
  readonly rows: readonly Row[];
  /** Milliseconds that it took. */
  readonly milliseconds: number;
}
