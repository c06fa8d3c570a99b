/** Octets that are no packet capture; the message is a sentence that says where they stop being one. */
export class CaptureError extends Error {
  override readonly name = 'CaptureError';
  readonly code = 'ASSAY_CAPTURE';
  /** The octet of the capture, from 0. */
  readonly offset: number;

  constructor(problem: string, offset: number) {
    super(`octet ${offset}: ${problem}`);
    this.offset = offset;
  }
}
