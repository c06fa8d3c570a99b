/** Something that can be found. */
export interface SearchDocument {
  /** An id, a name, or a heading. */
  readonly title: string;
  /** What it is: the kind of thing, the protocol, and what else tells it from others. */
  readonly label: string;
  /** What it says. */
  readonly text: string;
  /** Where it stands, from the root of the site. */
  readonly address: string;
}
