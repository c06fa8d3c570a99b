/** A line of a dictionary that is none; the message begins with its number. */
export class DictionaryError extends Error {
  override readonly name = 'DictionaryError';
  readonly code = 'ASSAY_DICTIONARY';
  /** From 1. */
  readonly line: number;

  constructor(line: number, problem: string) {
    super(`line ${line}: ${problem}`);
    this.line = line;
  }
}
