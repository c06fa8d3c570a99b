/** What went wrong: a lock is released by somebody else, or taken twice; more permits are given back than there are. */
export type SyncErrorCode = 'not-owner' | 'already-owner' | 'too-many-permits';

/** A primitive is used as it must not be: a mistake in the program that uses it. */
export class SyncError extends Error {
  override readonly name = 'SyncError';
  readonly code: SyncErrorCode;

  constructor(code: SyncErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
