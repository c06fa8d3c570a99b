import type { Role } from '../spec/Spec.js';
import type { Profile } from './Profile.js';
import type { ClauseResult, Verdict } from './Result.js';

/** What a run tells its listeners, in this order. */
export type Event =
  | {
      readonly type: 'started';
      readonly protocol: string;
      readonly role: Role;
      readonly subject: string;
      /** The command line that checks this program in the same way, but for the clauses: `assay check …`. */
      readonly commandLine: string;
      readonly seed: number;
      readonly strict: boolean;
    }
  /** Something takes long, and why. */
  | { readonly type: 'waiting'; readonly reason: string }
  | { readonly type: 'profiled'; readonly profile: Profile; readonly port: number | undefined }
  | { readonly type: 'checking'; readonly clause: string; readonly title: string }
  | { readonly type: 'checked'; readonly result: ClauseResult }
  | {
      readonly type: 'finished';
      readonly verdict: Verdict;
      readonly exitStatus: 0 | 1 | 2;
      readonly results: readonly ClauseResult[];
      readonly milliseconds: number;
    }
  /** The program could not be tested at all: the last event then, and the only one that is sure to come. */
  | { readonly type: 'aborted'; readonly reason: string };

export type Listener = (event: Event) => void;
