import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { fill } from '../../host/window/page/fill.js';
import { markup, type Markup } from '../../report/markup.js';
import type { Texts } from '../texts/Texts.js';
import type { ToolLinks } from '../ToolLinks.js';
import { markedLine, markedText } from './markedLine.js';
import { messageView } from './messageView.js';
import type { Reading } from './readLine.js';
import { refusalView } from './refusalView.js';

/** What comes of a typed line, for whoever has typed it. */
export function readingView(
  reading: Reading,
  typed: string,
  codec: Codec<Message>,
  texts: Texts['tryLine'],
  links: ToolLinks,
): Markup {
  switch (reading.type) {
    case 'message':
      return markup`<p class="verdict">${texts.accepted}</p>
${messageView(reading.message, codec, texts, links)}`;
    case 'wrongEscape':
      return markup`<p class="verdict">${texts.wrongEscape}</p>
<p class="line">${markedText(typed, reading.at)}</p>
<p>${texts.escapes}</p>
`;
    case 'refused':
      return markup`<p class="verdict">${fill(texts.refused, { offset: reading.offset })}</p>
<p class="line">${markedLine(reading, codec, texts)}</p>
${refusalView(reading, codec, texts, links)}`;
  }
}
