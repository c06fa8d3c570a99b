/** Where the script with the documents stands, from the root of the site. */
export const SEARCH_FILE = 'assets/search.js';

/** The global that it sets: a list of {@link SearchRow}. */
export const SEARCH_GLOBAL = 'assayDocuments';

/** A {@link SearchDocument} as the script has it, without names that would be said hundreds of times. */
export type SearchRow = readonly [title: string, label: string, text: string, address: string];
