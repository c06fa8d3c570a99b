import { fill } from '../../host/window/page/fill.js';
import { markup, type Markup } from '../../report/markup.js';
import type { Texts } from '../texts/Texts.js';
import type { LineKind } from './lineKinds.js';
import type { Reading } from './readLine.js';
import type { LineEnd } from './TypedLine.js';

/** Where a line is refused that has no end: under which variants it has none, though the grammar knows none of that. */
export function framingNote(
  reading: Reading,
  end: LineEnd,
  { endless }: Pick<LineKind, 'endless'>,
  texts: Texts['tryLine'],
): Markup {
  if (reading.type !== 'refused' || end !== 'none' || endless.length === 0) return markup``;
  return markup`<p>${fill(texts.framing, { names: endless.join(', ') })}</p>
`;
}
