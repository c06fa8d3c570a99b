import type { Step } from './Step.js';

/** What has come of running a program in many ways. */
export type Exploration =
  /** Nothing is wrong in any way in which it can run. */
  | {
      readonly type: 'holds';
      /** In how many orders its steps can happen; rounded above 2⁵³. */
      readonly interleavings: number;
      /** Different situations among them. */
      readonly states: number;
    }
  /** Nothing was wrong in so many runs, of all that there are. */
  | { readonly type: 'tried'; readonly runs: number }
  | Flaw
  /** It has more states than were to be looked at; nothing was wrong in those. */
  | { readonly type: 'unfinished'; readonly states: number };

/** Something wrong, and the steps that lead to it. */
export type Flaw =
  | { readonly type: 'broken'; readonly reason: string; readonly schedule: readonly Step[] }
  /** Threads sleep, and nobody is left to wake them. */
  | { readonly type: 'deadlock'; readonly asleep: readonly string[]; readonly schedule: readonly Step[] }
  /** It goes on and on: more steps than it may take. */
  | { readonly type: 'livelock'; readonly schedule: readonly Step[] };
