import { markup, type Markup } from '../../report/markup.js';
import type { Clause } from '../../spec/Spec.js';
import { ROLES } from '../../spec/Spec.js';
import { clauseAddress, protocolOf, REQUIREMENTS, type Href } from '../addresses.js';
import type { Page } from '../page.js';
import type { Site } from '../Site.js';
import { keyword } from '../spec/specWriters.js';

/** Where the table stands as CSV and as JSON. */
export const REQUIREMENTS_CSV = 'requirements.csv';
export const REQUIREMENTS_JSON = 'requirements.json';

const LEVELS = ['MUST', 'SHOULD', 'MAY'] as const;

/** All clauses of all protocols, in one table. */
export function requirementsPage(site: Site): Page {
  const { table: texts, requirements } = site.texts;
  const { clauses } = site;
  const [must, should, may] = LEVELS.map(
    (level) => clauses.filter((clause) => clause.level === level).length,
  );
  return {
    path: REQUIREMENTS,
    title: requirements,
    body: (href) => markup`<h1>${requirements}</h1>
<p>${texts.lead(clauses.length, must!, should!, may!)} ${texts.alsoAs} <a href="${href(REQUIREMENTS_CSV)}">CSV</a>, <a href="${href(REQUIREMENTS_JSON)}">JSON</a>.</p>
<p class="quiet">${site.texts.clause.whatMutantsAre}</p>
<div class="filters" data-texts="${JSON.stringify({ shown: texts.shown, none: texts.none })}" hidden>
${filter(
  'protocol',
  texts.protocol,
  site.protocols.map(({ name }) => ({ value: name, title: name })),
  site,
)}${filter(
      'level',
      texts.level,
      LEVELS.map((level) => ({ value: level, title: level })),
      site,
    )}${filter(
      'role',
      texts.role,
      ROLES.map((role) => ({ value: role, title: site.texts.roles[role] })),
      site,
    )}<label>${texts.words} <input type="search" name="words" autocomplete="off"></label>
<button type="button">${texts.reset}</button>
<output></output>
</div>
<div class="sheet" tabindex="0" role="group" aria-label="${requirements}"><table class="requirements">
<thead><tr>${[texts.id, texts.level, texts.role, texts.sentence, texts.check, texts.mutants].map(
      (title) => markup`<th scope="col">${title}</th>`,
    )}</tr></thead>
<tbody>
${clauses.map((clause) => rowOf(clause, site, href))}</tbody>
</table></div>
`,
  };
}

/** A script shows it: without one, the whole table is all there is. */
function filter(
  name: string,
  title: string,
  values: readonly { readonly value: string; readonly title: string }[],
  { texts }: Site,
): Markup {
  return markup`<label>${title} <select name="${name}" autocomplete="off"><option value="">${texts.table.all}</option>${values.map(
    (each) => markup`<option value="${each.value}">${each.title}</option>`,
  )}</select></label>
`;
}

function rowOf(clause: Clause, site: Site, href: Href): Markup {
  const { id, level, mustWhen, role, text } = clause;
  const { checks, kills } = site.pagesFor(clause).source;
  return markup`<tr data-protocol="${protocolOf(id)}" data-level="${level}${mustWhen !== undefined && ' MUST'}" data-role="${role}"><th scope="row"><a href="${href(clauseAddress(id))}">${id}</a></th><td>${keyword(level)}${mustWhen !== undefined && markup` <small>${site.texts.clause.mustWhen(mustWhen)}</small>`}</td><td>${site.texts.roles[role]}</td><td lang="en">${text}</td><td lang="en">${checks.get(id)}</td><td class="number">${level !== 'MAY' && (kills.get(id)?.count ?? 0)}</td></tr>
`;
}
