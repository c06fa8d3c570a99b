import { Markup, markup } from '../../report/markup.js';
import { clauseAddress, machinePath, protocolScripts, REPORTS, type Href } from '../addresses.js';
import type { Page } from '../page.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import type { Texts } from '../texts/Texts.js';
import { toolLinksOf } from '../toolLinksOf.js';
import { dotOf } from './dotOf.js';
import type { DrawGraph } from './drawGraph.js';
import type { Part, ShownMachine } from './machinesOf.js';
import { machineTitle } from './machineTitle.js';
import { cellId, stateId } from './places.js';
import { stateTable, type StateTable, type TableInput, type Way } from './stateTable.js';

/** A machine as a diagram and as a table. */
export function machinePage(shown: ShownMachine, draw: DrawGraph, pages: ProtocolPages, site: Site): Page {
  const { machine, part, variants, summary } = shown;
  const { machine: texts, protocol } = site.texts;
  // What goes on in a server alone is counted by nobody, and a trace is judged whole.
  const heat = part === 'shared' || part === 'program' ? undefined : pages.machineHeat(machine.id);
  const table = stateTable(shown, heat);
  return {
    path: machinePath(machine.id),
    title: machine.id,
    subject: pages.name,
    siblings: pages.siblings(site.texts),
    scripts: protocolScripts(pages.name),
    contents: [
      { id: 'diagram', title: texts.diagram },
      { id: 'table', title: texts.table },
    ],
    body: (
      href,
    ) => markup`<h1>${machineTitle(shown, site.texts)} <small><code>${machine.id}</code></small></h1>
<p>${texts.lead[part]}${
      variants.length < pages.source.protocol.variants.length &&
      markup` ${protocol.variants}: ${variants.join(', ')}${summary !== undefined && markup` (<span lang="en">${summary}</span>)`}.`
    }</p>
<div class="walked">
<div class="picture">
<h2 id="diagram">${texts.diagram}</h2>
${
  heat &&
  markup`<p>${texts.heat(heat.runs)} <a href="${href(REPORTS)}">${site.texts.reports}</a></p>
`
}<div class="sheet diagram" tabindex="0" role="group" aria-label="${texts.diagram}">${new Markup(draw(dotOf(table, texts), machine.id))}</div>
</div>
<noscript><p>${site.texts.walk.noScript}</p></noscript>
<div id="walk" data-machine="${machine.id}" data-otherwise="${texts.otherwise}" data-texts="${JSON.stringify(site.texts.walk)}" data-links="${JSON.stringify(toolLinksOf(pages, href))}"></div>
</div>
<h2 id="table">${texts.table}</h2>
<p>${texts.tableLead}</p>
${tableOf(table, silenceOf(part, texts), pages, site, href)}`,
  };
}

function tableOf(
  { states, inputs }: StateTable,
  silence: string,
  pages: ProtocolPages,
  site: Site,
  href: Href,
): Markup {
  const { machine: texts } = site.texts;
  return markup`<div class="sheet" tabindex="0" role="group" aria-label="${texts.table}"><table class="states">
<thead><tr><th scope="col">${texts.input}</th>${states.map(
    ({ name, initial, final, count }) =>
      markup`<th scope="col" id="${stateId(name)}">${texts.inState(name)}${initial && markup`<small>${texts.start}</small>`}${
        final && markup`<small>${texts.final}</small>`
      }${count !== undefined && markup`<small>${texts.entered(count)}</small>`}</th>`,
  )}</tr></thead>
<tbody>
${inputs.map((input) => rowOf(input, { states, inputs }, silence, pages, site, href))}</tbody>
</table></div>
`;
}

/** What it means that nothing is put out: of a trace, what is not refused is accepted. */
function silenceOf(part: Part, texts: Texts['machine']): string {
  return part === 'program' ? texts.accepts : texts.noOutput;
}

function rowOf(
  { name, cells }: TableInput,
  { states }: StateTable,
  silence: string,
  pages: ProtocolPages,
  site: Site,
  href: Href,
): Markup {
  const page = pages.rulePage(name);
  return markup`<tr><th scope="row">${page === undefined ? name : markup`<a href="${href(page)}">${name}</a>`}</th>${cells.map(
    (ways, index) =>
      ways.length === 0
        ? markup`<td class="undefined">${site.texts.machine.undefined}</td>`
        : markup`<td id="${cellId(states[index]!.name, name)}">${ways.map((way) => wayOf(way, states[index]!.name, ways.length > 1, silence, site, href))}</td>`,
  )}</tr>
`;
}

/** What has to hold, what comes of it, and why. */
function wayOf(
  { guard, to, outputs, clause, count }: Way,
  from: string,
  isOneOfSeveral: boolean,
  silence: string,
  site: Site,
  href: Href,
): Markup {
  const { machine: texts } = site.texts;
  const condition = guard ?? (isOneOfSeveral ? texts.otherwise : undefined);
  return markup`<div class="way">${condition !== undefined && markup`<p class="guard">${condition}</p>`}<p>${outputs
    .map((kinds) => kinds.join(', ') || silence)
    .join(
      ` ${texts.or} `,
    )}</p><p class="to">→ ${to === from ? texts.stays : to}</p><p><a href="${href(clauseAddress(clause))}">${clause.slice(clause.indexOf('/') + 1)}</a></p>${
    count !== undefined && markup`<p class="quiet">${texts.taken(count)}</p>`
  }</div>`;
}
