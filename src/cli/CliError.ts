/** A command line that cannot be carried out: one sentence for the person who typed it. */
export class CliError extends Error {
  override readonly name = 'CliError';

  /** One of mistakes in a file, each a line that names its place. */
  static of(mistakes: readonly string[]): CliError {
    if (mistakes.length === 1) return new CliError(mistakes[0]);
    const more = mistakes.length > SHOWN ? [`and ${mistakes.length - SHOWN} more`] : [];
    return new CliError([`${mistakes.length} mistakes:`, ...mistakes.slice(0, SHOWN), ...more].join('\n  '));
  }
}

/** Mistakes that are shown at once. */
const SHOWN = 10;
