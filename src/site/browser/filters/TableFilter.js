/** @import { FilterState } from './filterState.js' */
import { fill } from '../../../host/window/page/fill.js';
import { fits, fragmentOf, readFilters } from './filterState.js';

/**
 * What is said about the rows that are shown: templates.
 *
 * @typedef {{ readonly shown: string, readonly none: string }} FilterTexts
 */

/** Filters a table by what a bar asks for, and keeps that in the address. */
export class TableFilter {
  #bar;
  #sheet;
  #rows;
  #fields;
  #output;
  #texts;

  /**
   * @param {HTMLElement} bar - its fields have the names that the rows have their values by (`data-NAME`)
   * @param {HTMLElement} sheet - the table, and what frames it
   * @param {FilterTexts} texts
   */
  constructor(bar, sheet, texts) {
    this.#bar = bar;
    this.#sheet = sheet;
    this.#rows = [...sheet.querySelectorAll('tbody tr')].filter((row) => row instanceof HTMLElement);
    this.#fields = [...bar.querySelectorAll('select, input')].filter(
      (field) => field instanceof HTMLSelectElement || field instanceof HTMLInputElement,
    );
    this.#output = bar.querySelector('output');
    this.#texts = texts;
  }

  /** Shows the bar, and filters by what the address says. */
  start() {
    this.#bar.hidden = false;
    this.#bar.addEventListener('input', () => this.#changed());
    this.#bar.querySelector('button')?.addEventListener('click', () => {
      this.#state = {};
      this.#changed();
    });
    addEventListener('hashchange', () => this.#follow());
    this.#follow();
  }

  #follow() {
    const state = readFilters(
      location.hash,
      this.#fields.map(({ name }) => name),
    );
    if (!state) return;
    this.#state = state;
    this.#show();
  }

  #changed() {
    this.#show();
    const [page = ''] = location.href.split('#', 1);
    history.replaceState(undefined, '', `${page}${fragmentOf(this.#state)}`);
  }

  #show() {
    for (const row of this.#rows) row.hidden = !fits(row.dataset, row.textContent, this.#state);
    const shown = this.#rows.filter((row) => !row.hidden).length;
    this.#sheet.hidden = shown === 0;
    if (!this.#output) return;
    const template = shown === 0 ? this.#texts.none : this.#texts.shown;
    this.#output.value = fill(template, { shown, all: this.#rows.length });
  }

  /** @returns {FilterState} */
  get #state() {
    return Object.fromEntries(this.#fields.map(({ name, value }) => [name, value]));
  }

  /** @param {FilterState} state */
  set #state(state) {
    for (const field of this.#fields) {
      field.value = state[field.name] ?? '';
      // An address may ask for what there is not.
      if (field instanceof HTMLSelectElement && field.selectedIndex < 0) field.value = '';
    }
  }
}
