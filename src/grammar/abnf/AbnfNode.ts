import type { Expression } from '../ast.js';
import type { Range, Ranges } from './ranges.js';

/**
 * What ABNF consists of. Where the grammar demands more than ABNF says, a node holds the expressions that demand it, so
 * that it can be found out whether anything is lost.
 */
export type AbnfNode =
  /** `"abc"`, `%s"abc"`: printable characters of ASCII without the quotation mark. */
  | { readonly type: 'string'; readonly value: string; readonly ignoreCase: boolean }
  /** `%x0D.0A` */
  | { readonly type: 'values'; readonly codes: readonly number[] }
  | CharactersNode
  | ProseNode
  | { readonly type: 'reference'; readonly rule: string }
  | { readonly type: 'concatenation'; readonly elements: readonly AbnfNode[] }
  | AlternationNode
  | RepetitionNode
  | PredicateNode;

/** The rules of a grammar in ABNF, by the names that they have in the grammar. */
export type Nodes = ReadonlyMap<string, AbnfNode>;

/** `"a" / %x30-39` */
export interface CharactersNode {
  readonly type: 'characters';
  /** In the order in which they are written. */
  readonly parts: readonly Range[];
  /** A character beyond U+FFFF counts as two. */
  readonly halves: boolean;
}

/** `<any character but ":">`: what ABNF can say in words alone. */
export interface ProseNode {
  readonly type: 'prose';
  readonly words: string;
  /** The properties of Unicode that it names: `p{Zs}`. */
  readonly properties: readonly string[];
  readonly ranges: Ranges;
  readonly halves: boolean;
}

export interface AlternationNode {
  readonly type: 'alternation';
  readonly alternatives: readonly AbnfNode[];
  /** The alternatives in the grammar, the first of which is taken that fits; none where the order is of no account. */
  readonly inOrder: readonly Expression[];
}

export interface RepetitionNode {
  readonly type: 'repetition';
  readonly element: AbnfNode;
  readonly min: number;
  /** `null`: no bound. */
  readonly max: number | null;
  /** What the grammar goes on with whenever it can; `undefined` where it is of no account how often it does. */
  readonly greedy: Expression | undefined;
}

/** A predicate of the grammar: it has no counterpart in ABNF but a comment. */
export interface PredicateNode {
  readonly type: 'predicate';
  readonly expression: Extract<Expression, { type: 'and' | 'not' }>;
  /** What follows, or does not. */
  readonly content: AbnfNode;
  /** How many characters of the content may follow, where it is that which is limited. */
  readonly limit: number | undefined;
}

/** What no text is. */
export const NO_CHARACTER: ProseNode = {
  type: 'prose',
  words: 'no character',
  properties: [],
  ranges: [],
  halves: false,
};

/** One after the other; a single one is itself. */
export function concatenation(elements: readonly AbnfNode[]): AbnfNode {
  const flat = elements.flatMap((each) => (each.type === 'concatenation' ? each.elements : [each]));
  return flat.length === 1 ? flat[0]! : { type: 'concatenation', elements: flat };
}

/** One of several that are told apart by their first character; a single one is itself. */
export function anyOf(alternatives: readonly AbnfNode[]): AbnfNode {
  return alternatives.length === 1 ? alternatives[0]! : { type: 'alternation', alternatives, inOrder: [] };
}
