import { fill } from './fill.js';

/** The fields and the button. What is wrong is said beside the field. */
export class Form {
  #settings;
  #form = /** @type {HTMLFormElement} */ (document.getElementById('form'));
  /** What is said: the last field. */
  #said;

  /**
   * @param {import('../pageOf.js').Settings} settings
   * @param {(values: Record<string, string>) => void} submit - called with values that are right
   */
  constructor(settings, submit) {
    this.#settings = settings;
    const { fields } = settings.window;
    this.#said = fields[fields.length - 1] ?? fields[0];
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      const values = this.#read();
      if (values) submit(values);
    });
    for (const { name } of fields) {
      const input = this.#input(name);
      input.addEventListener('input', () => this.#praise(name));
      input.addEventListener('paste', (event) => this.#insert(event, event.clipboardData, name));
      input.addEventListener('drop', (event) => this.#insert(event, event.dataTransfer, name));
    }
    (
      fields.map(({ name }) => this.#input(name)).find(({ value }) => value === '') ??
      this.#input(this.#said.name)
    ).focus();
  }

  /** What was said is on its way. */
  sent() {
    this.#input(this.#said.name).value = '';
    this.#praise(this.#said.name);
    this.#input(this.#said.name).focus();
  }

  /** What was said could not be sent. */
  notSent() {
    this.#complain(this.#said.name, this.#settings.texts.notSent);
  }

  /** What could not be sent can be sent now. */
  sendable() {
    const { name } = this.#said;
    if (problemOf(name).textContent === this.#settings.texts.notSent) this.#praise(name);
  }

  /** The values of all fields; nothing, and a sentence in front of the first wrong one, where one is not right. */
  #read() {
    const { fields, line } = this.#settings.window;
    /** @type {Record<string, string>} */
    const values = {};
    /** @type {[string, string][]} */
    const wrong = [];
    for (const { name, kept, pattern } of fields) {
      const input = this.#input(name);
      if (kept) input.value = input.value.trim();
      values[name] = input.value;
      const { missing, wrong: sentence } = /** @type {{ missing: string, wrong: string }} */ (
        this.#settings.fields[name]
      );
      if (input.value === '') wrong.push([name, missing]);
      else if (!new RegExp(`^(?:${pattern})$`, 'su').test(input.value)) wrong.push([name, sentence]);
      else this.#praise(name);
    }
    if (wrong.length === 0 && octets(fill(line, values)) > this.#settings.limit)
      wrong.push([this.#said.name, fill(this.#settings.texts.tooLong, { limit: this.#settings.limit })]);
    if (wrong.length === 0) return values;
    // Enter in a field that says who speaks leads on to the next one.
    const here = document.activeElement;
    const [only] = wrong;
    const onward = wrong.length === 1 && only?.[0] === this.#said.name && values[this.#said.name] === '';
    if (onward && here instanceof HTMLInputElement && here.name !== this.#said.name)
      this.#input(this.#said.name).focus();
    else for (const [name, sentence] of wrong.toReversed()) this.#complain(name, sentence);
  }

  /**
   * A field is one line: a browser would draw several lines together without a word.
   *
   * @param {Event} event
   * @param {{ getData(format: string): string } | null} data
   * @param {string} name
   */
  #insert(event, data, name) {
    if (!/[\r\n]/.test(data?.getData('text/plain').trim() ?? '')) return;
    event.preventDefault();
    this.#complain(name, this.#settings.texts.oneLine);
  }

  /**
   * @param {string} name
   * @param {string} sentence
   */
  #complain(name, sentence) {
    const input = this.#input(name);
    input.setAttribute('aria-invalid', 'true');
    problemOf(name).textContent = sentence;
    input.focus();
  }

  /** @param {string} name */
  #praise(name) {
    this.#input(name).removeAttribute('aria-invalid');
    problemOf(name).textContent = '';
  }

  /** @param {string} name */
  #input(name) {
    return /** @type {HTMLInputElement} */ (document.getElementById(name));
  }
}

/** @param {string} name */
function problemOf(name) {
  return /** @type {HTMLElement} */ (document.getElementById(`${name}-problem`));
}

/** @param {string} text */
function octets(text) {
  return new TextEncoder().encode(text).length;
}
