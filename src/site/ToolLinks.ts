/** Where what the tools of a page name is explained, as seen from that page. */
export interface ToolLinks {
  /** The pages of rules, by the name of the rule. */
  readonly rules: Readonly<Record<string, string>>;
  /** What the grammar itself says above rules with predicates, by the name of the rule; nothing above some. */
  readonly comments: Readonly<Record<string, string>>;
  /** The pages of machines, by the id of the machine. */
  readonly machines: Readonly<Record<string, string>>;
  /** The page of the specification: clauses are places on it. */
  readonly spec: string;
}
