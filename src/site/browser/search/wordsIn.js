/**
 * A word, and where it stands.
 *
 * @typedef {object} Word
 * @property {string} word - in small letters
 * @property {number} start
 * @property {number} end
 */

/**
 * The words of a text, and those that a name is put together of: `ClientLine` has `client` and `line` in it.
 *
 * @param {string} text
 * @returns {readonly Word[]}
 */
export function wordsIn(text) {
  return matchesOf(WORD, text).flatMap((whole) => {
    const parts = matchesOf(PART, whole.text);
    if (parts.length === 1) return [wordAt(whole.text, whole.start)];
    return [
      wordAt(whole.text, whole.start),
      ...parts.map((part) => wordAt(part.text, whole.start + part.start)),
    ];
  });
}

/**
 * The words that somebody asks for.
 *
 * @param {string} query
 * @returns {readonly string[]}
 */
export function wordsOfQuery(query) {
  return matchesOf(WORD, query).map(({ text }) => text.toLowerCase());
}

const WORD = /[\p{L}\p{M}\p{N}]+/gu;
/** From one capital letter behind a small one to the next. */
const PART = /.+?(?:(?<=\p{Ll})(?=\p{Lu})|$)/gsu;

/**
 * @param {RegExp} pattern
 * @param {string} text
 */
function matchesOf(pattern, text) {
  return [...text.matchAll(pattern)].map((match) => ({ text: match[0], start: match.index }));
}

/**
 * @param {string} text
 * @param {number} start
 * @returns {Word}
 */
function wordAt(text, start) {
  return { word: text.toLowerCase(), start, end: start + text.length };
}
