import type { Row } from '../../src/engine/killMatrix.js';
import type { Role } from '../../src/spec/Spec.js';

/** Whose suite is proven. */
export interface Suited {
  readonly protocol: string;
  readonly role: Role;
}

/** Specimens that one thread tries the suite on, in one go: those of the numbers `from` to `to`, the last left out. */
export interface Task extends Suited {
  readonly from: number;
  readonly to: number;
}

/** What has come of a task. */
export interface Tried {
  readonly rows: readonly Row[];
  /** Milliseconds that it took. */
  readonly milliseconds: number;
}
