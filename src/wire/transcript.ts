import { escapeOctets, unescapeOctets } from './escape.js';

/** Who acts: the client side or the server side of a connection. */
export type Side = 'client' | 'server';

/** One thing that happened on a connection. */
export type Step = {
  readonly side: Side;
  /** Number of the connection in the conversation, from 1. */
  readonly peer: number;
} & (
  | { readonly type: 'connect' }
  | { readonly type: 'octets'; readonly octets: Uint8Array }
  /** The side sends nothing any more (FIN). */
  | { readonly type: 'end' }
  /** The side is gone: it neither sends nor reads any more. */
  | { readonly type: 'close' }
  /** The side breaks the connection off (RST). */
  | { readonly type: 'reset' }
);

/** A conversation: what was sent and what came, in order; each `octets` step of the client is one segment. */
export type Transcript = readonly Step[];

/**
 * Writes a transcript, a step a line: `C: abba\n`, `S: \x00\n`, `S: (end)`; with several connections `C1:`, `S2:`.
 */
export function printTranscript(transcript: Transcript): string {
  const several = transcript.some((step) => step.peer > 1);
  return transcript
    .map((step) => `${step.side === 'client' ? 'C' : 'S'}${several ? step.peer : ''}: ${printAction(step)}\n`)
    .join('');
}

/** What the step shows after its colon; octets can neither be taken for an event nor lose a blank at their ends. */
export function printAction(step: Step): string {
  if (step.type !== 'octets') return `(${step.type})`;
  return escapeOctets(step.octets).replace(/^\(/, '\\x28').replaceAll(/^ | $/g, '\\x20');
}

/**
 * Reads what {@link printTranscript} writes. The connections of `C:` and `S:` lines without a number are the first.
 *
 * @throws SyntaxError with the number of the line that is no step
 */
export function readTranscript(text: string): Transcript {
  return text
    .split('\n')
    .map((line, index) => ({ line: line.trim(), number: index + 1 }))
    .filter(({ line }) => line !== '')
    .map(({ line, number }) => {
      const match = /^([CS])(\d*): ?(.+)$/.exec(line);
      if (!match)
        throw new SyntaxError(`line ${number}: "${line}" is no step: write "C: octets" or "S: (end)"`);
      const [, letter, peer, action] = match;
      return readStep(letter === 'C' ? 'client' : 'server', peer === '' ? 1 : Number(peer), action!, number);
    });
}

function readStep(side: Side, peer: number, action: string, line: number): Step {
  const event = /^\((connect|end|close|reset)\)$/.exec(action)?.[1];
  if (event === 'connect' || event === 'end' || event === 'close' || event === 'reset')
    return { side, peer, type: event };
  try {
    return { side, peer, type: 'octets', octets: unescapeOctets(action) };
  } catch (cause) {
    throw new SyntaxError(`line ${line}: ${(cause as Error).message}`, { cause });
  }
}
