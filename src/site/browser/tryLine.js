import { timeStamp } from '../../protocols/timeStamp.js';
import { escapeOctets } from '../../wire/escape.js';
import { octetsOf } from '../../wire/octets.js';
import { examplesOf } from '../tryLine/examplesOf.js';
import { framingNote } from '../tryLine/framingNote.js';
import { lineAddress, lineIn } from '../tryLine/lineAddress.js';
import { lineKinds } from '../tryLine/lineKinds.js';
import { octetTable } from '../tryLine/octetTable.js';
import { readingView } from '../tryLine/readingView.js';
import { readLine } from '../tryLine/readLine.js';
import { exampleButtons, tryLineForm } from '../tryLine/tryLineForm.js';
import { copyButton } from './copyButton.js';
import { inside } from './inside.js';
import { keepInAddress } from './keepInAddress.js';

/**
 * @import { SourceProtocol } from '../../protocols/SourceProtocol.js'
 * @import { Texts } from '../texts/Texts.js'
 * @import { ToolLinks } from '../ToolLinks.js'
 * @import { Example } from '../tryLine/examplesOf.js'
 * @import { TypedLine } from '../tryLine/TypedLine.js'
 */

/**
 * Lets a reader type a line, and shows what the parser of the protocol makes of it.
 *
 * @param {HTMLElement} place
 * @param {SourceProtocol} protocol
 */
export function tryLine(place, protocol) {
  /** @type {Texts['tryLine']} */
  const texts = JSON.parse(place.dataset['texts'] ?? '');
  /** @type {ToolLinks} */
  const links = JSON.parse(place.dataset['links'] ?? '');
  const kinds = lineKinds(protocol, () => timeStamp(new Date()));
  const rules = kinds.map(({ codec }) => codec.startRule);

  place.innerHTML = tryLineForm(kinds, protocol.variants.length, texts).text;
  const rule = inside(place, '[name=rule]', HTMLSelectElement);
  const end = inside(place, '[name=end]', HTMLSelectElement);
  const line = inside(place, '[name=line]', HTMLInputElement);
  const buttons = inside(place, '.examples', HTMLElement);
  const reading = inside(place, '.reading', HTMLElement);
  const octets = inside(place, '.sheet', HTMLElement);
  const copied = inside(place, '.share [role=status]', HTMLElement);

  /** @type {readonly Example[]} */
  let examples = [];
  offer();
  const shared = lineIn(location.hash, rules);
  fill(shared ?? examples[0] ?? typed());
  if (shared) place.scrollIntoView();

  inside(place, 'form', HTMLFormElement).addEventListener('submit', (event) => event.preventDefault());
  line.addEventListener('input', keep);
  line.addEventListener('paste', paste);
  end.addEventListener('change', keep);
  rule.addEventListener('change', () => {
    // An example of another kind of lines says nothing about this one; what the reader has typed himself stays.
    const isExample = examples.some((each) => each.line === line.value);
    offer();
    if (isExample && examples[0]) fill(examples[0]);
    keep();
  });
  buttons.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button') : null;
    const example = button && examples[Number(button.value)];
    if (!example) return;
    fill(example);
    keep();
  });
  addEventListener('hashchange', () => {
    const given = lineIn(location.hash, rules);
    if (given) fill(given);
  });
  copyButton(inside(place, '[name=copy]', HTMLButtonElement), copied, texts, () => lineAddress(typed()));

  function chosen() {
    // The select has no other values.
    return /** @type {typeof kinds[0]} */ (kinds[rule.selectedIndex]);
  }

  /** @returns {TypedLine} */
  function typed() {
    return { line: line.value, rule: rule.value, end: /** @type {TypedLine['end']} */ (end.value) };
  }

  /** Examples of the kind that is chosen. */
  function offer() {
    examples = examplesOf(chosen());
    buttons.innerHTML = exampleButtons(examples, texts).text;
  }

  /** @param {TypedLine} given */
  function fill(given) {
    const isOther = rule.value !== given.rule;
    line.value = given.line;
    rule.value = given.rule;
    end.value = given.end;
    if (isOther) offer();
    show();
  }

  /** What is shown is in the address, too. */
  function keep() {
    show();
    keepInAddress(lineAddress(typed()));
  }

  function show() {
    const kind = chosen();
    const { codec } = kind;
    const given = typed();
    const read = readLine(given, codec);
    copied.textContent = '';
    reading.className = `reading ${read.type === 'message' ? 'accepted' : 'refused'}`;
    reading.innerHTML =
      readingView(read, given.line, codec, texts, links).text +
      framingNote(read, given.end, kind, texts).text;
    line.setAttribute('aria-invalid', String(read.type !== 'message'));
    octets.hidden = read.type === 'wrongEscape';
    if (read.type === 'wrongEscape') return;
    octets.innerHTML = octetTable(read.octets, read.type === 'refused' ? read.offset : undefined, texts).text;
    const refused = octets.querySelector('td.refused');
    octets.scrollLeft = refused instanceof HTMLElement ? refused.offsetLeft - octets.clientWidth / 2 : 0;
  }

  /**
   * Line ends and tabs that are pasted are written as escapes: a box has no room for them.
   *
   * @param {ClipboardEvent} event
   */
  function paste(event) {
    const text = (event.clipboardData?.getData('text') ?? '').replace(/\r?\n$/, '');
    if (!/[\r\n\t]/.test(text)) return;
    event.preventDefault();
    const escaped = text.replaceAll(/[\r\n\t]/g, (character) => escapeOctets(octetsOf(character)));
    line.setRangeText(escaped, line.selectionStart ?? 0, line.selectionEnd ?? 0, 'end');
    keep();
  }
}
