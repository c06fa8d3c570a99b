import type { Site } from '../Site.js';
import { SEARCH_GLOBAL, type SearchRow } from './searchFile.js';
import { searchDocuments } from './searchDocuments.js';

/** A script that has all that can be found: a page in a folder may load a script, but no data. */
export function searchScript(site: Site): string {
  const documents = searchDocuments(site);
  const labels = [...new Set(documents.map(({ label }) => label))];
  const places = new Map(labels.map((label, place) => [label, place]));
  const lines = documents.map(({ title, label, text, address }) => {
    const row: SearchRow = [title, places.get(label) ?? 0, text, address];
    return JSON.stringify(row);
  });
  return `globalThis.${SEARCH_GLOBAL} = {"labels":${JSON.stringify(labels)},"rows":[\n${lines.join(',\n')}\n]};\n`;
}
