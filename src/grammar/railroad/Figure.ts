/**
 * A part of a railroad diagram: a line enters it at the left, runs through it, and leaves it at the right, at the same
 * height. Lengths are in pixels.
 */
export interface Figure {
  readonly width: number;
  /** How far it reaches above the line. */
  readonly up: number;
  /** How far it reaches below the line. */
  readonly down: number;
  /** What it consists of where its line begins at a place. */
  readonly at: (x: number, y: number) => readonly Shape[];
}

/** What is drawn. */
export type Shape = Line | Box | Frame | Caption;

/** A piece of track, as the path data of SVG. */
export interface Line {
  readonly type: 'line';
  readonly path: string;
  /** How many lines took this way, from 0, none, to 4; missing where nobody has counted. */
  readonly degree?: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A station: a text in a box. */
export interface Box extends Rectangle {
  readonly type: 'box';
  /** A text as it stands, a character of a class, or another rule. */
  readonly kind: 'literal' | 'class' | 'reference' | 'message';
  readonly text: string;
  /** Where a click leads. */
  readonly href?: string;
  /** As of a {@link Line}. */
  readonly degree?: number;
}

/** What goes around a part: a predicate, whose characters are not taken, or the value of a field. */
export interface Frame extends Rectangle {
  readonly type: 'frame';
  readonly kind: 'predicate' | 'field';
}

/** A small text: the name of a field, a number of times. */
export interface Caption extends Rectangle {
  readonly type: 'caption';
  readonly text: string;
}
