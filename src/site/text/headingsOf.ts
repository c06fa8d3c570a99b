import type { Token } from 'markdown-it';
import type { Place } from '../Link.js';

/** A heading, and where its tokens begin. */
export interface Heading extends Place {
  readonly at: number;
  readonly level: number;
}

/** The headings of a text, each with a place of its own. */
export function headingsOf(tokens: readonly Token[]): readonly Heading[] {
  const taken = new Map<string, number>();
  return tokens.flatMap((token, at) => {
    if (token.type !== 'heading_open') return [];
    const title = (tokens[at + 1]?.children ?? []).map(({ content }) => content).join('');
    const slug = slugOf(title);
    const times = taken.get(slug) ?? 0;
    taken.set(slug, times + 1);
    return [
      { at, level: Number(token.tag.slice(1)), title, id: times === 0 ? slug : `${slug}-${times + 1}` },
    ];
  });
}

/** `section-2` for a heading that has a number, else its words. */
function slugOf(title: string): string {
  const number = /^(\d+(?:\.\d+)*)\./.exec(title)?.[1];
  if (number !== undefined) return `section-${number}`;
  const words = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? ['section'];
  return words.join('-');
}
