import { fill } from '../../../host/window/page/fill.js';

/**
 * Gives each heading that has a place a link to it, where it has none.
 *
 * @param {string} label - the name of a link; `{title}` stands for the heading
 */
export function addAnchors(label) {
  for (const heading of document.querySelectorAll('main :is(h2, h3)[id]:not(:has(.anchor))')) {
    const anchor = document.createElement('a');
    anchor.className = 'anchor';
    anchor.href = `#${heading.id}`;
    anchor.textContent = '#';
    anchor.ariaLabel = fill(label, { title: heading.textContent.trim() });
    heading.append(' ', anchor);
  }
}
