import { isTraced } from '../protocols/SourceProtocol.js';
import { markup } from '../report/markup.js';
import { HOME, protocolPath } from './addresses.js';
import type { Page } from './page.js';
import type { Site } from './Site.js';
import { guideCard } from './guides/guidePages.js';

/** The first page. */
export function homePage(site: Site): Page {
  const { texts, protocols, source } = site;
  return {
    path: HOME,
    title: texts.home.title,
    body: (href) => markup`<h1>${texts.home.title}</h1>
<p class="lead">${texts.home.lead}</p>
<h2>${texts.protocols}</h2>
<ul class="cards">
${protocols.map(({ name, source: { protocol } }) => {
  const { summary, clauses } = protocol;
  const port = isTraced(protocol) ? undefined : protocol.port;
  return markup`<li><a href="${href(protocolPath(name))}">${name}</a><p lang="en">${summary}</p><p class="quiet">${texts.home.facts(port, clauses.length)}</p></li>\n`;
})}</ul>
${
  source.guides.length > 0 &&
  markup`<h2>${texts.guides}</h2>
<ul class="cards">
${source.guides.map((guide) => guideCard(guide, href))}</ul>
`
}`,
  };
}
