/**
 * Holds what the reader has done in the address, without a new entry of the history.
 *
 * @param {string} fragment
 */
export function keepInAddress(fragment) {
  try {
    history.replaceState(null, '', fragment);
  } catch {
    // A browser may find that this happens too often. The next time it may not.
  }
}
