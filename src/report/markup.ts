import { visible } from './visible.js';

/** A piece of HTML, SVG or XML that is written as it stands. */
export class Markup {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

/** What may stand in a piece of markup; text is escaped. */
export type Content = Markup | string | number | false | undefined | readonly Content[];

/**
 * Puts markup together. Whatever is not markup itself is text for a reader: it can neither end its element or
 * attribute nor hide anything.
 *
 * @example
 * ```ts
 * markup`<p>${'a < b'}</p>`; // <p>a &lt; b</p>
 * ```
 */
export function markup(pieces: TemplateStringsArray, ...contents: readonly Content[]): Markup {
  return new Markup(pieces.map((piece, index) => `${piece}${write(contents[index])}`).join(''));
}

function write(content: Content): string {
  if (content === undefined || content === false) return '';
  if (content instanceof Markup) return content.text;
  if (typeof content === 'object') return content.map(write).join('');
  return escapeText(String(content));
}

function escapeText(text: string): string {
  return (
    visible(text)
      .replaceAll(/[&<>"']/g, (character) => ENTITIES[character]!)
      // A report may be printed where such lines are commands (GitHub Actions).
      .replaceAll('##[', '#&#35;[')
      .replaceAll(/^([^\S\n]*):(?=:)/gm, '$1&#58;')
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
