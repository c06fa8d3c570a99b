import { keepInAddress } from './keepInAddress.js';

/**
 * Lets a button copy the address of the page with what the reader has done on it.
 *
 * @param {HTMLButtonElement} button
 * @param {HTMLElement} status - says what has come of it
 * @param {{ readonly copied: string, readonly notCopied: string }} texts
 * @param {() => string} fragment - what the address ends with
 */
export function copyButton(button, status, texts, fragment) {
  button.addEventListener('click', async () => {
    keepInAddress(fragment());
    try {
      await navigator.clipboard.writeText(new URL(fragment(), location.href).href);
      status.textContent = texts.copied;
    } catch {
      // There are browsers that let no page from a folder write there.
      status.textContent = texts.notCopied;
    }
  });
}
