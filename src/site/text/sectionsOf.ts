import MarkdownIt, { type Token } from 'markdown-it';
import { headingsOf } from './headingsOf.js';

/** A heading of a text, and what is said below it. */
export interface Section {
  /** `undefined` for the title of the whole text. */
  readonly id: string | undefined;
  readonly title: string;
  /** Without markup; neither blocks of code nor tables. */
  readonly paragraphs: readonly string[];
}

/** The sections of a text, those that stand in others too. They have the places that they have on its page. */
export function sectionsOf(text: string): readonly Section[] {
  const tokens = new MarkdownIt({ html: false, linkify: false }).parse(text, {});
  const headings = headingsOf(tokens);
  return headings.map(({ at, level, id, title }, index) => ({
    id: level === 1 ? undefined : id,
    title,
    paragraphs: paragraphsIn(tokens.slice(at, headings[index + 1]?.at)),
  }));
}

function paragraphsIn(tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ type, children }, at) =>
    type === 'inline' && tokens[at - 1]!.type === 'paragraph_open'
      ? [(children ?? []).map(wordsOf).join('')]
      : [],
  );
}

function wordsOf({ type, content }: Token): string {
  return type === 'softbreak' || type === 'hardbreak' ? ' ' : content;
}
