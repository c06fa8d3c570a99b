import { markup } from '../../report/markup.js';
import { CONVENTIONS, specPath, specTextPath } from '../addresses.js';
import type { Page } from '../page.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import { markdownPage } from '../text/markdownPage.js';
import { specWriters } from './specWriters.js';

/** The specification of a protocol. */
export function specPage(pages: ProtocolPages, site: Site): Page {
  const { texts } = site;
  const { title, contents, body } = markdownPage(pages.source.spec, specWriters(site, pages));
  return {
    path: specPath(pages.name),
    title,
    subject: pages.name,
    siblings: pages.siblings(texts),
    contents,
    body: (
      href,
    ) => markup`<p class="twin"><a href="${href(specTextPath(pages.name))}">${texts.plainText}</a></p>
<article class="spec" lang="en">
${body(href)}</article>
`,
  };
}

/** What all specifications have in common. */
export function conventionsPage(site: Site): Page {
  const { title, contents, body } = markdownPage(site.source.conventions, specWriters(site));
  return {
    path: CONVENTIONS,
    title,
    contents,
    body: (href) => markup`<article class="spec" lang="en">
${body(href)}</article>
`,
  };
}
