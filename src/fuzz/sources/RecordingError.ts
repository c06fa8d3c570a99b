/** A file that is no recording of conversations; the message is a sentence that begins with its name. */
export class RecordingError extends Error {
  override readonly name = 'RecordingError';
  readonly code = 'ASSAY_RECORDING';

  constructor(file: string, problem: string, options?: ErrorOptions) {
    super(`${file}: ${problem}`, options);
  }
}
