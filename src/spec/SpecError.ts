/** A specification that cannot be read; the message begins with file and line. */
export class SpecError extends Error {
  override readonly name = 'SpecError';
  readonly code = 'ASSAY_SPEC';

  constructor(file: string, line: number, problem: string, options?: ErrorOptions) {
    super(`${file}:${line}: ${problem}`, options);
  }
}
