/** Where a program says that it went wrong, and how. */
export interface CrashSite {
  /** Who printed it: the runtime of a language, a sanitizer of C and C++, or somebody else (glibc, Go, Rust). */
  readonly type: 'python' | 'java' | 'node' | 'sanitizer' | 'other';
  /**
   * Base name and line of the innermost frame that is the program's own, not its library's: `server.py:12`. Where a
   * program has no line numbers, function and binary: `find_end (server)`.
   */
  readonly place: string | undefined;
  /** The error in one line that can be printed: `ValueError: not enough values to unpack (expected 2, got 1)`. */
  readonly headline: string;
  /** The few lines of a long report that tell what happened. */
  readonly explanation?: readonly string[] | undefined;
}

/** One report of an error within a text, as it is read. */
export interface CrashReport {
  /** The number of the line with which it begins, from 0. */
  readonly at: number;
  /** As it was printed; a headline that was cut off is empty. */
  readonly site: CrashSite;
}
