import { fill } from '../../host/window/page/fill.js';
import { timeStamp } from '../../protocols/timeStamp.js';
import { inputKinds } from '../walk/inputKinds.js';
import { inputsView } from '../walk/inputsView.js';
import { linkedWalk } from '../walk/linkedWalk.js';
import { ownInput } from '../walk/ownInput.js';
import { stepSummary } from '../walk/stepSummary.js';
import { stepView } from '../walk/stepView.js';
import { walk } from '../walk/walk.js';
import { walkAddress } from '../walk/walkAddress.js';
import { walkForm } from '../walk/walkForm.js';
import { wrongText } from '../walk/wrongText.js';
import { copyButton } from './copyButton.js';
import { highlight } from './highlight.js';
import { inside } from './inside.js';
import { keepInAddress } from './keepInAddress.js';
import { keepingFocus } from './keepingFocus.js';

/**
 * @import { Input } from '../../machine/Machine.js'
 * @import { Clause } from '../../spec/Spec.js'
 * @import { LinkedWalk } from '../walk/linkedWalk.js'
 * @import { WalkPage } from '../walk/WalkPage.js'
 * @import { WalkedMachine } from '../walk/walkedMachine.js'
 */

/**
 * Lets a reader give a machine one input after the other.
 *
 * @param {HTMLElement} place
 * @param {WalkedMachine} walked
 * @param {readonly Clause[]} clauses - what the specification demands
 */
export function walkMachine(place, walked, clauses) {
  const { machine, inputs: samples } = walked;
  /** @type {WalkPage} */
  const page = {
    walked,
    clauses: new Map(clauses.map((clause) => [clause.id, clause])),
    stamp: timeStamp(new Date()),
    texts: JSON.parse(place.dataset['texts'] ?? ''),
    links: JSON.parse(place.dataset['links'] ?? ''),
  };
  const { texts } = page;
  const kinds = inputKinds(samples);

  place.innerHTML = walkForm(page).text;
  const status = inside(place, '.status', HTMLElement);
  const copied = inside(place, '.share [role=status]', HTMLElement);
  const choices = inside(place, '.inputs', HTMLElement);
  const log = inside(place, '.walk-log', HTMLElement);
  const back = inside(place, '#walk-back', HTMLButtonElement);
  const again = inside(place, '#walk-again', HTMLButtonElement);

  /** All that was given, and meant something. @type {readonly Input[]} */
  let given = [];
  /** What the reader has typed, by the ids of the fields. @type {Map<string, string>} */
  const typed = new Map();

  const shared = linkedWalk(location.hash, walked);
  if (shared) {
    follow(shared);
    place.scrollIntoView();
  } else {
    go([]);
  }

  back.addEventListener('click', () => keep(given.slice(0, -1)));
  again.addEventListener('click', () => keep([]));
  choices.addEventListener('click', ({ target }) => {
    const button = target instanceof Element ? target.closest('button[name=give]') : null;
    const input = button instanceof HTMLButtonElement ? samples[Number(button.value)] : undefined;
    if (input) give(input);
  });
  choices.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement) typed.set(target.id, target.value);
  });
  choices.addEventListener('submit', (event) => {
    event.preventDefault();
    if (event.target instanceof HTMLFormElement) giveOwn(event.target);
  });
  addEventListener('hashchange', () => {
    const linked = linkedWalk(location.hash, walked);
    if (linked) follow(linked);
  });
  copyButton(inside(place, '#walk-copy', HTMLButtonElement), copied, texts, () => walkAddress(given));

  /** @param {LinkedWalk} linked */
  function follow({ inputs, isWhole }) {
    go(inputs);
    if (!isWhole) say(`${status.textContent} ${texts.restOfLink}`);
  }

  /** @param {Input} input */
  function give(input) {
    const { steps, state } = walk(machine, [...given, input]);
    if (steps.length > given.length) keep([...given, input]);
    else say(fill(texts.nothing, { input: input.type, state }));
  }

  /** @param {HTMLFormElement} form */
  function giveOwn(form) {
    const kind = kinds.find(({ type }) => type === form.dataset['type']);
    if (!kind) return;
    const fields = [...form.querySelectorAll('input')].map(({ name, value }) => [name, value]);
    const own = ownInput(kind, Object.fromEntries(fields), walked);
    if (own.type === 'input') give(own.input);
    else say(wrongText(own.wrong, page));
  }

  /**
   * Shows a walk, and holds it in the address.
   *
   * @param {readonly Input[]} inputs
   */
  function keep(inputs) {
    keepingFocus(place, status, () => go(inputs));
    keepInAddress(walkAddress(given));
  }

  /** @param {readonly Input[]} inputs - what means nothing where it comes is left out */
  function go(inputs) {
    const way = walk(machine, inputs);
    const { state, steps } = way;
    given = steps.map(({ input }) => input);
    highlight(way, place.dataset['otherwise'] ?? '');
    for (const each of place.querySelectorAll('[data-state]'))
      each.ariaCurrent = String(each.getAttribute('data-state') === state);
    choices.innerHTML = inputsView(kinds, state, page).text;
    for (const input of choices.querySelectorAll('input')) input.value = typed.get(input.id) ?? input.value;
    log.innerHTML = steps
      .toReversed()
      .map((step) => stepView(step, page).text)
      .join('');
    back.disabled = again.disabled = steps.length === 0;
    const last = steps.at(-1);
    const hasEnded = Object.keys(machine.states[state] ?? {}).length === 0;
    const sentences = [
      last ? stepSummary(last, page) : fill(texts.begins, { state }),
      ...(hasEnded ? [fill(texts.ended, { state })] : []),
    ];
    say(sentences.join(' '));
  }

  /** @param {string} sentence */
  function say(sentence) {
    status.textContent = sentence;
    copied.textContent = '';
  }
}
