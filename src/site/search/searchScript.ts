import type { Site } from '../Site.js';
import { SEARCH_GLOBAL, type SearchRow } from './searchFile.js';
import { searchDocuments } from './searchDocuments.js';

/** A script that has all that can be found: a page in a folder may load a script, but no data. */
export function searchScript(site: Site): string {
  const lines = searchDocuments(site).map(({ title, label, text, address }) => {
    const row: SearchRow = [title, label, text, address];
    return JSON.stringify(row);
  });
  return `globalThis.${SEARCH_GLOBAL} = [\n${lines.join(',\n')}\n];\n`;
}
