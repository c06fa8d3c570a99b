import type { LocatedGrammar } from './readGrammar.js';
import type { Diagnostic } from './Diagnostic.js';
import type { Language } from '../language/Language.js';
import { reachedUnions } from './reachedUnions.js';
import { quoted } from './shown.js';

/** Messages of lines that never have a line end. What may hold one anywhere is no line, but a piece of a stream. */
export function lineEnds(grammar: LocatedGrammar, language: Language): Diagnostic[] {
  const { rules, own, nameOf } = grammar;
  const lines = reachedUnions(rules).filter(({ start }) => /(Line|Console)$/.test(start));
  return own.flatMap((rule): Diagnostic[] => {
    const line = rule.kind === 'message' && lines.find(({ messages }) => messages.includes(rule.name));
    if (!line) return [];
    const ending = language.shortest(({ terms }) =>
      terms.both([language.whole(rule.expression), language.whole(ENDED)]),
    );
    const example = language.shortest(() => language.whole(rule.expression));
    if (ending.type !== 'none' || example.type !== 'found') return [];
    return [
      {
        severity: 'warning',
        code: 'line-end',
        message: `A \`${rule.name}\` never ends with a line end: ${quoted(example.text)}`,
        place: nameOf(rule.name),
        notes: [{ message: `it is a line of \`${line.start}\``, place: nameOf(line.start) }],
        help: 'End the rule with EOL.',
      },
    ];
  });
}

/** Anything, and then LF. */
const ENDED = {
  type: 'sequence',
  elements: [
    {
      type: 'repeated',
      expression: {
        type: 'sequence',
        elements: [{ type: 'any' }, { type: 'and', expression: { type: 'any' } }],
      },
      min: 0,
      max: null,
      delimiter: null,
    },
    { type: 'literal', value: '\n', ignoreCase: false },
  ],
} as const;
