import type { Difference } from '../engine/Violation.js';
import { columnsOf } from '../wire/columns.js';
import { escapeEach, hex } from '../wire/escape.js';
import { field } from './field.js';
import { abbreviate } from './steps.js';
import type { Paint } from './text.js';

/** Octets of an actual answer that are shown before and after the wrong one. */
const AROUND = 24;

/** What was expected and what came, with a caret below the first wrong octet. */
export function differenceFields(difference: Difference, paint: Paint): string[] {
  return [
    ...field(
      'expected',
      difference.expected.flatMap((each, index) => (index > 0 ? [`or ${each}`] : [each])),
      paint,
    ),
    ...field('actual', actualOf(difference, paint), paint),
  ];
}

function actualOf({ actual, octets, offset }: Difference, paint: Paint): string[] {
  if (!octets || octets.length === 0) return [actual];
  const wrong = offset ?? octets.length;
  const before = escapeEach(octets.subarray(0, Math.min(wrong, octets.length)));
  const after = escapeEach(octets.subarray(wrong));
  const lead = before.length > AROUND ? `…${before.slice(-AROUND).join('')}` : before.join('');
  const rest = after.length > AROUND ? `${after.slice(0, AROUND).join('')}…` : after.join('');
  const caret = offset === undefined ? [] : [`${''.padEnd(columnsOf(lead))}${paint('red', '^')} ${actual}`];
  const shownHex = abbreviate(
    hex(octets)
      .split(' ')
      .map((pair) => `${pair} `),
    72,
  ).trim();
  return [`${lead}${rest}   ${paint('dim', shownHex)}`, ...(caret.length > 0 ? caret : [actual])];
}
