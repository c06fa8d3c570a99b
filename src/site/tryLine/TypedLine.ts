/** What ends a line that is typed. */
export type LineEnd = 'LF' | 'CRLF' | 'none';

export const LINE_ENDS: readonly LineEnd[] = ['LF', 'CRLF', 'none'];

/** A line as it is typed into the box: all that the tool has to know. */
export interface TypedLine {
  /** The start rule by which it is read. */
  readonly rule: string;
  /** In the notation of `escapeOctets`, without its line end. */
  readonly line: string;
  readonly end: LineEnd;
}
