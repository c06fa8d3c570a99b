import { quoted } from './diagnose/shown.js';
import type { Expression } from './ast.js';
import type { Parse } from './Codec.js';
import { expressionNotation } from './notation.js';

/** A parser that says what is wrong in the notation of the grammar, with what stands there in sight. */
export function readableParse(parse: Parse): Parse {
  return (text, options) => {
    try {
      return parse(text, options);
    } catch (cause) {
      const { expected, found } = cause as {
        expected?: readonly Expectation[] | null;
        found?: string | null;
      };
      if (cause instanceof Error && expected) cause.message = reasonFor(expected, found ?? null);
      throw cause;
    }
  };
}

/** What peggy's parsers say that there could be: characters, or the end, or something of another kind. */
interface Expectation {
  readonly type: string;
  readonly text?: string;
  readonly parts?: readonly (string | readonly [string, string])[];
  readonly inverted?: boolean;
  readonly ignoreCase?: boolean;
  readonly unicode?: boolean;
}

function reasonFor(expected: readonly Expectation[], found: string | null): string {
  const there = found === null ? 'the end' : quoted(found);
  const wanted = [...new Set(expected.flatMap(wordsFor))];
  // Nothing is expected where a predicate fails.
  if (wanted.length === 0) return `not ${there}: a predicate of the grammar rules out what begins here`;
  const last = wanted.at(-1)!;
  const list = wanted.length === 1 ? last : `${wanted.slice(0, -1).join(', ')} or ${last}`;
  return `expected ${list}, found ${there}`;
}

function wordsFor(each: Expectation): string[] {
  switch (each.type) {
    case 'literal':
      return [quoted(each.text ?? '')];
    case 'class':
      return [expressionNotation(classOf(each))];
    case 'any':
      return ['any character'];
    case 'end':
      return ['the end'];
    default:
      return [];
  }
}

/** Peggy writes a property of characters as a part like any other. */
function classOf({
  parts = [],
  inverted = false,
  ignoreCase = false,
  unicode = false,
}: Expectation): Expression {
  return {
    type: 'class',
    parts: parts.filter((part) => !isProperty(part)),
    properties: parts.filter(isProperty).map((part) => part.slice(1)),
    inverted,
    ignoreCase,
    unicode,
  };
}

function isProperty(part: string | readonly [string, string]): part is string {
  return typeof part === 'string' && /^\\p\{/i.test(part);
}
