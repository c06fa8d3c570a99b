/**
 * The element of that kind in a part of the page that the scripts have made themselves.
 *
 * @template {HTMLElement} T
 * @param {HTMLElement} place
 * @param {string} selector
 * @param {new () => T} kind
 * @returns {T}
 */
export function inside(place, selector, kind) {
  const found = place.querySelector(selector);
  if (!(found instanceof kind)) throw new TypeError(`there is no ${selector}`);
  return found;
}
