/**
 * Changes a part of the page that is made anew, and leaves the reader where he was: at the same button or field, or,
 * where that cannot be used now, at what tells what has happened. There no key does anything.
 *
 * @param {HTMLElement} place
 * @param {HTMLElement} status
 * @param {() => void} change
 */
export function keepingFocus(place, status, change) {
  const focused = document.activeElement;
  if (!focused || !place.contains(focused)) return change();
  const { id } = focused;
  change();
  const same = document.getElementById(id);
  if (!same || same.matches(':disabled, .undefined-inputs *')) status.focus();
  else same.focus();
}
