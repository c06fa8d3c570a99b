import type { KnownFact } from '../engine/Profile.js';
import type { FuzzFinding } from './FuzzFinding.js';

/** What a campaign has done so far. */
export interface Totals {
  /** Cases played. */
  readonly runs: number;
  /** Lines, or other messages, that the program was sent. */
  readonly exchanges: number;
  readonly connections: number;
  /** Cases that are kept because something was new in them. */
  readonly corpus: number;
  /** Kinds of behaviour that were seen. */
  readonly novelty: number;
  /** Times that the program was started. */
  readonly starts: number;
}

/** A part of a campaign, and what became of it. */
export interface LayerReport {
  readonly name: string;
  readonly runs: number;
  /** Kinds of behaviour that were seen there first. */
  readonly novelty: number;
  readonly findings: number;
}

/** A way through the machine that no case has taken. */
export interface Untested {
  readonly state: string;
  /** The type of the input. */
  readonly input: string;
  /** The clause of the transition. */
  readonly clause: string;
  /** Under which condition it is taken, where there is one. */
  readonly when: string | undefined;
}

/** How far a campaign has come. */
export interface Bounds {
  readonly untested: readonly Untested[];
  /** All words of so many inputs were said in each state of the machine. */
  readonly words: number;
  /** Inputs of the longest walk. */
  readonly longestWalk: number;
  /** Octets of the longest line. */
  readonly longestLine: number;
  /** Connections that were open at the same time, at the most. */
  readonly connections: number;
}

/** What happens in a campaign, for whoever shows it or writes it down. `at` is milliseconds since it began. */
export type FuzzEvent =
  | {
      readonly type: 'started';
      readonly protocol: string;
      readonly program: string;
      /** The command line of the whole campaign, its seed in it, where it has one: `npx assay fuzz …`. */
      readonly commandLine?: string | undefined;
      readonly seed: number;
      readonly workers: number;
      /** Milliseconds that it lasts, where that is said. */
      readonly time: number | undefined;
      /** Cases that it plays, where that is said. */
      readonly runs: number | undefined;
      /** What is new decides what is tried next. */
      readonly feedback: boolean;
      /** What was found out about the program: variant, framing, port. */
      readonly facts: readonly KnownFact[];
    }
  /** A few times a second. */
  | {
      readonly type: 'progress';
      readonly at: number;
      readonly worker: number;
      readonly layer: string;
      readonly totals: Totals;
    }
  /** Something was seen for the first time. */
  | {
      readonly type: 'novel';
      readonly at: number;
      readonly worker: number;
      readonly run: number;
      readonly layer: string;
      readonly features: readonly string[];
    }
  /** Something went wrong; whether it does so again is being found out. */
  | {
      readonly type: 'suspected';
      readonly at: number;
      readonly worker: number;
      readonly run: number;
      readonly layer: string;
      readonly what: string;
    }
  /** It did not come again. */
  | { readonly type: 'not confirmed'; readonly at: number; readonly worker: number; readonly what: string }
  | { readonly type: 'found'; readonly at: number; readonly worker: number; readonly finding: FuzzFinding }
  /** Something worth knowing that breaks nothing: a traceback on the console without a consequence. */
  | { readonly type: 'remark'; readonly at: number; readonly worker: number; readonly text: string }
  | {
      readonly type: 'ended';
      readonly at: number;
      readonly reason: 'time is up' | 'all runs are done' | 'interrupted' | 'aborted' | 'enough findings';
      /** Why it was aborted, in a sentence. */
      readonly problem?: string | undefined;
      readonly totals: Totals;
      readonly layers: readonly LayerReport[];
      readonly bounds: Bounds;
    };
