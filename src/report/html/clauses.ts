import type { ClauseResult, Verdict } from '../../engine/Result.js';
import { markup, type Markup } from '../markup.js';
import { MARKS } from '../verdicts.js';
import { anchorOf, idOf, placeOf, type ClauseHref } from './findings.js';

/** The groups of the table, what needs a reader's eye first; and how a number of them is called. */
export const GROUPS: readonly Group[] = [
  { verdict: 'fail', name: 'Broken', counted: ['broken', 'broken'] },
  {
    verdict: 'error',
    name: 'The checker failed',
    counted: ['failure of the checker', 'failures of the checker'],
  },
  { verdict: 'inconclusive', name: 'Not decided', counted: ['not decided', 'not decided'] },
  { verdict: 'untestable', name: 'Could not be tested', counted: ['not testable', 'not testable'] },
  { verdict: 'flaky', name: 'Not every time', counted: ['not every time', 'not every time'] },
  { verdict: 'warn', name: 'Warnings', counted: ['warning', 'warnings'] },
  { verdict: 'pass', name: 'Hold', counted: ['holds', 'hold'] },
  { verdict: 'observed', name: 'Observed', counted: ['observed', 'observed'] },
  { verdict: 'not-applicable', name: 'Not asked', counted: ['not asked', 'not asked'] },
];

interface Group {
  readonly verdict: Verdict;
  readonly name: string;
  readonly counted: readonly [one: string, many: string];
}

/** All clauses by verdict; each name leads to what is said of it, here or in its specification. */
export function tableOf(results: readonly ClauseResult[], hrefOf: ClauseHref): Markup {
  return markup`<table>
<thead><tr><th scope="col">Clause</th><th scope="col">What it says</th></tr></thead>
${GROUPS.map((group) => groupOf(group, results, hrefOf))}</table>
`;
}

function groupOf(
  { verdict, name }: Group,
  results: readonly ClauseResult[],
  hrefOf: ClauseHref,
): Markup | undefined {
  const group = results.filter((result) => result.verdict === verdict);
  if (group.length === 0) return undefined;
  return markup`<tbody class="${verdict}" id="verdict-${verdict}">
<tr><th colspan="2" scope="rowgroup"><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> ${name} <span class="count">${group.length}</span></th></tr>
${group.map((result) => rowOf(result, hrefOf))}</tbody>
`;
}

function rowOf(result: ClauseResult, hrefOf: ClauseHref): Markup {
  const { id, level, title, text, place, observation, reason, finding } = result;
  const href = finding ? `#${anchorOf('finding', id)}` : hrefOf(id);
  const said = observation ?? reason?.split('\n')[0];
  return markup`<tr id="${anchorOf('clause', id)}"><th scope="row">${idOf(id, href)} <span class="level">${level}</span></th><td>${title}${
    said !== undefined && markup`: <em>${said}</em>`
  }<p class="sentence">${text} <span class="place">${finding ? placeOf(result, hrefOf) : place}</span></p></td></tr>
`;
}
