import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';

/** Set in a process that is one of several workers of a campaign. */
const WORKER = 'ASSAY_WORKER';

/** Which worker a process is, and what it cannot know by itself. */
export interface Worker {
  /** From 0. */
  readonly number: number;
  /** Of the campaign. */
  readonly seed: number;
  /** It has no network namespace of its own, as the system does not allow that, or nobody wants it. */
  readonly plain: boolean;
}

/** What a worker says to the process that has started it. */
export type WorkerMessage =
  | { readonly type: 'event'; readonly event: FuzzEvent }
  /** Something was new in a case; it is written as `writeScript` does. */
  | { readonly type: 'case'; readonly lines: readonly string[]; readonly novel: readonly string[] }
  /** It cannot begin, or go on: why, in a sentence. */
  | { readonly type: 'failed'; readonly problem: string };

/** The environment of a worker. */
export function environmentOf(worker: Worker): NodeJS.ProcessEnv {
  return { ...process.env, [WORKER]: JSON.stringify(worker) };
}

/** Which worker this process is; nothing for a process that somebody has called. The programs that it starts shall not know. */
export function takeWorker(): Worker | undefined {
  const written = process.env[WORKER];
  delete process.env[WORKER];
  return written === undefined || !process.send ? undefined : (JSON.parse(written) as Worker);
}
