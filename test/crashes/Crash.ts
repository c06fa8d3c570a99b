import type { CrashSite } from '../../src/fuzz/crash/CrashReport.js';

/** What a program printed when it went wrong, and what is to be read of it. */
export interface Crash {
  readonly title: string;
  readonly text: string;
  /** Errors that it reports. */
  readonly count: number;
  readonly site: CrashSite;
}
