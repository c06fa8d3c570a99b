import type { Part } from '../derive.js';
import { isBlank } from '../characters.js';
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

function argumentsOf({ parts, text, end }: Line) {
  return parts.flatMap((part, index) => {
    const name = nameOf(part);
    // A rule for a single character of many is no argument.
    if (name === undefined || part.begin >= end || isRepeated(parts, index)) return [];
    return isBlank(text.slice(part.begin, part.end)) ? [] : [{ name, begin: part.begin, end: part.end }];
  });
}

function nameOf({ expression }: Part): string | undefined {
  if (expression.type === 'labeled') return expression.label;
  return expression.type === 'reference' ? expression.name : undefined;
}

/** Whether a part is one of several in a repetition. */
function isRepeated(parts: readonly Part[], index: number): boolean {
  for (let at = index - 1; at >= 0; at--) {
    const { expression, size } = parts[at]!;
    if (at + size > index)
      return (
        expression.type === 'repeated' ||
        (expression.type !== 'labeled' && expression.type !== 'reference' && isRepeated(parts, at))
      );
  }
  return false;
}
