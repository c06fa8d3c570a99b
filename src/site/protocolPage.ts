import { markup } from '../report/markup.js';
import { protocolScripts, grammarPath, machinePath, protocolPath, specPath } from './addresses.js';
import type { Page } from './page.js';
import type { ProtocolPages } from './ProtocolPages.js';
import type { Site } from './Site.js';
import { toolLinksOf } from './toolLinksOf.js';

/** The first page of a protocol: what there is, and where a line and a machine can be tried. */
export function protocolPage(pages: ProtocolPages, site: Site): Page {
  const { protocol: texts } = site.texts;
  const { name } = pages;
  const { summary, port, variants } = pages.source.protocol;
  return {
    path: protocolPath(name),
    title: name,
    subject: name,
    siblings: pages.siblings(site.texts),
    scripts: protocolScripts(name),
    body: (href) => markup`<h1>${name}</h1>
<p class="lead" lang="en">${summary}</p>
<ul class="cards">
<li><a href="${href(specPath(name))}">${texts.specification}</a><p>${texts.specificationLead}</p></li>
<li><a href="${href(grammarPath(name))}">${texts.grammar}</a><p>${texts.grammarLead}</p></li>
${pages.machines.map(
  ({ machine, part }) =>
    markup`<li><a href="${href(machinePath(machine.id))}">${site.texts.machine.titles[part]}</a><p><code>${machine.id}</code> ${site.texts.machine.lead[part]}</p></li>\n`,
)}</ul>
<dl class="facts">
<div><dt>${texts.port}</dt><dd>${port}</dd></div>
<div><dt>${texts.variants}</dt><dd>${variants.map((variant) => variant.name).join(', ')}</dd></div>
<div><dt>${texts.run}</dt><dd><code>assay check ${name} -- COMMAND…</code></dd></div>
<div><dt>${texts.runClient}</dt><dd><code>assay check ${name} --role client -- COMMAND… {port}</code></dd></div>
</dl>
<noscript><p>${site.texts.tryLine.noScript}</p></noscript>
<div id="try" data-texts="${JSON.stringify(site.texts.tryLine)}" data-links="${JSON.stringify(toolLinksOf(pages, href))}"></div>
`,
  };
}
