import type { FuzzFinding } from '../../../fuzz/FuzzFinding.js';
import { describeExit } from '../../../sut/Subject.js';
import { printTranscript } from '../../../wire/transcript.js';
import { excerpt } from '../../excerpt.js';
import { box, fold } from '../../html/box.js';
import { drawSequence } from '../../html/diagram.js';
import { differenceOf } from '../../html/difference.js';
import { entry } from '../../html/entry.js';
import { breakable } from '../../html/findings.js';
import { seeAgain } from '../../html/seeAgain.js';
import { markup, type Markup } from '../../markup.js';
import { MARKS } from '../../verdicts.js';
import { againOf } from '../again.js';
import type { CampaignStarted } from '../campaignState.js';
import { consoleExcerpt } from '../consoleExcerpt.js';
import { metAt } from '../metAt.js';

/** Where a finding stands in the page. */
export function anchorOf(number: number): string {
  return `finding-${number}`;
}

/** How grave a finding is, in the words of a check. */
export function severityOf({ clause }: FuzzFinding): 'fail' | 'warn' {
  return clause.level === 'MUST' ? 'fail' : 'warn';
}

/**
 * Explains a finding, in the order in which a reader asks.
 *
 * @param number - of the finding in its campaign, from 1
 */
export function fuzzFindingOf(
  finding: FuzzFinding,
  number: number,
  started: CampaignStarted | undefined,
): Markup {
  const { kind, clause, state, place, headline, difference, hint, exit, reproduced, transcript } = finding;
  const anchor = anchorOf(number);
  const severity = severityOf(finding);
  const printed = consoleExcerpt(finding.errors).join('\n');
  const name = `Finding ${number}`;
  return markup`<article class="finding ${severity}" id="${anchor}" aria-labelledby="${anchor}-heading">
<h3 id="${anchor}-heading"><span class="mark" aria-hidden="true">${MARKS[severity]}</span> ${number}. ${kind}: ${breakable(clause.id)} <span class="level">${clause.level}</span></h3>
<blockquote><p>${clause.text}</p></blockquote>
<p class="place">${clause.place}</p>
<dl class="difference">
${entry('State', state)}${place !== undefined && entry('Place', markup`<code>${place}</code>`)}${headline !== undefined && entry('Error', markup`<code>${headline}</code>`)}${differenceOf(difference)}${hint !== undefined && entry('Hint', hint)}${exit && entry('Program', `ended with ${describeExit(exit)}`)}${entry('Met', metAt(finding))}${entry('Seen', `${reproduced.times} of ${reproduced.of} times with the same input`)}</dl>
${printed.trim() !== '' && markup`<h4>What the program printed</h4>\n${box(`${name}: what the program printed`, markup`<pre>${excerpt(printed)}</pre>`, 'text')}\n`}<h4>The shortest conversation found</h4>
${box(`${name}: the conversation`, drawSequence(anchor, 'The conversation that shows it', transcript, { outcome: difference.actual }), 'diagram')}
${fold(name, 'The same as text', printTranscript(transcript))}${fold(name, 'What the fuzzer does', finding.script.join('\n'))}${fold(name, 'All that the program printed to its standard error', excerpt(finding.errors))}${seeAgain(
    [
      ['Play it again', againOf(finding, started)],
      ['See it by hand', finding.evidence?.byHand],
      ['Its trace is kept in', finding.evidence?.trace],
    ],
  )}</article>
`;
}
