/**
 * Changes a part of the page that is made anew, and leaves the reader where he was: at the same button or field, or at
 * the first one that can be used now.
 *
 * @param {HTMLElement} place
 * @param {() => void} change
 */
export function keepingFocus(place, change) {
  const focused = document.activeElement;
  if (!focused || !place.contains(focused)) return change();
  const { id } = focused;
  change();
  const same = document.getElementById(id);
  const next = same?.matches(':disabled, .undefined-inputs *')
    ? place.querySelector('.defined-inputs button, button:enabled')
    : same;
  if (next instanceof HTMLElement) next.focus();
}
