import type { Transcript } from '../wire/transcript.js';

/** How strongly a sentence binds (RFC 2119, RFC 8174). */
export type Level = 'MUST' | 'SHOULD' | 'MAY';

/** Whom a sentence binds: a server, a client, the two together, or a program that is judged by what it prints. */
export type Role = 'server' | 'client' | 'pair' | 'program';

export const ROLES: readonly Role[] = ['server', 'client', 'pair', 'program'];

/** A sentence of a specification that has an id. */
export interface Clause {
  readonly id: string;
  readonly role: Role;
  readonly level: Level;
  /** A variant of the protocol, or a concurrency, under which a SHOULD is a MUST. */
  readonly mustWhen?: string;
  /** The sentence, without markup. */
  readonly text: string;
  /** Where it stands, as `spec/NAME.md` and a line number from 1. */
  readonly file: string;
  readonly line: number;
}

/** A conversation that the specification shows, and that the reference implementation has to repeat. */
export interface SpecTranscript {
  readonly steps: Transcript;
  /** The variant of the protocol that it shows. */
  readonly variant: string | undefined;
  readonly line: number;
}

/** What a program prints, as the specification shows it. */
export interface SpecTrace {
  /** All lines, each with its end. */
  readonly text: string;
  /** The variant of the protocol that the program is of. */
  readonly variant: string;
  readonly line: number;
}

/** What a specification says, read from its Markdown. */
export interface Spec {
  readonly title: string;
  readonly clauses: readonly Clause[];
  readonly transcripts: readonly SpecTranscript[];
  readonly traces: readonly SpecTrace[];
}

/** The level at which a clause binds a program of that variant that serves so many connections. */
export function levelUnder(
  { level, mustWhen }: Clause,
  {
    variant,
    concurrency,
  }: { readonly variant?: string | undefined; readonly concurrency?: string | undefined },
): Level {
  return mustWhen !== undefined && (mustWhen === variant || mustWhen === concurrency) ? 'MUST' : level;
}
