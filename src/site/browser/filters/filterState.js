/**
 * What is looked for in a table: values by the names of its columns, and words that may stand anywhere in a row. What is
 * empty is not looked for.
 *
 * @typedef {Readonly<Record<string, string>>} FilterState
 */

/** The name of the words in an address. */
const WORDS = 'words';

/**
 * What the fragment of an address looks for; `undefined` where it is the fragment of something else.
 *
 * @param {string} fragment - as `location.hash` has it
 * @param {readonly string[]} names - of all filters
 * @returns {FilterState | undefined}
 */
export function readFilters(fragment, names) {
  const values = new URLSearchParams(fragment.slice(1));
  if (fragment.length > 1 && !names.some((name) => values.has(name))) return undefined;
  return Object.fromEntries(names.map((name) => [name, values.get(name) ?? '']));
}

/**
 * The fragment for that; empty where nothing is looked for.
 *
 * @param {FilterState} state
 */
export function fragmentOf(state) {
  const values = Object.entries(state).filter(([, value]) => value.trim() !== '');
  return values.length === 0 ? '' : `#${new URLSearchParams(values).toString()}`;
}

/**
 * Whether a row is what is looked for.
 *
 * @param {Readonly<Record<string, string | undefined>>} row - its values by the names of its columns
 * @param {string} text - all that it says
 * @param {FilterState} state
 */
export function fits(row, text, { [WORDS]: words = '', ...values }) {
  const said = text.toLowerCase();
  return (
    Object.entries(values).every(([name, value]) => value === '' || row[name]?.split(' ').includes(value)) &&
    words
      .toLowerCase()
      .split(/\s+/)
      .every((word) => said.includes(word))
  );
}
