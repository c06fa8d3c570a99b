import { escapeOctets, unescapeOctets } from './escape.js';

/** An end of a connection. */
export type End = 'client' | 'server';

/** Who acts: an end of a connection, or a thread of a program that has none. */
export type Side = End | 'thread';

/** One thing that happened on a connection. */
export type Step = {
  /** Who does it. */
  readonly side: Side;
  /** Number of the connection in the conversation, from 1; or of the thread, where 0 is the program as a whole. */
  readonly peer: number;
} & (
  | { readonly type: 'connect' }
  | {
      readonly type: 'octets';
      /** What is sent. */
      readonly octets: Uint8Array;
    }
  /** The side sends nothing any more (FIN). */
  | { readonly type: 'end' }
  /** The side is gone: it neither sends nor reads any more. */
  | { readonly type: 'close' }
  /** The side breaks the connection off (RST). */
  | { readonly type: 'reset' }
  | {
      /** The user of the side's program types on its keyboard. */
      readonly type: 'typed';
      /** With the line end. */
      readonly octets: Uint8Array;
    }
  | {
      /** The side's program prints on its screen. */
      readonly type: 'printed';
      /** As they came. */
      readonly octets: Uint8Array;
    }
  | {
      /** The side's program ends. */
      readonly type: 'exited';
      /** In words: `exit status 1`. */
      readonly how: string;
    }
);

/** A conversation: what was sent and what came, in order; each `octets` step of the client is one segment. */
export type Transcript = readonly Step[];

/**
 * Writes a transcript, a step a line: `C: abba\n`, `S: \x00\n`, `S: (end)`; with several connections `C1:`, `S2:`. What
 * the user of a client types and what the client prints stand in lines of their own: `K: abba\n`, `P: yes\n`; what a server
 * prints as well: `L: abba\n`. What a thread prints stands behind its number: `T2: anna wait`.
 */
export function printTranscript(transcript: Transcript): string {
  const several = transcript.some((step) => step.peer > 1 || step.side === 'thread');
  return transcript
    .map((step) => `${letterOf(step)}${several ? step.peer : ''}: ${printAction(step)}\n`)
    .join('');
}

/** What the step shows after its colon; octets can neither be taken for an event nor lose a blank at their ends. */
export function printAction(step: Step): string {
  if (step.type === 'exited') return `(${step.how})`;
  if (!('octets' in step)) return `(${step.type})`;
  return escapeOctets(step.octets).replace(/^\(/, '\\x28').replaceAll(/^ | $/g, '\\x20');
}

/**
 * Reads what {@link printTranscript} writes. The connections of lines without a number are the first.
 *
 * @throws SyntaxError with the number of the line that is no step
 */
export function readTranscript(text: string): Transcript {
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const match = /^([CSKPLT])(\d*): ?(.+)$/.exec(line);
      if (!match)
        throw new SyntaxError(`line ${number}: "${line}" is no step: write "C: octets" or "S: (end)"`);
      const [, letter, peer, action] = match;
      return { peer: peer === '' ? 1 : Number(peer), ...readAction(letter!, action!, number) };
    });
}

function letterOf({ side, type }: Step): string {
  if (side === 'thread') return 'T';
  if (type === 'typed') return 'K';
  if (type === 'printed' || type === 'exited') return side === 'client' ? 'P' : 'L';
  return side === 'client' ? 'C' : 'S';
}

/** The letters of those who print. */
const PRINTING = 'PLT';

function readAction(letter: string, action: string, line: number): Action {
  const side = letter === 'T' ? 'thread' : letter === 'S' || letter === 'L' ? 'server' : 'client';
  const event = /^\((.+)\)$/.exec(action)?.[1];
  if (PRINTING.includes(letter) && event !== undefined) return { side, type: 'exited', how: event };
  if (event === 'connect' || event === 'end' || event === 'close' || event === 'reset')
    return { side, type: event };
  try {
    const octets = unescapeOctets(action);
    if (letter === 'K') return { side, type: 'typed', octets };
    return { side, type: PRINTING.includes(letter) ? 'printed' : 'octets', octets };
  } catch (cause) {
    throw new SyntaxError(`line ${line}: ${(cause as Error).message}`, { cause });
  }
}

type Action = Step extends infer S ? (S extends Step ? Omit<S, 'peer'> : never) : never;
