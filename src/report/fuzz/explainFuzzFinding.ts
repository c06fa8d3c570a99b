import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { describeExit } from '../../sut/Subject.js';
import { printable, printableWhole } from '../../wire/printable.js';
import { differenceFields } from '../differenceFields.js';
import { field } from '../field.js';
import { shortestConversation } from '../shortestConversation.js';
import { wrap, type Paint } from '../text.js';
import { againOf } from './again.js';
import type { CampaignStarted } from './campaignState.js';
import { consoleExcerpt } from './consoleExcerpt.js';
import { metAt } from './metAt.js';

/**
 * Explains a finding as a check explains a broken clause: the sentence, the place, what was expected, what came, the
 * usual cause, the shortest conversation, and how to see it again.
 *
 * @param number - of the finding in its campaign, from 1
 */
export function explainFuzzFinding(
  finding: FuzzFinding,
  number: number,
  started: Pick<CampaignStarted, 'commandLine'> | undefined,
  paint: Paint,
  width: number,
): string[] {
  const { kind, clause, state, difference, hint, exit, errors, evidence } = finding;
  const printed = consoleExcerpt(errors).map(printable);
  const again = againOf(finding, started);
  return [
    paint(clause.level === 'MUST' ? 'red' : 'yellow', `${number}) ${kind}: ${clause.id}  ${clause.level}`),
    ...wrap(clause.text, width - 3).map((line) => `   ${paint('bold', line)}`),
    `   ${paint('dim', clause.place)}`,
    '',
    ...said('state', state, paint),
    ...said('place', finding.place, paint),
    ...said('error', finding.headline, paint),
    ...differenceFields(
      {
        ...difference,
        expected: difference.expected.map(printableWhole),
        actual: printableWhole(difference.actual),
      },
      paint,
    ),
    ...(hint === undefined ? [] : field('hint', wrap(hint, width - 14), paint)),
    ...(exit ? field('program', [`ended with ${describeExit(exit)}`], paint) : []),
    ...field('it printed', printed, paint),
    '',
    ...shortestConversation(finding, paint, width),
    '',
    ...field('met', wrap(metAt(finding), width - 14), paint),
    ...(again === undefined ? [] : field('again', [printableWhole(again)], paint)),
    ...(evidence ? field('by hand', evidence.byHand.split('\n').map(printableWhole), paint) : []),
    '',
  ];
}

function said(name: string, text: string | undefined, paint: Paint): string[] {
  return text === undefined ? [] : field(name, [printable(text)], paint);
}
