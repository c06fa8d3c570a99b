import type { Rule } from '../../grammar/ast.js';
import { railroad } from '../../grammar/railroad/railroad.js';
import type { InvalidSample, Sample } from '../../grammar/samples.js';
import { referencesOf } from '../../grammar/startRules.js';
import { mark, type Parts } from '../../report/marked.js';
import { Markup, markup } from '../../report/markup.js';
import { escapeOctets, hex } from '../../wire/escape.js';
import { grammarPath, rulePath, type Href } from '../addresses.js';
import type { Page } from '../page.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import { abnfBlock } from './abnfBlock.js';
import { heatNote, hrefOf } from './grammarIndexPage.js';
import { highlightPeg } from './highlightPeg.js';
import type { RuleSamples } from './RuleSamples.js';
import { sourceOfRule } from './sourceOfRule.js';

/** One rule of a grammar: what it looks like in all notations, what is one, and what is none. */
export function rulePage(rule: Rule, samples: RuleSamples, pages: ProtocolPages, site: Site): Page {
  const { grammar: texts } = site.texts;
  const { name, kind } = rule;
  return {
    path: rulePath(pages.name, rule),
    title: `${pages.name}: ${name}`,
    subject: pages.name,
    siblings: pages.siblings(site.texts),
    contents: [
      { id: 'diagram', title: texts.diagramTitle },
      { id: 'peg', title: texts.peg },
      { id: 'abnf', title: texts.abnf },
      { id: 'examples', title: texts.valid },
      { id: 'misses', title: texts.invalid },
    ],
    body: (
      href,
    ) => markup`<p class="crumb"><a href="${href(grammarPath(pages.name))}">${texts.title(pages.name)}</a></p>
<h1><code>${name}</code> <small>${texts.kinds[kind]}</small></h1>
<h2 id="diagram">${texts.diagramTitle}</h2>
${heatNote(pages, site, href)}<div class="sheet diagram" tabindex="0" role="group" aria-label="${texts.diagram(name)}">${new Markup(
      railroad(rule, pages.rules, { href: (other) => hrefOf(other, pages, href), heat: pages.heat }).svg,
    )}</div>
<h2 id="peg">${texts.peg}</h2>
<pre class="sheet peg" tabindex="0"><code>${highlightPeg(
      sourceOfRule(name, pages.grammar, pages.source.grammar),
      (other) => (other === name ? undefined : hrefOf(other, pages, href)),
    )}</code></pre>
<h2 id="abnf">${texts.abnf}</h2>
${abnfBlock(rule, samples.encodingOf(name), pages, site, href)}<dl class="related">
<div><dt>${texts.uses}</dt><dd>${links(referencesOf(rule), pages, site, href)}</dd></div>
<div><dt>${texts.usedBy}</dt><dd>${links(usersOf(name, pages), pages, site, href)}</dd></div>
</dl>
<h2 id="examples">${texts.valid}</h2>
${examplesOf(samples.valid(name), site)}<h2 id="misses">${texts.invalid}</h2>
${missesOf(samples.invalid(name), site)}`,
  };
}

function usersOf(name: string, pages: ProtocolPages): readonly string[] {
  return pages.shownRules.filter((other) => referencesOf(other).includes(name)).map((other) => other.name);
}

function links(names: readonly string[], pages: ProtocolPages, { texts }: Site, href: Href): Markup {
  if (names.length === 0) return markup`${texts.grammar.nothing}`;
  return markup`${names.map(
    (name, index) =>
      markup`${index > 0 && ', '}<a href="${hrefOf(name, pages, href)}"><code>${name}</code></a>`,
  )}`;
}

function examplesOf(samples: readonly Sample[], { texts: { grammar: texts } }: Site): Markup {
  if (samples.length === 0) return markup`<p>${texts.noSamples}</p>\n`;
  return markup`<div class="sheet" tabindex="0" role="group" aria-label="${texts.valid}"><table>
<thead><tr><th scope="col">${texts.line}</th><th scope="col">${texts.octets}</th></tr></thead>
<tbody>
${samples.map(
  ({ octets }) =>
    markup`<tr><td><code>${escapeOctets(octets)}</code></td><td><code class="hex">${hex(octets)}</code></td></tr>\n`,
)}</tbody>
</table></div>
`;
}

function missesOf(samples: readonly InvalidSample[], { texts: { grammar: texts } }: Site): Markup {
  if (samples.length === 0) return markup`<p>${texts.noMisses}</p>\n`;
  return markup`<p>${texts.invalidLead}</p>
<div class="sheet" tabindex="0" role="group" aria-label="${texts.invalid}"><table>
<thead><tr><th scope="col">${texts.line}</th><th scope="col">${texts.edit}</th><th scope="col">${texts.reason}</th></tr></thead>
<tbody>
${samples.map(
  (sample) =>
    markup`<tr><td><code>${markedIn(sample)}</code></td><td>${sample.edit}</td><td>${sample.reason}</td></tr>\n`,
)}</tbody>
</table></div>
`;
}

/** The octets, with the place at which they are refused. */
function markedIn({ octets, offset }: InvalidSample): Markup {
  const { text } = mark({ octets, offset }) ?? { text: NOTHING };
  // Where something is missing at the end, the place has nothing in it.
  return markup`${text.before}<mark>${text.wrong}</mark>${text.after}`;
}

const NOTHING: Parts = { before: '', wrong: '', after: '' };
