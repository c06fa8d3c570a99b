/** @import { Found } from './SearchIndex.js' */
/** @import { Piece } from './piecesOf.js' */

/** The list of what is found, below the box: at most one of its options is the active one. */
export class ResultList {
  element = document.createElement('div');
  #root;
  #active = -1;

  /**
   * @param {string} label
   * @param {string} root - the root of the site, seen from the page
   */
  constructor(label, root) {
    this.#root = root;
    this.element.id = 'search-results';
    this.element.className = 'popup';
    this.element.setAttribute('role', 'listbox');
    this.element.setAttribute('aria-label', label);
    this.element.hidden = true;
    // The box keeps the focus, so that it does not close the list before a click is one.
    this.element.addEventListener('mousedown', (event) => event.preventDefault());
  }

  get isOpen() {
    return !this.element.hidden;
  }

  /** The option that the arrows have led to, if they have. */
  get active() {
    return this.#options[this.#active];
  }

  /** @param {readonly Found[]} results */
  show(results) {
    this.#active = -1;
    this.element.replaceChildren(...results.map((found, index) => optionOf(found, index, this.#root)));
    this.element.hidden = results.length === 0;
    this.element.scrollTop = 0;
  }

  close() {
    this.show([]);
  }

  /**
   * Makes the next option the active one, or the one before; behind the last one comes the first one.
   *
   * @param {1 | -1} step
   */
  move(step) {
    const options = this.#options;
    const from = this.#active === -1 && step === -1 ? 0 : this.#active;
    this.#active = (from + step + options.length) % options.length;
    for (const option of options) option.ariaSelected = String(option === this.active);
    this.active?.scrollIntoView({ block: 'nearest' });
  }

  /** Follows the active option, or the first one. */
  open() {
    (this.active ?? this.#options[0])?.click();
  }

  get #options() {
    return /** @type {HTMLAnchorElement[]} */ ([...this.element.children]);
  }
}

/**
 * @param {Found} found
 * @param {number} index
 * @param {string} root
 */
function optionOf({ document: { label, address }, title, text }, index, root) {
  const option = document.createElement('a');
  option.id = `search-result-${index}`;
  option.href = `${root}${address}`;
  option.tabIndex = -1;
  option.setAttribute('role', 'option');
  option.ariaSelected = 'false';
  option.append(lineOf('name', title), lineOf('label', [{ text: label, found: false }]));
  if (text.length > 0) option.append(lineOf('text', text));
  return option;
}

/**
 * @param {string} name
 * @param {readonly Piece[]} pieces
 */
function lineOf(name, pieces) {
  const line = document.createElement('span');
  line.className = name;
  // Specifications and names are in English, whatever the language of the site is.
  if (name !== 'label') line.lang = 'en';
  for (const { text, found } of pieces) {
    if (!found) {
      line.append(text);
      continue;
    }
    const mark = document.createElement('mark');
    mark.textContent = text;
    line.append(mark);
  }
  // What reads options aloud shall not run its parts together.
  line.append(' ');
  return line;
}
