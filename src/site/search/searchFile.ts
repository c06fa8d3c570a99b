/** Where the script with the documents stands, from the root of the site. */
export const SEARCH_FILE = 'assets/search.js';

/** The global that it sets: {@link SearchData}. */
export const SEARCH_GLOBAL = 'assayDocuments';

/** All that can be found, as the script has it: without names and labels that would be said hundreds of times. */
export interface SearchData {
  /** Each label once. */
  readonly labels: readonly string[];
  readonly rows: readonly SearchRow[];
}

/** A {@link SearchDocument}; `label` is the place of its label among all. */
export type SearchRow = readonly [title: string, label: number, text: string, address: string];
