import { concat, textOf } from '../wire/octets.js';
import type { Script } from './script/Action.js';
import { actionsIn } from './script/actionsIn.js';

/** Lines whose shapes are looked at. */
const LINES = 20;
/** Characters of a line that are looked at, and octets of all that was sent. */
const LONGEST = 120;
const SENT = 20_000;

/**
 * The shapes of the lines that a program has printed: without dates, times, addresses, long numbers and the words that it
 * was sent, so that lines that say the same of other things look the same.
 */
export function consoleShapes(printed: readonly Uint8Array[], script: Script): Set<string> {
  const words = wordsOf(script);
  const lines = textOf(concat(printed)).split('\n').slice(0, LINES);
  return new Set(
    lines
      .map((line) => line.slice(0, LONGEST).trim())
      .filter((line) => line !== '')
      .map((line) =>
        line
          .replaceAll(/\d{1,4}([.:/-])\d{1,2}\1\d{1,4}(?:[.,]\d+)?/g, 'T')
          .replaceAll(/\d{3,}|\d+\.\d+/g, '0')
          .replaceAll(/[\p{L}\p{M}]+/gu, (word) => (words.has(word) || word.length > 24 ? '*' : word)),
      ),
  );
}

function wordsOf(script: Script): Set<string> {
  const sent: Uint8Array[] = [];
  let length = 0;
  for (const action of actionsIn(script)) {
    if (!('octets' in action) || length > SENT) continue;
    sent.push(action.octets.subarray(0, 200));
    length += Math.min(action.octets.length, 200);
  }
  return new Set(textOf(concat(sent)).match(/[\p{L}\p{M}]+/gu));
}
