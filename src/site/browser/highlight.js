import { cellId, edgeLabel, stateId } from '../machines/places.js';

/** @import { Walk } from '../walk/walk.js' */

/** What the present state, and the transition that was taken last, are marked with. */
const HERE = 'here';
const TAKEN = 'taken';
/** Pixels that stay free beside what is scrolled to. */
const MARGIN = 16;

/**
 * Marks where a machine is, and how it came there, in the diagram and in the table of its page.
 *
 * @param {Walk} walk
 * @param {string} otherwise - what the diagram says in the place of a guard where none of the others holds
 */
export function highlight({ state, steps }, otherwise) {
  for (const name of [HERE, TAKEN])
    for (const marked of document.querySelectorAll(`.graph .${name}, .states .${name}`))
      marked.classList.remove(name);
  for (const link of linksTo(stateId(state))) {
    link.closest('.node')?.classList.add(HERE);
    showInSheet(link);
  }
  const heading = document.getElementById(stateId(state));
  if (heading instanceof HTMLTableCellElement)
    for (const row of document.querySelectorAll('.states tr'))
      row.children[heading.cellIndex]?.classList.add(HERE);
  if (heading) showInSheet(heading);
  const last = steps.at(-1);
  if (!last) return;
  const { input, from, index, transition } = last;
  const cell = document.getElementById(cellId(from, input.type));
  cell?.classList.add(TAKEN);
  cell?.querySelectorAll('.way')[index]?.classList.add(TAKEN);
  const guards = transition.when === undefined ? [undefined, otherwise] : [transition.when];
  const labels = new Set(guards.map((guard) => edgeLabel(input.type, guard)));
  for (const link of linksTo(cellId(from, input.type))) {
    // Behind it stands how often it was taken, where that was counted.
    if (!labels.has(link.getAttribute('aria-label')?.split(' · ', 1)[0] ?? '')) continue;
    link.classList.add(TAKEN);
    link.closest('.edge')?.classList.add(TAKEN);
  }
}

/**
 * Scrolls what is wider than the page, and not the page itself.
 *
 * @param {Element} element
 */
function showInSheet(element) {
  const sheet = element.closest('.sheet');
  if (!sheet) return;
  const [inner, outer] = [element.getBoundingClientRect(), sheet.getBoundingClientRect()];
  const hidden =
    Math.max(inner.right - outer.right + MARGIN, 0) || Math.min(inner.left - outer.left - MARGIN, 0);
  sheet.scrollLeft += hidden;
}

/** @param {string} id */
function linksTo(id) {
  return [...document.querySelectorAll('.graph a')].filter((link) => link.getAttribute('href') === `#${id}`);
}
