import type { ThreadOperation } from '../Operation.js';

/** What happens next, where several things can. */
export interface Choice {
  readonly thread: number;
  /** It does its next operation; or its wait ends, as it is too long or for no reason. */
  readonly type: 'operation' | 'timeout' | 'spurious';
}

/** What happened. */
export interface Step extends Choice {
  /** Of a wait that ends: the wait. */
  readonly operation: ThreadOperation;
  /** What the thread got for it; nothing while it sleeps. */
  readonly result: number | undefined;
}
