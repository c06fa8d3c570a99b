import { printableWhole } from '../../wire/printable.js';
import { count, type Paint } from '../text.js';
import type { CampaignStarted } from './campaignState.js';
import { grouped, duration } from './figures.js';

/** What is attacked, and how: the first lines of what a campaign says. */
export function campaignHead(
  started: CampaignStarted,
  paint: Paint,
): readonly [title: string, facts: string] {
  const { protocol, program, seed, workers, time, runs, feedback, facts } = started;
  const said = [
    ...facts.map(
      ({ name, value, known }) =>
        `${name} ${printableWhole(value)}${known === undefined ? '' : ` (${known})`}`,
    ),
    `seed ${seed}`,
    ...(workers > 1 ? [count(workers, 'worker')] : []),
    ...(time === undefined ? [] : [duration(time)]),
    ...(runs === undefined ? [] : [`${grouped(runs)} runs`]),
    ...(feedback ? [] : ['without feedback']),
  ];
  return [`${paint('bold', `assay fuzz ${protocol}`)} · ${printableWhole(program)}`, said.join(' · ')];
}
