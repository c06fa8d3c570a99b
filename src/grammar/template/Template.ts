/** How the value of a field stands in a line: as it is, as a JSON string, as a string literal of Python. */
export type FieldEncoding = 'plain' | 'json' | 'python';

/** A piece of a send: text that is always the same, or the value of a field. */
export type Piece =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'field'; readonly name: string; readonly encoding: FieldEncoding };

/** What goes out at once: a line, or a chunk. */
export type Send = readonly Piece[];

/** What one side sends: `first` once at the beginning, `each` for each message; both in order. */
export interface Template {
  readonly first: readonly Send[];
  readonly each: readonly Send[];
}

/** A field that templates may have. */
export interface TemplateField {
  /** A letter, then letters and digits. */
  readonly name: string;
  /** What its value may be: a parsing expression that matches the whole value, however that is encoded in the line. */
  readonly rule: string;
  /** From when on its value is known. One that comes with each message has to stand in what is sent for each. */
  readonly known: 'first' | 'each';
}

/** The values of fields by name. */
export type Fields = Readonly<Record<string, string>>;

/** Something wrong with a template. */
export interface TemplateProblem {
  /** Where in the template, in characters from 1. */
  readonly column: number;
  readonly sentence: string;
}

/** A template that cannot be used. */
export interface FlawedTemplate {
  readonly type: 'flawed';
  /** At least one, in the order of their places. */
  readonly problems: readonly TemplateProblem[];
}
