import { columnsOf } from '../wire/columns.js';
import type { Step, Transcript } from '../wire/transcript.js';
import { partiesOf, type Party } from './parties.js';
import { labelOf, withoutMiddle } from './steps.js';

/** Columns of a lane at the most, and between two. */
const LONGEST = 24;
const BETWEEN = 2;
/** Steps that are shown of a long trace, from its beginning and from its end. */
const SHOWN = 14;

/**
 * Draws what the threads of a program print in the order of time, a lane for each of them. Where there are more than fit
 * beside each other, the lines stand as they were printed.
 *
 * @param width - columns that there are
 */
export function drawLanes(transcript: Transcript, width: number): string[] {
  const parties = partiesOf(transcript);
  const lanes = parties.map((party) => ({ party, columns: columnsFor(party, transcript) }));
  const fits = lanes.reduce((sum, { columns }) => sum + columns + BETWEEN, 0) - BETWEEN <= width;
  const cells = (cell: (party: Party) => string): string =>
    lanes
      .map(({ party, columns }) => pad(cell(party), columns + BETWEEN))
      .join('')
      .trimEnd();
  const draw = (step: Step): string =>
    fits
      ? cells(({ peer }) => (peer === step.peer ? labelOf(step, LONGEST) : ''))
      : `${parties.find(({ peer }) => peer === step.peer)?.name}: ${labelOf(step, width - LONGEST)}`;
  return [
    fits ? cells(({ name = '' }) => name) : `${parties.length} threads`,
    ...withoutMiddle(transcript, SHOWN).map((step) =>
      typeof step === 'number' ? `… ${step} lines left out …` : draw(step),
    ),
  ];
}

function columnsFor({ peer, name = '' }: Party, transcript: Transcript): number {
  const labels = transcript.filter((step) => step.peer === peer).map((step) => labelOf(step, LONGEST));
  // What the program says as a whole may reach into the lanes behind it, where nothing else stands then.
  return Math.max(columnsOf(name), ...(peer === 0 ? [] : labels.map(columnsOf)));
}

function pad(text: string, width: number): string {
  return `${text}${' '.repeat(Math.max(0, width - columnsOf(text)))}`;
}
