import { markup, type Markup } from '../report/markup.js';
import { isTraced } from '../protocols/SourceProtocol.js';
import { protocolScripts, grammarPath, machinePath, protocolPath, specPath, type Href } from './addresses.js';
import type { ShownMachine } from './machines/machinesOf.js';
import { machineTitle } from './machines/machineTitle.js';
import type { Page } from './page.js';
import { protocolFacts } from './protocolFacts.js';
import type { ProtocolPages } from './ProtocolPages.js';
import type { Site } from './Site.js';
import { toolLinksOf } from './toolLinksOf.js';

/** The first page of a protocol: what there is, and where a line and a machine can be tried. */
export function protocolPage(pages: ProtocolPages, site: Site): Page {
  const { protocol: texts } = site.texts;
  const { name } = pages;
  const { protocol } = pages.source;
  return {
    path: protocolPath(name),
    title: name,
    subject: name,
    siblings: pages.siblings(site.texts),
    scripts: protocolScripts(name),
    body: (href) => markup`<h1>${name}</h1>
<p class="lead" lang="en">${protocol.summary}</p>
<ul class="cards">
<li><a href="${href(specPath(name))}">${texts.specification}</a><p>${isTraced(protocol) ? texts.specificationLeadOfTraces : texts.specificationLead}</p></li>
<li><a href="${href(grammarPath(name))}">${texts.grammar}</a><p>${texts.grammarLead}</p></li>
${pages.machines.map((shown) => machineCard(shown, site, href))}</ul>
${protocolFacts(protocol, site.texts)}<noscript><p>${site.texts.tryLine.noScript}</p></noscript>
<div id="try" data-texts="${JSON.stringify(site.texts.tryLine)}" data-links="${JSON.stringify(toolLinksOf(pages, href))}"></div>
`,
  };
}

function machineCard(shown: ShownMachine, { texts }: Site, href: Href): Markup {
  const { machine, part, summary } = shown;
  const lead = summary === undefined ? texts.machine.lead[part] : markup`<span lang="en">${summary}</span>`;
  return markup`<li><a href="${href(machinePath(machine.id))}">${machineTitle(shown, texts)}</a><p><code>${machine.id}</code> ${lead}</p></li>\n`;
}
