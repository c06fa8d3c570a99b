/** Another page, from the root of the site. */
export interface Sibling {
  readonly address: string;
  readonly title: string;
}

/** A place on a page. */
export interface Place {
  readonly id: string;
  readonly title: string;
}
