import type { SearchDocument } from './SearchDocument.js';
import type { SearchData } from './searchFile.js';

/** The documents that the script of the search holds. */
export function documentsIn({ labels, rows }: SearchData): readonly SearchDocument[] {
  return rows.map(([title, label, text, address]) => ({ title, label: labels[label] ?? '', text, address }));
}
