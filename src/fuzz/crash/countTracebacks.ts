import { crashReports } from './crashReports.js';

/** How many errors a program has reported in what it printed; one that was the cause of another is no error of its own. */
export function countTracebacks(text: string): number {
  return crashReports(text).length;
}
