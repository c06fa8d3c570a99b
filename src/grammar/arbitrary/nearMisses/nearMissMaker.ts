import { concat, octetsBehind, octetsOf } from '../../../wire/octets.js';
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
  return (line, kind, edit) => {
    const { words, begin, end, by } = edit;
    const [before, after] = [line.text.slice(0, begin), line.text.slice(end)];
    // Broken octets are no line end, whatever they are.
    const text = before + (typeof by === 'string' ? by : BROKEN) + after;
    const lines = text === '' ? 0 : text.split('\n').length - (text.endsWith('\n') ? 1 : 0);
    const complete = text === '' || text.endsWith('\n');
    if (oneLine && (lines !== 1 || complete !== line.text.endsWith('\n'))) return undefined;
    if (typeof by === 'string') {
      if (encoding === 'octets' && /[^\0-\xff]/.test(by)) return undefined;
      if (!refuses(text) || (lines > 1 && !text.split(/(?<=\n)/).some(refuses))) return undefined;
      return { octets: encode(text), kind, edit: words, of: line.text, lines, complete };
    }
    const octets = concat([encode(before), Uint8Array.from(by), encode(after)]);
    // Where each octet is a character, none of them is broken.
    if (encoding === 'octets' || decodeUtf8(octets).type === 'text') return undefined;
    return { octets, kind, edit: words, of: line.text, lines, complete };
  };

  function encode(text: string): Uint8Array {
    return encoding === 'utf-8' ? octetsOf(text) : octetsBehind(text);
  }

  function refuses(text: string): boolean {
    return interpreter.trace(text, rule) === undefined;
  }
}

const BROKEN = '\ufffd';
