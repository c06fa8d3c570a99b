import type { Expression } from './ast.js';
import { expressionNotation } from './notation.js';

/** Why a parser refuses a text: what could have stood there, and what does. */
export interface Refusal {
  /** The place, in UTF-16 units from the beginning of the text. */
  readonly offset: number;
  /** Without repetitions, and without what only a predicate forbids: see `forbiddenBy`. */
  readonly expected: readonly Expected[];
  /** A character; `undefined` at the end of the text. */
  readonly found: string | undefined;
}

/** Something that could have stood there. */
export type Expected =
  | { readonly type: 'literal'; readonly text: string; readonly notation: string }
  | { readonly type: 'class'; readonly notation: string }
  | { readonly type: 'any' | 'end' };

/** Reads what a parser of peggy's has thrown; `undefined` for any other error. */
export function refusalOf(cause: unknown): Refusal | undefined {
  if (!(cause instanceof Error)) return undefined;
  const { expected, found, location } = cause as PeggyError;
  if (!expected || !location) return undefined;
  const all = expected.flatMap(expectedOf);
  return {
    offset: location.start.offset,
    expected: [...new Map(all.map((each) => [keyOf(each), each])).values()],
    found: found ?? undefined,
  };
}

type PeggyError = Error & {
  readonly expected?: readonly Expectation[] | null;
  readonly found?: string | null;
  readonly location?: { readonly start: { readonly offset: number } };
};

/** What peggy's parsers say that there could be: characters, or the end, or something of another kind. */
interface Expectation {
  readonly type: string;
  readonly text?: string;
  readonly parts?: readonly (string | readonly [string, string])[];
  readonly inverted?: boolean;
  readonly ignoreCase?: boolean;
  readonly unicode?: boolean;
}

function expectedOf(each: Expectation): readonly Expected[] {
  switch (each.type) {
    case 'literal': {
      const { text = '', ignoreCase = false } = each;
      return [
        { type: 'literal', text, notation: expressionNotation({ type: 'literal', value: text, ignoreCase }) },
      ];
    }
    case 'class':
      return [{ type: 'class', notation: expressionNotation(classOf(each)) }];
    case 'any':
    case 'end':
      return [{ type: each.type }];
    default:
      return [];
  }
}

function keyOf(each: Expected): string {
  return each.type === 'literal' || each.type === 'class' ? each.notation : each.type;
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
