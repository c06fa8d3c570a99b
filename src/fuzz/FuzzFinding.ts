import type { Evidence } from '../engine/Result.js';
import type { Difference } from '../engine/Violation.js';
import type { Level } from '../spec/Spec.js';
import type { Exit } from '../sut/Subject.js';
import type { Transcript } from '../wire/transcript.js';

/** What kind of defect a campaign has found. */
export type FindingKind =
  /** The program ended: by a signal, or by an error. */
  | 'crash'
  /** The program lives, but nobody is served any more. */
  | 'hang'
  /** One client is not answered any more, though it said nothing wrong. */
  | 'mute'
  /** An answer that the state machine does not have there. */
  | 'wrong answer'
  /** Octets that are no line of the grammar. */
  | 'wrong octets'
  /** A connection was ended that had to go on. */
  | 'ended early'
  /** Memory, descriptors, threads or processes grow with each client, or each line, and stay. */
  | 'leak'
  /** The time for an answer grows faster than the length of the line. */
  | 'slow-down'
  /** The program lives, but does not listen any more. */
  | 'dead listener'
  /** Other clients wait as long as one is busy. */
  | 'starvation';

/** All of them. */
export const FINDING_KINDS: readonly FindingKind[] = [
  'crash',
  'hang',
  'mute',
  'wrong answer',
  'wrong octets',
  'ended early',
  'leak',
  'slow-down',
  'dead listener',
  'starvation',
];

/** The sentence of a specification that a finding is measured by. */
export interface BrokenClause {
  /** The address of the clause: `NAME/topic/1`. */
  readonly id: string;
  readonly level: Level;
  readonly text: string;
  /** Where it stands: file and line. */
  readonly place: string;
}

/** A defect that a campaign has found, confirmed and made small. */
export interface FuzzFinding {
  readonly kind: FindingKind;
  /** The sentence that is broken. */
  readonly clause: BrokenClause;
  /** Where the conversation stood: a state of the protocol's machine. */
  readonly state: string;
  /** Where the program says that it went wrong: file and line of a traceback, or what was leaked. */
  readonly place: string | undefined;
  /** What the program says of itself in one line: the error of a traceback, of a sanitizer. */
  readonly headline: string | undefined;
  readonly difference: Difference;
  /** The usual cause, in a sentence or two, where it is known. */
  readonly hint: string | undefined;
  /** The shortest conversation that shows it. */
  readonly transcript: Transcript;
  /** What the fuzzer does in it, a step a line. */
  readonly script: readonly string[];
  readonly reproduced: { readonly times: number; readonly of: number };
  /** How the program ended, where it did. */
  readonly exit: Exit | undefined;
  /** What it printed to its standard error; the middle left out where it is long. */
  readonly errors: string;
  /** The number of the run that met it first, from 1. */
  readonly run: number;
  /** The part of the campaign that met it. */
  readonly layer: string;
  /** Milliseconds since the campaign began, when it was met first. */
  readonly at: number;
  /** The files that keep it, where it is kept. */
  readonly evidence?: Evidence | undefined;
}
