import { notationOf } from '../../grammar/notation.js';
import { railroad } from '../../grammar/railroad/railroad.js';
import { startRulesOf } from '../../grammar/startRules.js';
import type { Rule } from '../../grammar/ast.js';
import { Markup, markup } from '../../report/markup.js';
import { grammarPath, REPORTS, rulePath, type Href } from '../addresses.js';
import type { Page } from '../page.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import { highlightPeg } from './highlightPeg.js';

/** All rules of a grammar, each as a diagram. */
export function grammarIndexPage(pages: ProtocolPages, site: Site): Page {
  const { texts } = site;
  const { own } = pages.grammar;
  const shared = pages.shownRules.filter((rule) => !own.includes(rule));
  return {
    path: grammarPath(pages.name),
    title: texts.grammar.title(pages.name),
    subject: pages.name,
    siblings: pages.siblings(texts),
    contents: pages.shownRules.map(({ name }) => ({ id: name, title: name })),
    body: (href) => markup`<h1>${texts.grammar.title(pages.name)}</h1>
<p>${texts.grammar.lead}</p>
<p>${texts.grammar.starts} ${startRulesOf(pages.rules).map(
      (name, index) =>
        markup`${index > 0 && ', '}<a href="${href(pages.rulePage(name)!)}"><code>${name}</code></a>`,
    )}.</p>
${heatNote(pages, site, href)}${own.map((rule) => section(rule, pages, site, href))}${
      shared.length > 0 &&
      markup`<h2 class="part">${texts.grammar.shared}</h2>
${shared.map((rule) => section(rule, pages, site, href))}`
    }`,
  };
}

function section(rule: Rule, pages: ProtocolPages, { texts }: Site, href: Href): Markup {
  const { svg } = railroad(rule, pages.rules, {
    href: (name) => hrefOf(name, pages, href),
    heat: pages.heat,
  });
  const { name, kind } = rule;
  return markup`<section class="rule" aria-labelledby="${name}">
<h2 id="${name}"><a href="${href(rulePath(pages.name, rule))}">${name}</a> <small>${texts.grammar.kinds[kind]}</small></h2>
<div class="sheet diagram" tabindex="0" role="group" aria-label="${texts.grammar.diagram(name)}">${new Markup(svg)}</div>
<pre class="sheet peg" tabindex="0"><code>${highlightPeg(notationOf(rule), (other) => hrefOf(other, pages, href))}</code></pre>
</section>
`;
}

/** What the numbers in the diagrams are, where there are any. */
export function heatNote({ heat, counted }: ProtocolPages, { texts }: Site, href: Href): Markup | undefined {
  return (
    heat && markup`<p>${texts.grammar.heat(counted)} <a href="${href(REPORTS)}">${texts.reports}</a></p>\n`
  );
}

/** Where the name of a rule leads. */
export function hrefOf(rule: string, pages: ProtocolPages, href: Href): string | undefined {
  const page = pages.rulePage(rule);
  return page === undefined ? undefined : href(page);
}
