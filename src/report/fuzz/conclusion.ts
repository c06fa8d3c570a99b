import { FINDING_KINDS, type FindingKind } from '../../fuzz/FuzzFinding.js';
import { printableWhole } from '../../wire/printable.js';
import type { CampaignState } from './campaignState.js';
import { counted, duration } from './figures.js';

/** What came of a campaign, in three words; a campaign that goes on is taken as it is. */
export function headlineOf({ findings, totals }: CampaignState): string {
  if (findings.length > 0) return `${counted(findings.length, 'defect')} found`;
  return totals.runs === 0 ? 'Nothing was tested' : 'No defect found';
}

/** The same in a sentence, with how long that took. */
export function conclusionOf(state: CampaignState): string {
  const { totals, at, ended } = state;
  const time = duration(ended?.at ?? at);
  return `${headlineOf(state)} in ${time}: ${counted(totals.runs, 'run')}, ${counted(totals.exchanges, 'exchange')}.`;
}

/** Why a campaign ended before its time, where it did. */
export function problemOf({ ended }: CampaignState): string | undefined {
  if (ended?.reason === 'interrupted') return 'It was interrupted.';
  if (ended?.reason === 'enough findings') return 'It ended as it had found enough.';
  if (ended?.reason !== 'aborted') return undefined;
  return `It was aborted: ${printableWhole(ended.problem ?? 'for no known reason')}`;
}

/** How many defects there are of each kind; of those only that there are. */
export function kindsOf({
  findings,
}: CampaignState): readonly (readonly [kind: FindingKind, number: number])[] {
  return FINDING_KINDS.map(
    (kind) => [kind, findings.filter((finding) => finding.kind === kind).length] as const,
  ).filter(([, number]) => number > 0);
}
