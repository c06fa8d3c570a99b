/** Which texts of a rule are wanted. All of it is optional: without a shape, texts of many scripts and lengths. */
export interface Shape {
  /** Alphabets, one for each script: what a class takes is drawn from the letters of some of them. */
  readonly letters?: readonly string[];
  /** How many of the alphabets one text is drawn over at the most; 1 by default. */
  readonly scripts?: number;
  /**
   * What stands among the letters, never at the ends of a run of them: blanks, punctuation, several characters. What a
   * rule does not take is left out.
   */
  readonly others?: readonly string[];
  /** Of the whole text, in characters (code points). */
  readonly minLength?: number;
  /** Of the whole text, in characters (code points). */
  readonly maxLength?: number;
  /**
   * Where a class says only what a character is _not_: also control characters and those of direction, line separators,
   * halves of surrogate pairs, noncharacters. Many a sound program does odd things with them.
   */
  readonly wild?: boolean;
  /** The highest code point: 255 where each character stands for an octet. */
  readonly highest?: number;
}
