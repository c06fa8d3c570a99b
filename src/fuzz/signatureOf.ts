import type { Wrong } from './Conversation.js';
import type { CrashSite } from './crash/CrashReport.js';

/** What tells one defect from another: its kind, the sentence, the state, and the place that the program names. */
export function signatureOf(
  { kind, clause, state, detail }: Wrong,
  site: Pick<CrashSite, 'place'> | undefined,
): string {
  if (kind === 'crash') return [kind, site?.place ?? detail, site ? '' : state].join(' · ');
  return [kind, clause, kind === 'leak' ? detail : state].join(' · ');
}
