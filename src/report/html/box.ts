import { markup, type Content, type Markup } from '../markup.js';

/** Something wide: it scrolls in its own box, also by the keyboard. */
export function box(label: string, content: Content, kind: string): Markup {
  return markup`<div class="box ${kind}" role="group" aria-label="${label}" tabindex="0">${content}</div>`;
}

/** A text that is opened by a click; nothing where it is blank. */
export function fold(id: string, summary: string, text: string): Markup | undefined {
  if (text.trim() === '') return undefined;
  return markup`<details>
<summary>${summary}</summary>
${box(`${id}: ${summary.toLowerCase()}`, markup`<pre>${text}</pre>`, 'text')}
</details>
`;
}
