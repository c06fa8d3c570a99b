import { wordsIn } from './wordsIn.js';

/**
 * A part of a text that is found.
 *
 * @typedef {object} Piece
 * @property {string} text
 * @property {boolean} found - whether it is what was asked for
 */

/**
 * What words were asked for, and by which words of the documents these are met.
 *
 * @typedef {object} Match
 * @property {readonly string[]} asked
 * @property {ReadonlySet<string>} met
 */

/** Characters before the first word that was asked for, at most; what stands further before is left out. */
const BEFORE = 80;

/**
 * Cuts a text where words stand that were asked for. A text that has its first one far inside begins near it.
 *
 * @param {string} text
 * @param {Match} match
 * @returns {readonly Piece[]}
 */
export function piecesOf(text, match) {
  const places = placesIn(text, match);
  const begin = beginOf(text, places[0]?.start ?? 0);
  /** @type {Piece[]} */
  const pieces = begin > 0 ? [{ text: '… ', found: false }] : [];
  let at = begin;
  for (const { start, end } of places) {
    // A word may be met as a whole and by its parts.
    if (end <= at) continue;
    const from = Math.max(start, at);
    if (from > at) pieces.push({ text: text.slice(at, from), found: false });
    pieces.push({ text: text.slice(from, end), found: true });
    at = end;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), found: false });
  return pieces;
}

/**
 * @param {string} text
 * @param {Match} match
 */
function placesIn(text, { asked, met }) {
  return wordsIn(text)
    .filter(({ word }) => met.has(word))
    .map(({ word, start, end }) => {
      const begun = asked.filter((each) => word.startsWith(each)).map((each) => each.length);
      // What is spelt in another way is met as a whole.
      return { start, end: begun.length > 0 ? start + Math.max(...begun) : end };
    });
}

/**
 * @param {string} text
 * @param {number} first
 */
function beginOf(text, first) {
  return first <= BEFORE ? 0 : Math.min(text.indexOf(' ', first - BEFORE) + 1, first);
}
