/** What a step of a conversation or a trace means. */
export interface Meaning {
  /** The rules of the grammar that its lines follow: the types of its messages, each once. */
  readonly rules: readonly string[];
  /** The ids of the clauses that demand what it brings about, or that demand it itself. */
  readonly clauses: readonly string[];
}
