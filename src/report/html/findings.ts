import type { ClauseResult, Finding } from '../../engine/Result.js';
import { describeExit } from '../../sut/Subject.js';
import { printTranscript } from '../../wire/transcript.js';
import { againOf } from '../again.js';
import { excerpt } from '../excerpt.js';
import { Markup, markup, type Content } from '../markup.js';
import { isOfThreads } from '../parties.js';
import type { Started } from '../Run.js';
import { MARKS } from '../verdicts.js';
import { box, fold } from './box.js';
import { drawSequence } from './diagram.js';
import { differenceOf } from './difference.js';
import { entry } from './entry.js';
import { seeAgain } from './seeAgain.js';

/** What a finding is shown by. */
const CONVERSATION = {
  name: 'conversation',
  shows: 'The conversation that shows it',
  seen: 'times with the same input',
};
const TRACE = { name: 'trace', shows: 'The trace that shows it', seen: 'runs' };

/** Where a clause's explanation stands in the page. */
export function anchorOf(kind: 'clause' | 'finding', id: string): string {
  return `${kind}-${id.replaceAll('/', '-')}`;
}

/** An id that is broken after its slashes where there is little room. */
export function breakable(id: string): Content {
  return id.split(/(?<=\/)/).map((part, index) => markup`${index > 0 && new Markup('<wbr>')}${part}`);
}

/** Where a clause stands in its specification; nowhere where that is not known. */
export type ClauseHref = (id: string) => string | undefined;

/** The name of a clause's place in the specification, which leads there where that can be. */
export function placeOf({ id, place }: ClauseResult, hrefOf: ClauseHref): Content {
  const href = hrefOf(id);
  return href === undefined ? place : markup`<a href="${href}">${place}</a>`;
}

/** The id of a clause, which leads to its place in the specification where that is known. */
export function idOf(id: string, href: string | undefined): Content {
  return href === undefined ? breakable(id) : markup`<a href="${href}">${breakable(id)}</a>`;
}

/** Explains what is wrong with one clause, in the order in which a reader asks. */
export function explainFinding(
  result: ClauseResult,
  finding: Finding,
  started: Started | undefined,
  hrefOf: ClauseHref,
): Markup {
  const { difference, hint, diagnosis, reproduced, exit } = finding;
  const { id, level, verdict, text } = result;
  const anchor = anchorOf('finding', id);
  const shown = isOfThreads(finding.transcript) ? TRACE : CONVERSATION;
  return markup`<article class="finding ${verdict}" id="${anchor}" aria-labelledby="${anchor}-heading">
<h3 id="${anchor}-heading"><span class="mark" aria-hidden="true">${MARKS[verdict]}</span> ${idOf(id, hrefOf(id))} <span class="level">${level} · ${WORDS[verdict]}</span></h3>
<blockquote><p>${text}</p></blockquote>
<p class="place"><a href="#${anchorOf('clause', id)}">${result.title}</a> · ${placeOf(result, hrefOf)}</p>
<dl class="difference">
${differenceOf(difference)}${hint !== undefined && entry('Hint', hint)}${
    diagnosis !== undefined && entry('Known as', markup`<code>${diagnosis}</code>`)
  }${exit && entry('Program', `ended with ${describeExit(exit)}`)}${entry(
    'Seen',
    `${reproduced.times} of ${reproduced.of} ${shown.seen}`,
  )}</dl>
<h4>The shortest ${shown.name} found</h4>
${box(`${id}: the ${shown.name}`, drawSequence(anchor, shown.shows, finding.transcript, { outcome: difference.actual }), 'diagram')}
${fold(id, 'The same as text', printTranscript(finding.transcript))}${
    printTranscript(finding.original) === printTranscript(finding.transcript)
      ? undefined
      : fold(id, `The first ${shown.name} that showed it`, printTranscript(finding.original))
  }${fold(id, 'What the program printed', excerpt(finding.output))}${fold(
    id,
    'What the program printed to its standard error',
    excerpt(finding.errors),
  )}${
    started &&
    seeAgain([
      ['Test this clause again', againOf(result, started)],
      ['See it by hand', finding.evidence?.byHand],
      ['Its trace is kept in', finding.evidence?.trace],
    ])
  }</article>
`;
}

const WORDS: Readonly<Record<ClauseResult['verdict'], string>> = {
  fail: 'broken',
  warn: 'a warning',
  flaky: 'not every time',
  inconclusive: 'not decided',
  untestable: 'could not be tested',
  error: 'the checker failed',
  pass: 'holds',
  observed: 'observed',
  'not-applicable': 'not asked',
};
