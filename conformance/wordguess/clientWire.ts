import type { Expectation, Match } from '../../src/engine/Expectation.js';
import { isName } from '../../src/protocols/wordguess/isName.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { concat, CR, LF, octetsOf, textOf } from '../../src/wire/octets.js';
import type { ClientProfile, LineEnd } from './ClientProfile.js';
import { folded } from './folding.js';

/** What a user wants to do with the turn. */
export interface Move {
  readonly type: 'letter' | 'word';
  readonly value: string;
}

/** The command for a move, without its line end. */
function commandOf({ type, value }: Move): string {
  return `/${type} ${value}`;
}

/** A command, as this client has to send it. Whether letters are capital makes no difference, but for those of the command. */
export function expectedCommand(move: Move, profile: ClientProfile): Expectation {
  return expectedLine([commandOf(move)], profile, (line) => isCommand(line, move));
}

/** Whether a line is the command for a move. */
export function isCommand(line: string, { type, value }: Move): boolean {
  const head = `/${type} `;
  return line.startsWith(head) && folded(line.slice(head.length)) === folded(value);
}

/** What may come behind a line that may be left out. */
export function behind(optional: (line: string) => boolean, expectation: Expectation): Expectation {
  return {
    ...expectation,
    match: (octets) => {
      const end = octets.indexOf(LF) + 1;
      const [line = ''] = linesOf(octets.subarray(0, end));
      if (end === 0 || !optional(line)) return expectation.match(octets);
      const match = expectation.match(octets.subarray(end));
      if (match.type === 'complete') return { ...match, length: end + match.length };
      return match.type === 'invalid' ? { ...match, offset: end + match.offset } : match;
    },
  };
}

/**
 * A name, as this client has to send it.
 *
 * @param names - the ones that it may be; any at all where that is not known
 */
export function expectedName(names: readonly string[] | undefined, profile: ClientProfile): Expectation {
  const fits = (line: string) => (names ? names.includes(line) : isName(line));
  return expectedLine(names ?? ['a name of 1 to 64 characters'], profile, fits);
}

/** The octets of a line of the server, as this client is told it. */
export function withEnd(line: Uint8Array, end: LineEnd): Uint8Array {
  return concat([line.subarray(0, line.at(-1) === LF ? -1 : undefined), octetsOf(end)]);
}

/** The lines of what came, without their ends; octets behind the last end are a line too. */
export function linesOf(octets: Uint8Array): readonly string[] {
  const lines = textOf(octets)
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function expectedLine(
  shown: readonly string[],
  { framing }: ClientProfile,
  fits: (line: string) => boolean,
): Expectation {
  if (framing === 'chunk') {
    return {
      alternatives: shown.map((line) => escapeOctets(octetsOf(line))),
      match: (octets) => matchWhole(octets, fits),
    };
  }
  return {
    alternatives: shown.map((line) => escapeOctets(octetsOf(`${line}\n`))),
    match: (octets) => matchLine(octets, fits),
  };
}

function matchLine(octets: Uint8Array, fits: (line: string) => boolean): Match {
  const end = octets.indexOf(LF);
  if (end < 0) return { type: 'incomplete' };
  const line = octets.subarray(0, octets[end - 1] === CR ? end - 1 : end);
  return isExactly(line, fits) ? { type: 'complete', length: end + 1 } : { type: 'invalid', offset: 0 };
}

function matchWhole(octets: Uint8Array, fits: (line: string) => boolean): Match {
  if (octets.length === 0) return { type: 'incomplete' };
  // Some send a line end now and then: wordguess/client/10 judges that.
  const [line = ''] = linesOf(octets);
  return isExactly(octets, () => fits(line))
    ? { type: 'complete', length: octets.length }
    : { type: 'invalid', offset: 0 };
}

/** Octets that are not UTF-8 are no text at all. */
function isExactly(octets: Uint8Array, fits: (line: string) => boolean): boolean {
  const text = textOf(octets);
  return Buffer.compare(octetsOf(text), octets) === 0 && fits(text);
}
