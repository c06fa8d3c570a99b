/** The languages that the pages speak; the first is for whoever asks for none of them. */
export const LANGUAGES = ['en', 'uk', 'ru'] as const;

/** A language that the pages speak, as BCP 47 names it. */
export type Language = (typeof LANGUAGES)[number];

/**
 * How a person speaks to a server by fields and a button: data from which any host can make a window.
 *
 * Templates hold the names of fields in braces, and become lines of the protocol without their line ends.
 */
export interface Window {
  /** As they stand below each other; the last one is what is said. */
  readonly fields: readonly [WindowField, ...WindowField[]];
  /** Sent once on each connection, before anything else; a template. */
  readonly opening?: string;
  /** Sent whenever the button is pressed; a template. */
  readonly line: string;
  /** Whoever says this leaves: the connection ends, and nothing is sent. */
  readonly farewell?: string;
  /**
   * How a line of the console is read: a regular expression (flags `su`) with the groups `stamp`, `who` and `what`. A line
   * that is no such one is shown as it is.
   */
  readonly said?: string;
  readonly texts: Readonly<Record<Language, WindowTexts>>;
}

/** A field for one line of text. */
export interface WindowField {
  readonly name: string;
  /** What all of its value has to be: a regular expression (flags `su`). */
  readonly pattern: string;
  /** It says who speaks: its value stays when it has been sent, and blanks at the ends of it are no part of it. */
  readonly kept: boolean;
}

/** What a window says in one language. */
export interface WindowTexts {
  /** The headline. */
  readonly title: string;
  /** The inscription of the button. */
  readonly send: string;
  /** The fields by their names. */
  readonly fields: Readonly<Record<string, FieldTexts>>;
}

export interface FieldTexts {
  readonly label: string;
  /** Said when there is nothing in the field. */
  readonly missing: string;
  /** Said when the value is not what it has to be. */
  readonly wrong: string;
}
