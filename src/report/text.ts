import { styleText } from 'node:util';

/** Marks text up for a terminal, or leaves it as it is. */
export type Paint = (format: 'red' | 'green' | 'yellow' | 'cyan' | 'bold' | 'dim', text: string) => string;

/** A painter with or without colours. */
export function painter(color: boolean): Paint {
  return color ? (format, text) => styleText(format, text, { validateStream: false }) : (_, text) => text;
}

/** Breaks text into lines of at most `width` columns, at blanks; lines that it has stay. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((paragraph) => wrapParagraph(paragraph, width));
}

function wrapParagraph(paragraph: string, width: number): string[] {
  const lines = [''];
  for (const word of paragraph.split(/(?<=\S) (?=\S)/)) {
    const line = lines.at(-1)!;
    if (line !== '' && line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return lines;
}

/** A count with its noun: `1 clause`, `2 clauses`. */
export function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
