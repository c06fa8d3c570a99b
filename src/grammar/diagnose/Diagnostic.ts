/** A part of a source text: lines and columns from 1, columns in UTF-16 units, as peggy counts. */
export interface Place {
  /** The name of the file. */
  readonly source: string;
  readonly start: Position;
  /** The position behind it. */
  readonly end: Position;
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A sentence that leads to the cause of a problem, and the place that it speaks of, if there is one. */
export interface Note {
  readonly message: string;
  readonly place?: Place;
}

/** Something that is wrong with a grammar (an error), or that its author may not have meant (a warning). */
export interface Diagnostic {
  readonly severity: 'error' | 'warning';
  /** What kind of problem it is, in a word or two: `left-recursion`. */
  readonly code: string;
  readonly message: string;
  readonly place: Place;
  readonly notes: readonly Note[];
  /** What to do about it. */
  readonly help?: string;
}
