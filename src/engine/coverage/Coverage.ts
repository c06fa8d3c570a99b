import type { End } from '../../wire/transcript.js';

/** What of a protocol's definition a run has brought about against this program, and why it has not brought about the rest. */
export interface Coverage {
  /** All clauses that bind such a program, in the order of the specification. */
  readonly clauses: readonly CoveredClause[];
  /** What stands in the lines of each side. */
  readonly grammar: readonly CoveredLines[];
  /** The machines whose part the program plays. */
  readonly machines: readonly CoveredMachine[];
}

/** How often something was brought about. */
export interface Exercised {
  /** How often; less than in truth where a run has said very much. */
  readonly count: number;
  /** Why it was not: there where `count` is 0, and only there. */
  readonly reason?: string | undefined;
}

/** A clause, and how many scenarios were played for it. */
export interface CoveredClause extends Exercised {
  /** Its address: `NAME/topic/1`. */
  readonly id: string;
}

/** The lines of one side, and the ways that they took through the grammar. */
export interface CoveredLines {
  /** Who says them. */
  readonly side: End;
  /** The rule of the grammar that they follow. */
  readonly rule: string;
  /** Lines that the grammar knows, the same one counted each time. */
  readonly lines: number;
  /** The alternatives, and the repetitions that may stand there or not, in the order of the grammar. */
  readonly branches: readonly CoveredBranch[];
}

/** A way through the grammar, and how many lines took it. */
export interface CoveredBranch extends Exercised {
  /** `RULE.n.alternative`: the n-th fork of the rule, both numbers from 1. */
  readonly id: string;
  /** The rule in which it stands. */
  readonly rule: string;
  /** How the grammar writes it. */
  readonly notation: string;
}

/** The states and transitions of a machine. */
export interface CoveredMachine {
  /** Its name: `NAME/server`. */
  readonly id: string;
  /** All of its states. */
  readonly states: readonly CoveredState[];
  /** All of its transitions. */
  readonly transitions: readonly CoveredTransition[];
}

/** A state, and how often it was entered, beginnings among that. */
export interface CoveredState extends Exercised {
  /** Its name. */
  readonly state: string;
}

/** A transition, and how often the machine took it for what the program was given. */
export interface CoveredTransition extends Exercised {
  /** The state that it leaves. */
  readonly from: string;
  /** The state that it leads to. */
  readonly to: string;
  /** The type of the message or event for which it is taken. */
  readonly input: string;
  /** What has to hold, where something has. */
  readonly guard?: string | undefined;
  /** The id of the clause that demands it. */
  readonly clause: string;
}
