import type { Role } from '../spec/Spec.js';
import type { Coverage } from './coverage/Coverage.js';
import type { Profile } from './Profile.js';
import type { ClauseResult, Diagnosis, Verdict } from './Result.js';

/** What a run tells its listeners, in this order. */
export type Event =
  | {
      readonly type: 'started';
      /** The name of the protocol. */
      readonly protocol: string;
      /** What the program is taken for. */
      readonly role: Role;
      /** How reports call the program. */
      readonly subject: string;
      /** The command line that checks this program in the same way, but for the clauses: `assay check …`. */
      readonly commandLine: string;
      /** What the generated values are made of. */
      readonly seed: number;
      /** Whether a broken SHOULD fails. */
      readonly strict: boolean;
    }
  /** Something takes long, and why. */
  | {
      readonly type: 'waiting';
      /** A sentence without its end. */
      readonly reason: string;
    }
  | {
      /** A program that is judged by what it prints is run once more. */
      readonly type: 'running';
      /** The number of the run, from 1. */
      readonly number: number;
      /** Of how many, at the most. */
      readonly of: number;
    }
  | {
      readonly type: 'profiled';
      /** What kind of program it is. */
      readonly profile: Profile;
      /** The port over which it is spoken to, where there is one. */
      readonly port: number | undefined;
    }
  | {
      readonly type: 'checking';
      /** The id of the clause whose turn it is. */
      readonly clause: string;
      /** What is checked, in a few words. */
      readonly title: string;
    }
  | {
      readonly type: 'checked';
      /** What was found out about the clause that was being checked. */
      readonly result: ClauseResult;
    }
  | {
      /** Where the caller wants to know it. */
      readonly type: 'covered';
      /** What of the protocol was brought about against this program. */
      readonly coverage: Coverage;
    }
  | {
      readonly type: 'finished';
      /** The worst of the verdicts on the clauses. */
      readonly verdict: Verdict;
      /** 0: it conforms; 1: it does not; 2: it could not be decided. */
      readonly exitStatus: 0 | 1 | 2;
      /** One for each clause that was selected, in the order of the specification. */
      readonly results: readonly ClauseResult[];
      /** How long the run took. */
      readonly milliseconds: number;
    }
  /** The program could not be tested at all: the last event then, and the only one that is sure to come. */
  | {
      readonly type: 'aborted';
      /** One or more sentences for the program's author. */
      readonly reason: string;
      /** The well-known mistake that this is, where it is one. */
      readonly diagnosis?: Diagnosis | undefined;
    };

/** Told of each event as it happens. */
export type Listener = (event: Event) => void;
