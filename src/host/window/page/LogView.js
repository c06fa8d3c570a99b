import { fill } from './fill.js';
import { lineElement } from './Line.js';

/** Lines that stay on the page. */
const KEPT = 1000;
/** Pixels from the end within which somebody is taken to look at the newest lines. */
const NEAR = 40;

/** The log. It stays at its end unless somebody has scrolled up to read. */
export class LogView {
  #view = /** @type {HTMLElement} */ (document.getElementById('log'));
  #empty = /** @type {HTMLElement} */ (document.getElementById('empty'));
  #newest = /** @type {HTMLElement} */ (document.getElementById('newest'));
  #said;
  #missed;
  /** @type {string | undefined} */
  #log;
  /** The number of the line that comes next. */
  #next = 0;
  #follows = true;
  /** Pixels above what is to be seen, when last looked at. */
  #top = 0;

  /**
   * @param {string | undefined} said - a regular expression: how a line is read that somebody has said
   * @param {string} missed - what stands in place of lines that have not come; a template
   */
  constructor(said, missed) {
    this.#said = said === undefined ? undefined : new RegExp(`^(?:${said})$`, 'dsu');
    this.#missed = missed;
    this.#newest.addEventListener('click', () => {
      this.#view.focus();
      this.#toEnd();
    });
    this.#view.addEventListener('scroll', () => this.#look());
    // The keyboard of a phone comes up, or a window is made smaller.
    new ResizeObserver(() => this.#follows && this.#toEnd()).observe(this.#view);
  }

  /**
   * Lines that the server has printed; some of them may have been here already.
   *
   * @param {{ log: string, first: number, lines: readonly string[] }} lines
   */
  print({ log, first, lines }) {
    const known = log === this.#log;
    const next = known ? this.#next : first;
    if (next < first) this.#append([this.#note(first - next)]);
    const fresh = lines.slice(Math.max(0, next - first));
    // What was said before somebody came is there to be read, and not to be read aloud.
    this.#view.setAttribute('aria-live', known ? 'polite' : 'off');
    this.#append(fresh.map((line) => lineElement(line, this.#said)));
    this.#log = log;
    this.#next = Math.max(next, first + lines.length);
  }

  /**
   * A line that the server has said to this page alone.
   *
   * @param {string} text
   */
  show(text) {
    this.#append([lineElement(text, undefined)]);
  }

  /** @param {readonly HTMLElement[]} elements */
  #append(elements) {
    if (elements.length === 0) return;
    this.#empty.hidden = true;
    // An event that tells of scrolling may be still to come.
    this.#look();
    this.#view.append(...elements.slice(-KEPT));
    while (this.#view.childElementCount > KEPT) this.#view.firstElementChild?.remove();
    if (this.#follows) this.#toEnd();
    else this.#newest.hidden = false;
  }

  /** Sees whether somebody has scrolled up, or is at the end again; a view that has become smaller is neither. */
  #look() {
    const { scrollTop, scrollHeight, clientHeight } = this.#view;
    if (scrollHeight - scrollTop - clientHeight < NEAR) this.#follows = true;
    else if (scrollTop < this.#top) this.#follows = false;
    this.#top = scrollTop;
    if (this.#follows) this.#newest.hidden = true;
  }

  #toEnd() {
    this.#view.scrollTop = this.#view.scrollHeight;
  }

  /** @param {number} count */
  #note(count) {
    const element = document.createElement('p');
    element.className = 'missed';
    element.textContent = fill(this.#missed, { count });
    return element;
  }
}
