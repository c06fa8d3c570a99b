import type { Difference } from '../../engine/Violation.js';
import { mark, type Parts } from '../marked.js';
import { markup, type Content, type Markup } from '../markup.js';
import { entry } from './entry.js';

/** What was expected and what came, the first wrong octet marked. */
export function differenceOf(difference: Difference): Markup {
  return markup`${entry(
    'Expected',
    difference.expected.map(
      (each, index) =>
        markup`${index > 0 ? markup`<span class="or">or</span> ` : ''}<code>${each}</code><br>`,
    ),
  )}${entry('Actual', actualOf(difference))}`;
}

function actualOf(difference: Difference): Content {
  const marked = mark(difference);
  if (!marked) return difference.actual;
  return markup`<code>${markedParts(marked.text, difference)}</code><br><code class="hex">${markedParts(marked.hex, difference)}</code><br>${difference.actual}`;
}

function markedParts({ before, wrong, after }: Parts, { offset }: Difference): Content {
  if (offset === undefined) return `${before}${after}`;
  return markup`${before}<mark>${wrong === '' ? '…' : wrong}</mark>${after}`;
}
