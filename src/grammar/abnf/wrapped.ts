import type { Word } from './wordsOf.js';

/**
 * Lays out a rule in lines of 72 columns at the most, as RFCs have them; what continues it is indented.
 *
 * @param isChoice - each alternative begins a line, unless there is room for all in one
 */
export function wrapped(name: string, words: readonly Word[], { isChoice }: { isChoice: boolean }): string {
  const indent = name.length <= LONG_NAME ? name.length + 3 : 6;
  const parts = words.flatMap(withoutLongProse);
  const fits = parts.every(isLastComment) && name.length + 3 + lengthOf(parts) <= WIDTH;
  const lines = [`${name} =`];
  // Nothing but the indentation stands in the last line.
  let isFresh = name.length > LONG_NAME;
  if (isFresh) lines.push('');
  let depth = 0;
  for (const [index, part] of parts.entries()) {
    if (part.type === 'comment') {
      addComment(part.text);
      continue;
    }
    // What stands in parentheses is kept together where a line has room for it.
    const whole = depth === 0 ? lengthOf(groupAt(parts, index)) : part.text.length;
    const length = indent + whole <= WIDTH ? whole : part.text.length;
    addText(part.text, length, depth === 0 && part.text.startsWith('/'));
    depth += depthOf(part.text);
  }
  return lines.filter((line) => line !== '').join('\n');

  /** @param length - how much room there must be in a line for the text to stand there */
  function addText(text: string, length: number, isAlternative: boolean): void {
    const column = Math.max(2, Math.min(indent - (isAlternative ? 2 : 0), WIDTH - text.length));
    const last = lines.at(-1)!;
    const hasRoom = last.length + 1 + length <= WIDTH && !(isAlternative && isChoice && !fits);
    if (isFresh) lines[lines.length - 1] = ' '.repeat(column) + text;
    else if (hasRoom) lines[lines.length - 1] = `${last} ${text}`;
    else lines.push(' '.repeat(column) + text);
    isFresh = false;
  }

  function addComment(text: string): void {
    const [first, ...others] = filled(text, WIDTH - indent - 2).map((line) => `; ${line}`);
    const isBeside = others.length === 0 && lines.at(-1)!.length + 1 + first!.length <= WIDTH;
    const comments = others.map((line) => ' '.repeat(indent) + line);
    if (isBeside && !isFresh) lines[lines.length - 1] += ` ${first}`;
    else if (isFresh) lines[lines.length - 1] = ' '.repeat(indent) + first;
    else lines.push(' '.repeat(indent) + first);
    lines.push(...comments, '');
    isFresh = true;
  }

  function isLastComment(part: Word): boolean {
    return part.type === 'text' || part === parts.at(-1);
  }
}

const WIDTH = 72;

/** A longer name has its line for itself. */
const LONG_NAME = 24;

/** Prose is in one line, so what is long stands in a comment. */
function withoutLongProse(word: Word): readonly Word[] {
  const [, before, prose, behind] = /^([^"<]*)<(.*)>([^">]*)$/.exec(word.text) ?? [];
  if (word.type === 'comment' || prose === undefined || prose.length <= LONG_PROSE) return [word];
  return [
    { type: 'text', text: `${before}<see the comment>${behind}` },
    { type: 'comment', text: prose },
  ];
}

const LONG_PROSE = 60;

/** The words from one on to the end of the parentheses that it opens. */
function groupAt(words: readonly Word[], start: number): readonly Word[] {
  let depth = 0;
  const length = words.slice(start).findIndex(({ type, text }) => {
    depth += type === 'text' ? depthOf(text) : 0;
    return depth <= 0;
  });
  return words.slice(start, start + length + 1);
}

function lengthOf(words: readonly Word[]): number {
  return words.map(({ text }) => text).join(' ').length;
}

/** How many parentheses a word opens more than it closes; those in strings and prose are none. */
function depthOf(word: string): number {
  const bare = word.replaceAll(/"[^"]*"|<[^>]*>/g, '');
  return bare.replaceAll(/[^([]/g, '').length - bare.replaceAll(/[^)\]]/g, '').length;
}

/** A text in lines of a width; a word that is longer stays as it is. */
function filled(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else {
      lines.push(word);
    }
  }
  return lines;
}
