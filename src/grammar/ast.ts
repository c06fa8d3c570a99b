/** A parsing expression, reduced to what a language is made of: no code, no plucking, no places. */
export type Expression =
  | { readonly type: 'literal'; readonly value: string; readonly ignoreCase: boolean }
  | {
      readonly type: 'class';
      /** Single characters and ranges of characters, both ends included. */
      readonly parts: readonly (string | readonly [string, string])[];
      /** Unicode properties as they stand behind the backslash: `p{L}`, `P{L}`. */
      readonly properties: readonly string[];
      readonly inverted: boolean;
      readonly ignoreCase: boolean;
      readonly unicode: boolean;
    }
  | { readonly type: 'any' }
  | { readonly type: 'sequence'; readonly elements: readonly Expression[] }
  | { readonly type: 'choice'; readonly alternatives: readonly Expression[] }
  | { readonly type: 'labeled'; readonly label: string; readonly expression: Expression }
  | { readonly type: 'reference'; readonly name: string }
  | {
      readonly type: 'repeated';
      readonly expression: Expression;
      readonly min: number;
      /** `null`: no bound. */
      readonly max: number | null;
      readonly delimiter: Expression | null;
    }
  | { readonly type: 'and' | 'not'; readonly expression: Expression };

/**
 * What the value of a rule is. A *message* is a rule in CamelCase: its value is `{ type: 'Rule', ...labels }`. A
 * *union* is a rule in CamelCase that only chooses between such rules: its value is theirs. The value of any other
 * rule is the text that it matched.
 */
export type RuleKind = 'message' | 'union' | 'text';

export interface Rule {
  readonly name: string;
  readonly kind: RuleKind;
  readonly expression: Expression;
}

/** The rules of a grammar by name. */
export type Rules = Readonly<Record<string, Rule>>;
