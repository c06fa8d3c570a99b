import type { Random } from 'fast-check';
import type { Profile } from '../engine/Profile.js';
import type { Automaton } from '../machine/Automaton.js';
import type { Input } from '../machine/Machine.js';
import type { Pace } from '../engine/Pace.js';
import type { Recorder } from '../engine/Recorder.js';
import type { Subject } from '../sut/Subject.js';
import type { Conversation, Notes, Wrong } from './Conversation.js';
import type { FindingKind } from './FuzzFinding.js';
import type { Offence } from './offenceOf.js';
import type { Script } from './script/Action.js';
import type { Way } from './ways.js';

/** A kind of line that clients send, or of something that is none. */
export interface Letter {
  /** In words. */
  readonly name: string;
  /** The plainest one: in words of several letters it is always the very same. */
  readonly octets: Uint8Array;
  /** What it is for the machine. */
  readonly input: Input;
  /** The conversation ends with it, or nobody can tell what comes then. */
  readonly last?: true;
}

/** What is sent, beside the letters; what a client says may depend on the number of its connection. */
export interface Speech {
  /** A proper line, of whatever kind. */
  proper(random: Random, peer?: number): Uint8Array;
  /** A proper line of that many octets, its line end included; nothing where there is none. */
  ofLength(octets: number, random: Random, peer?: number): Uint8Array | undefined;
  /** A line that is almost one of the grammar. */
  nearMiss(random: Random): Uint8Array;
  /** A line of which nobody knows what it is: wild texts, mutated octets. */
  wild(random: Random): Uint8Array;
  /** What an outsider says first, so that what follows is heard: a login, say. */
  opening(random: Random, peer?: number): readonly Uint8Array[];
  /** Words that mutations put into octets. */
  readonly dictionary?: readonly Uint8Array[];
}

/** What a conversation is begun with. */
export interface Setting {
  readonly subject: Subject;
  readonly recorder: Recorder;
  readonly pace: Pace;
  /** Milliseconds that something may take that has to come. */
  readonly limit: number;
  readonly now: () => number;
}

/** How one program is attacked, and judged. */
export interface Attack {
  /** The most telling first. Where there are none, all cases are of the protocol's own layers. */
  readonly letters: readonly Letter[];
  /** The machine, by what leads through it. */
  readonly automaton: Automaton<unknown, Input, unknown>;
  readonly speech: Speech;
  /** Connections that the program serves side by side; 1 where it serves one after the other. */
  readonly peers: number;
  /** Several lines in one segment are several lines, and a line in several segments is one. */
  readonly streams: boolean;
  /** The program ends with its connection. */
  readonly startsAnew: boolean;
  /** What is due may be due on the console. */
  readonly showsConsole: boolean;
  /** The ways through the machine, each with the feature that is noted when it is taken. */
  readonly ways: readonly Way[];
  begin(setting: Setting, note: Notes): Conversation;
  /**
   * The id of the clause that a defect of that kind breaks, where the judge has named none.
   *
   * @param wrong - what the judge has seen of it, where that was something else or less than it was
   */
  clauseOf(kind: FindingKind, wrong?: Wrong): string;
  /** The ids of the clauses by which a program survives what a client does that no sensible client does. */
  readonly survival?: Readonly<Record<Offence, string>>;
  /** Cases of the protocol's own. */
  readonly own?: readonly OwnLayer[];
  /** Shows that whoever comes next is served, where it is not just that a client connects and is answered. */
  readonly service?: Script;
  /** Makes another case of one in which something was new, where cases are no lines that are sent. */
  mutate?(script: Script, corpus: readonly Script[], random: Random): Script;
  /** What else may be done in place of what only this protocol knows, the simplest first. */
  simpler?(what: string): Iterable<string>;
  /** Is told what has been found: it need not be told again. */
  forgive?(wrong: Wrong): void;
}

/** A part of a campaign that only one protocol has. */
export interface OwnLayer {
  readonly name: string;
  /** The part of a campaign's effort that it gets, beside those of the others. */
  readonly share: number;
  /** When it has no more cases, all words of so many inputs have been said in each state. */
  readonly words?: number;
  next(random: Random, index: number): Script | undefined;
}

/** What somebody gives to a campaign. */
export interface Sources {
  /** Words that are put into what is sent. */
  readonly dictionary?: readonly Uint8Array[];
}

/** How the servers of a protocol are attacked. */
export interface Fuzzing<P extends Profile = Profile> {
  attack(profile: P, sources?: Sources): Attack;
}

/** A fuzzing with its own kind of profile forgotten; the profile that it is given is the one that its suite has made. */
export function eraseFuzzing<P extends Profile>(fuzzing: Fuzzing<P>): Fuzzing {
  return fuzzing;
}
