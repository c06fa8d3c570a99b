import { printable } from '../../wire/printable.js';
import type { CrashSite } from './CrashReport.js';
import { crashReports } from './crashReports.js';

/**
 * Reads where a program went wrong from what it printed. What was printed last counts; standard output is looked at
 * where there is nothing on standard error.
 *
 * @param errors - what it printed to its standard error; the middle may be left out
 * @param output - what it printed to its standard output
 * @returns `undefined` where it says nothing of an error
 */
export function crashSite(errors: string, output = ''): CrashSite | undefined {
  const site = lastSite(errors) ?? lastSite(output);
  return site && printableSite(site);
}

function lastSite(text: string): CrashSite | undefined {
  return crashReports(text).at(-1)?.site;
}

/** Programs print what they were sent: it can neither move a cursor nor fill a screen. */
function printableSite({ type, place, headline, explanation }: CrashSite): CrashSite {
  return {
    type,
    place: place === undefined ? undefined : printable(place),
    headline: printable(headline) || 'an error whose message was not printed',
    ...(explanation ? { explanation: explanation.map(printable) } : {}),
  };
}
