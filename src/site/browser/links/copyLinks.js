/**
 * A click on the anchor of a clause or a heading copies its address, too.
 *
 * @param {Document} page
 */
export function copyLinks(page) {
  page.addEventListener('click', (event) => {
    const anchor = event.target instanceof Element ? event.target.closest('a.anchor') : null;
    // Where nothing can be copied, the address stands in the address bar.
    if (anchor instanceof HTMLAnchorElement) void navigator.clipboard?.writeText(anchor.href).catch(() => {});
  });
}
