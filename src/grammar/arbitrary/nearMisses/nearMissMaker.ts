import { charactersOf, concat, LF, octetsBehind, octetsOf } from '../../../wire/octets.js';
import { decodeUtf8 } from '../../../wire/utf8.js';
import type { Knowledge } from '../Knowledge.js';
import type { Edit, Line } from './Edit.js';
import type { NearMissKind } from './kinds.js';
import type { NearMiss, NearMissOptions } from './NearMiss.js';

/** Makes an edit; `undefined` where that is no near miss, or none that is wanted. */
export type NearMissMaker = (line: Line, kind: NearMissKind, edit: Edit) => NearMiss | undefined;

/** Makes what makes the near misses of a rule. */
export function nearMissMaker(
  { interpreter }: Knowledge,
  rule: string,
  { encoding, oneLine = false }: NearMissOptions,
): NearMissMaker {
  return (line, kind, { words, begin, end, by }) => {
    const { text } = line;
    if (encoding === 'octets' && typeof by === 'string' && /[^\0-\xff]/.test(by)) return undefined;
    // Octets that are no UTF-8 are nothing special where each of them is a character.
    if (encoding === 'octets' && typeof by !== 'string') return undefined;
    const octets = concat([
      encode(text.slice(0, begin)),
      typeof by === 'string' ? encode(by) : Uint8Array.from(by),
      encode(text.slice(end)),
    ]);
    const lines = linesIn(octets);
    const complete = octets.length === 0 || octets.at(-1) === LF;
    const isOneLine = lines.length === 1 && complete === text.endsWith('\n');
    if (oneLine && !isOneLine) return undefined;
    if (!refuses(octets) || (lines.length > 1 && !lines.some(refuses))) return undefined;
    return { octets, kind, edit: words, of: text, lines: lines.length, complete };
  };

  function encode(text: string): Uint8Array {
    return encoding === 'utf-8' ? octetsOf(text) : octetsBehind(text);
  }

  function refuses(octets: Uint8Array): boolean {
    if (encoding === 'octets') return !interpreter.trace(charactersOf(octets), rule);
    const decoded = decodeUtf8(octets);
    return decoded.type === 'invalid' || !interpreter.trace(decoded.text, rule);
  }
}

/** The pieces that a framing makes of octets: each ends behind an LF, the last one where the octets end. */
function linesIn(octets: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  for (let start = 0; start < octets.length;) {
    const at = octets.indexOf(LF, start);
    const end = at < 0 ? octets.length : at + 1;
    lines.push(octets.subarray(start, end));
    start = end;
  }
  return lines;
}
