import type { Kills } from '../engine/killsByClause.js';
import type { GrammarSource } from '../grammar/diagnose/readGrammar.js';
import type { SourceProtocol } from '../protocols/SourceProtocol.js';
import type { Run } from '../report/Run.js';

/** All that a site is made of. */
export interface SiteSource {
  readonly protocols: readonly ProtocolSource[];
  /** The Markdown of what all specifications have in common (spec/README.md). */
  readonly conventions: string;
  readonly guides: readonly GuideSource[];
  /** What came of checks of programs. */
  readonly reports: readonly ReportSource[];
  /** The version of the tool. */
  readonly version: string;
  /** Whether the reference of the library stands beside the site, under `api/`. */
  readonly hasApi: boolean;
}

/** What is known of one protocol. */
export interface ProtocolSource {
  readonly protocol: SourceProtocol;
  /** The Markdown of its specification. */
  readonly spec: string;
  /** The files of its grammar, its own one first. */
  readonly grammar: readonly [GrammarSource, ...GrammarSource[]];
  /** How each clause is checked, in a few words, by the clause's id. */
  readonly checks: ReadonlyMap<string, string>;
  /** The mutants that the check of a clause has caught, by the clause's id. */
  readonly kills: ReadonlyMap<string, Kills>;
}

/** A text for one kind of reader. */
export interface GuideSource {
  /** What its page is called. */
  readonly name: string;
  /** Its file, from the root of the project: guides lead to each other by these. */
  readonly file: string;
  /** Its Markdown. */
  readonly text: string;
}

/** What came of the check of one program. */
export interface ReportSource {
  /** What it is called in the site: the name of its file, without an ending. */
  readonly name: string;
  readonly run: Run;
}

/** A file of the site. */
export interface SiteFile {
  /** Where it stands, from the root of the site. */
  readonly path: string;
  readonly content: string;
}
