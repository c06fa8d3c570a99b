import type { Kills } from '../../engine/killsByClause.js';
import { Markup, markup } from '../../report/markup.js';
import type { Clause } from '../../spec/Spec.js';
import type { Site } from '../Site.js';
import type { Texts } from '../texts/Texts.js';

/**
 * A clause, with its place, how it is checked, and what its check has caught.
 *
 * @param content - the paragraph as Markdown writes it: the id, whom it binds, the sentence
 */
export function clauseParagraph(clause: Clause, content: Markup, site: Site): Markup {
  const { id, level, role, mustWhen } = clause;
  const { texts } = site;
  const { source } = site.pagesFor(clause);
  const sentence = new Markup(content.text.replace(/^<strong>.*?<\/strong>\s*\(.*?\)\s*/s, ''));
  const check = source.checks.get(id);
  const kills = source.kills.get(id);
  return markup`<div class="clause ${level.toLowerCase()}" id="${id}">
<p class="address"><a class="anchor" href="#${id}" aria-label="${texts.clause.link(id)}">${id}</a> <span class="binds">${texts.roles[role]}${
    mustWhen !== undefined && ` · ${texts.clause.mustWhen(mustWhen)}`
  }</span></p>
<p>${sentence}</p>
<p class="check">${check === undefined ? texts.clause.unchecked : markup`<span class="label">${texts.clause.check}</span> ${check}`}</p>
${kills && kills.count > 0 && mutantsOf(kills, texts)}</div>
`;
}

/** Names of mutants that a clause shows. */
const SHOWN = 5;

function mutantsOf({ count, names }: Kills, { clause: texts }: Texts): Markup {
  const shown = names.slice(0, SHOWN);
  return markup`<details class="mutants">
<summary>${texts.mutants(count)}</summary>
<p>${texts.whatMutantsAre}</p>
<ul>
${shown.map((name) => markup`<li>${name}</li>\n`)}${
    count > shown.length && markup`<li>${texts.others(count - shown.length)}</li>\n`
  }</ul>
</details>
`;
}
