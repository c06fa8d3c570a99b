/** @import { SearchDocument } from '../../search/SearchDocument.js' */
/** @import { Piece } from './piecesOf.js' */
import MiniSearch from 'minisearch';
import { piecesOf } from './piecesOf.js';
import { wordsIn, wordsOfQuery } from './wordsIn.js';

/**
 * Something that is found, with the words marked that were asked for.
 *
 * @typedef {object} Found
 * @property {SearchDocument} document
 * @property {readonly Piece[]} title
 * @property {readonly Piece[]} text
 */

/** Results that are shown, at most. */
const LIMIT = 12;
/** Shorter words, and numbers, are not taken for misspelt: nearly each would be another one. */
const SHORTEST = 5;

/** Finds documents by the beginnings of their words, and by words with a slip in them. */
export class SearchIndex {
  #documents;
  #index;

  /** @param {readonly SearchDocument[]} documents */
  constructor(documents) {
    this.#documents = documents;
    this.#index = new MiniSearch({
      fields: ['title', 'label', 'text'],
      tokenize: (text) => wordsIn(text).map(({ word }) => word),
      searchOptions: {
        tokenize: (query) => [...wordsOfQuery(query)],
        boost: { title: 4, label: 2 },
        // A single letter is the beginning of a word only while it is typed.
        prefix: (word, index, words) => word.length > 1 || index === words.length - 1,
        fuzzy: (word) => word.length >= SHORTEST && !/\p{N}/u.test(word) && 0.2,
      },
    });
    this.#index.addAll(documents.map((document, id) => ({ id, ...document })));
  }

  /**
   * The best of what has all words; where nothing has all, of what has any. What is called so stands first.
   *
   * @param {string} query
   * @returns {readonly Found[]}
   */
  find(query) {
    const all = this.#index.search(query, { combineWith: 'AND' });
    const results = all.length > 0 ? all : this.#index.search(query, { combineWith: 'OR' });
    const name = query.trim().toLowerCase();
    return results
      .map(({ id, terms }) => ({ document: this.#documentAt(id), terms }))
      .toSorted((one, other) => Number(isCalled(name, other)) - Number(isCalled(name, one)))
      .slice(0, LIMIT)
      .map(({ document, terms }) => {
        const match = { asked: wordsOfQuery(query), met: new Set(terms) };
        return { document, title: piecesOf(document.title, match), text: piecesOf(document.text, match) };
      });
  }

  /** @param {number} id */
  #documentAt(id) {
    return /** @type {SearchDocument} */ (this.#documents[id]);
  }
}

/**
 * @param {string} name - in small letters
 * @param {{ readonly document: SearchDocument }} result
 */
function isCalled(name, { document }) {
  return document.title.toLowerCase() === name;
}
