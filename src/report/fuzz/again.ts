import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { replayOf } from '../again.js';
import type { CampaignStarted } from './campaignState.js';

/** The command that shows a finding again: from its trace, or else the whole campaign once more, where that is known. */
export function againOf(
  { evidence }: FuzzFinding,
  started: Pick<CampaignStarted, 'commandLine'> | undefined,
): string | undefined {
  return evidence ? replayOf(evidence, started?.commandLine ?? '') : started?.commandLine;
}
