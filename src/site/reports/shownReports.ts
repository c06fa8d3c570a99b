import { REPORTS, reportPath } from '../addresses.js';
import type { ReportSource } from '../Source.js';

/** A report that has a page. */
export interface ShownReport extends ReportSource {
  /** Where its page stands, from the root of the site. */
  readonly address: string;
}

/** Gives each report a page of its own, whatever they are called. */
export function shownReports(sources: readonly ReportSource[]): readonly ShownReport[] {
  const taken = new Set([REPORTS]);
  return sources.map((source) => {
    const address = freeAddress(fileName(source.name), taken);
    taken.add(address.toLowerCase());
    return { ...source, address };
  });
}

/** Letters of a name: no file system takes names of more than 255 octets. */
const LONGEST = 50;

/** A name in any script as one that every file system and every address takes as it is. */
function fileName(name: string): string {
  const letters = [...name.replaceAll(/[^\p{L}\p{M}\p{N}_]+/gu, '-')].slice(0, LONGEST).join('');
  return letters.replaceAll(/^-+|-+$/g, '') || 'report';
}

/** There are file systems on which names that differ in capital letters alone are the same. */
function freeAddress(name: string, taken: ReadonlySet<string>): string {
  let address = reportPath(name);
  for (let number = 2; taken.has(address.toLowerCase()); number += 1)
    address = reportPath(`${name}-${number}`);
  return address;
}
