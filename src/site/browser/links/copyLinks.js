import { copyText } from './copyText.js';

/** Pixels between an anchor and what is said about it. */
const GAP = 8;

/**
 * A click on the anchor of a clause or a heading copies its address, and says so.
 *
 * @param {string} copied - what is said
 */
export function copyLinks(copied) {
  const status = document.createElement('div');
  status.setAttribute('role', 'status');
  document.body.append(status);
  document.addEventListener('click', (event) => {
    const anchor = event.target instanceof Element ? event.target.closest('a.anchor') : null;
    if (anchor instanceof HTMLAnchorElement) void copy(anchor);
  });

  /** @param {HTMLAnchorElement} anchor */
  async function copy(anchor) {
    // Where nothing can be copied, the address stands in the address bar.
    if (!(await copyText(anchor.href))) return;
    const note = document.createElement('p');
    note.className = 'copied';
    note.textContent = copied;
    note.addEventListener('animationend', () => note.remove());
    status.replaceChildren(note);
    placeBeside(note, anchor);
  }
}

/**
 * On top of the page, so that nothing moves; and on the page, so that both scroll together.
 *
 * @param {HTMLElement} note
 * @param {Element} anchor
 */
function placeBeside(note, anchor) {
  const { right, top } = anchor.getBoundingClientRect();
  const furthest = document.documentElement.clientWidth - note.offsetWidth - GAP;
  note.style.left = `${scrollX + Math.min(right + GAP, furthest)}px`;
  note.style.top = `${scrollY + top}px`;
}
