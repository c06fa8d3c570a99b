import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { markup, type Markup } from '../../report/markup.js';
import { escapeOctets } from '../../wire/escape.js';
import { octetsBehind, octetsOf } from '../../wire/octets.js';
import type { Texts } from '../texts/Texts.js';
import type { ToolLinks } from '../ToolLinks.js';
import { ruleLink } from '../ruleLink.js';

/** A message: its type, which leads to its rule, and what its fields hold. */
export function messageView(
  message: Message,
  codec: Codec<Message>,
  texts: Texts['tryLine'],
  links: ToolLinks,
): Markup {
  const { type, ...fields } = message;
  const entries = Object.entries(fields);
  return markup`<dl class="message">
<div><dt>${texts.message}</dt><dd>${ruleLink(type, links)}${entries.length === 0 && markup` <span class="quiet">${texts.noFields}</span>`}</dd></div>
${entries.map(([name, value]) => markup`<div><dt><code>${name}</code></dt><dd>${valueOf(value)}</dd></div>\n`)}</dl>
`;

  /** What the value of a field is, its grammar says: a text, a message, messages, or nothing. */
  function valueOf(value: unknown): Markup {
    if (typeof value === 'string') return value === '' ? absent() : markup`<code>${escaped(value)}</code>`;
    if (Array.isArray(value)) return value.length === 0 ? absent() : markup`${value.map(valueOf)}`;
    return value === null ? absent() : messageView(value as Message, codec, texts, links);
  }

  function absent(): Markup {
    return markup`<span class="quiet">${texts.empty}</span>`;
  }

  function escaped(value: string): string {
    return escapeOctets(codec.encoding === 'octets' ? octetsBehind(value) : octetsOf(value));
  }
}
