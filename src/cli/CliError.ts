/** A command line that cannot be carried out: one sentence for the person who typed it. */
export class CliError extends Error {
  override readonly name = 'CliError';
}
