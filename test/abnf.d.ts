declare module 'abnf' {
  /** What the elements of a rule are, one after the other, or any of them. */
  export type Element =
    | { readonly type: 'ruleref'; readonly name: string }
    | { readonly type: 'concatenation'; readonly elements: readonly Element[] }
    | { readonly type: 'alternation'; readonly alts: readonly Element[] }
    | {
        readonly type: 'repetition';
        readonly rep: { readonly min: number; readonly max?: number | null };
        readonly el: Element;
      }
    | { readonly type: 'group'; readonly alt: Element }
    /** The package calls them so. */
    | { readonly type: 'caseInsensitveString' | 'caseSensitveString'; readonly str: string }
    | { readonly type: 'range'; readonly first: number; readonly last: number }
    | { readonly type: 'prose'; readonly str: string };

  export interface ParsedRules {
    /** The rules by their names in capitals. */
    readonly defs: Readonly<Record<string, { readonly name: string; readonly def: Element }>>;
    readonly refs: readonly { readonly name: string }[];
  }

  /** @param utf16 - ranges are of UTF-16 units, not of code points */
  export function parseString(text: string, source: string, utf16: boolean): ParsedRules;
}
