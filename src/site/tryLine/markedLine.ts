import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { markup, type Markup } from '../../report/markup.js';
import { escapeEach } from '../../wire/escape.js';
import type { Texts } from '../texts/Texts.js';
import type { Reading } from './readLine.js';
import { refusedPiece } from './refusedPiece.js';

/** Characters that are shown on each side of the refused one. */
const SHOWN = 60;

/** A refused line, with a mark on the character at which it is refused: it stands there however wide characters are. */
export function markedLine(
  refused: Extract<Reading, { type: 'refused' }>,
  codec: Codec<Message>,
  texts: Texts['tryLine'],
): Markup {
  const { octets, offset } = refused;
  const wrong = refusedPiece(refused, codec);
  return marked(
    escapeEach(octets.subarray(0, offset)),
    wrong.length === 0
      ? markup`<mark class="end">${texts.theEnd}</mark>`
      : markup`<mark>${escapeEach(wrong).join('')}</mark>`,
    escapeEach(octets.subarray(offset + wrong.length)),
  );
}

/** A typed text, with a mark on the backslash that begins no escape, and on what stands behind it. */
export function markedText(text: string, at: number): Markup {
  const [backslash = '', next = ''] = text.slice(at);
  const wrong = backslash + next;
  const [before, after] = [text.slice(0, at), text.slice(at + wrong.length)];
  return marked([...before], markup`<mark>${wrong}</mark>`, [...after]);
}

function marked(before: readonly string[], wrong: Markup, after: readonly string[]): Markup {
  return markup`<code>${before.length > SHOWN && '…'}${before.slice(-SHOWN).join('')}${wrong}${after
    .slice(0, SHOWN)
    .join('')}${after.length > SHOWN && '…'}</code>`;
}
