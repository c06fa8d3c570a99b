import type { SourceText } from 'peggy';

/** A grammar that cannot be used; the message is a code frame with file, line and column for each problem. */
export class GrammarError extends Error {
  override readonly name = 'GrammarError';
  readonly code = 'ASSAY_GRAMMAR';

  /** Makes one of what peggy threw; what is no complaint about the grammar is returned as it is. */
  static from(cause: unknown, sources: SourceText[]): unknown {
    const { format } = cause as { format?: (sources: SourceText[]) => string };
    if (!(cause instanceof Error) || typeof format !== 'function') return cause;
    return new GrammarError(format.call(cause, sources), { cause });
  }
}
