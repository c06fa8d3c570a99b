/** @import { SearchDocument } from '../../search/SearchDocument.js' */
/** @import { Texts } from '../../texts/Texts.js' */
import { fill } from '../../../host/window/page/fill.js';
import { ResultList } from './ResultList.js';
import { SearchIndex } from './SearchIndex.js';

/**
 * A box that finds what is typed: a combobox with a list, as the ARIA Authoring Practices describe it.
 */
export class SearchBox {
  #input;
  #list;
  #status = document.createElement('p');
  #texts;
  #load;
  /** @type {Promise<SearchIndex> | undefined} */
  #index;

  /**
   * @param {HTMLElement} place
   * @param {Texts['search']} texts
   * @param {string} root - the root of the site, seen from the page
   * @param {() => Promise<readonly SearchDocument[]>} load - is called when somebody is about to search
   */
  constructor(place, texts, root, load) {
    this.#texts = texts;
    this.#load = load;
    this.#list = new ResultList(texts.label, root);
    this.#input = inputOf(texts, this.#list);
    this.#status.setAttribute('role', 'status');
    this.#say('');
    place.setAttribute('role', 'search');
    place.append(this.#input, this.#list.element, this.#status);
    this.#input.addEventListener('focus', () => void this.#answer());
    this.#input.addEventListener('input', () => void this.#answer());
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    this.#input.addEventListener('blur', () => this.#close());
    this.#list.element.addEventListener('click', () => this.#leave());
  }

  focus() {
    this.#input.focus();
    this.#input.select();
  }

  async #answer() {
    const query = this.#input.value.trim();
    try {
      this.#index ??= this.#load().then((documents) => new SearchIndex(documents));
      const index = await this.#index;
      if (this.#isAskedFor(query)) this.#show(query === '' ? undefined : index.find(query));
    } catch {
      // Whoever comes back to the box tries again.
      this.#index = undefined;
      if (this.#isAskedFor(query)) this.#say(this.#texts.failed, true);
    }
  }

  /**
   * Whether that is still what somebody wants to know.
   *
   * @param {string} query
   */
  #isAskedFor(query) {
    return document.activeElement === this.#input && this.#input.value.trim() === query;
  }

  /** @param {ReturnType<SearchIndex['find']> | undefined} results - `undefined` where nothing is asked for */
  #show(results) {
    this.#list.show(results ?? []);
    this.#tellState();
    if (results === undefined) this.#say('');
    else if (results.length === 0) this.#say(this.#texts.none, true);
    else this.#say(fill(this.#texts.found, { count: results.length }));
  }

  #close() {
    this.#show(undefined);
  }

  /** A result on the page itself is gone to: there the keys are wanted. */
  #leave() {
    this.#input.blur();
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const { key, isComposing } = event;
    // Those keys choose among characters that are being put together.
    if (isComposing) return;
    const isClosed = !this.#list.isOpen && this.#status.className !== 'popup';
    if (isClosed) {
      if (key === 'ArrowDown') void this.#answer();
      return;
    }
    if (key === 'Escape') this.#close();
    else if (!this.#list.isOpen) return;
    else if (key === 'ArrowDown') this.#list.move(1);
    else if (key === 'ArrowUp') this.#list.move(-1);
    else if (key === 'Enter') this.#list.open();
    else return;
    event.preventDefault();
    this.#tellState();
  }

  #tellState() {
    this.#input.ariaExpanded = String(this.#list.isOpen);
    const { active } = this.#list;
    if (active) this.#input.setAttribute('aria-activedescendant', active.id);
    else this.#input.removeAttribute('aria-activedescendant');
  }

  /**
   * @param {string} text
   * @param {boolean} [isSeen] - what the list shows is said to those alone who do not see it
   */
  #say(text, isSeen = false) {
    this.#status.textContent = text;
    this.#status.className = isSeen ? 'popup' : 'unseen';
  }
}

/**
 * @param {Texts['search']} texts
 * @param {ResultList} list
 */
function inputOf({ label, placeholder }, list) {
  const input = document.createElement('input');
  input.type = 'search';
  input.placeholder = placeholder;
  input.autocomplete = 'off';
  input.spellcheck = false;
  input.setAttribute('autocapitalize', 'off');
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-label', label);
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.element.id);
  input.setAttribute('aria-expanded', 'false');
  input.setAttribute('aria-keyshortcuts', '/');
  return input;
}
