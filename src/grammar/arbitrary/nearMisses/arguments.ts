import type { Part } from '../derive.js';
import { isBlank } from '../characters.js';
import type { Knowledge } from '../Knowledge.js';
import type { Edit, Line } from './Edit.js';

/** An argument is missing: a part with a label, or what another rule describes. */
export function missingArgument(line: Line): Edit[] {
  return argumentsOf(line).flatMap(({ name, begin, end }) => {
    const edit = { words: `no ${name}`, begin, end, by: '' };
    if (line.text[begin - 1] !== ' ') return [edit];
    return [edit, { ...edit, words: `no ${name}, nor the blank in front of it`, begin: begin - 1 }];
  });
}

/** There is one argument too many. */
export function extraArgument(line: Line): Edit[] {
  return argumentsOf(line).map(({ name, begin, end }) => ({
    words: `a second ${name}`,
    begin: end,
    end,
    by: ` ${line.text.slice(begin, end)}`,
  }));
}

function argumentsOf({ parts, text, end, knowledge }: Line) {
  const found = new Map<string, { name: string; begin: number; end: number }>();
  for (const part of parts) {
    const name = nameOf(part, knowledge);
    // What holds the line end is a whole line.
    if (name === undefined || part.begin >= end || part.end > end) continue;
    const key = `${part.begin} ${part.end}`;
    if (!found.has(key) && !isBlank(text.slice(part.begin, part.end))) found.set(key, { ...part, name });
  }
  return [...found.values()];
}

function nameOf({ expression }: Part, { extentOf }: Knowledge): string | undefined {
  if (expression.type === 'labeled') return expression.label;
  // What is a single character always is one of those that an argument consists of.
  return expression.type === 'reference' && extentOf(expression).max > 1 ? expression.name : undefined;
}
