import type { Clause } from '../spec/Spec.js';
import type { FuzzEvent } from './FuzzEvent.js';
import type { ClauseHint } from './hintOf.js';
import type { Script } from './script/Action.js';

type Started = Extract<FuzzEvent, { type: 'started' }>;

/** How a campaign is led, and when it ends. */
export interface CampaignOptions {
  readonly seed: number;
  /** Milliseconds that it lasts. */
  readonly time?: number | undefined;
  /** Cases that it plays. */
  readonly runs?: number | undefined;
  /** It ends when it has found so many defects. */
  readonly findings?: number | undefined;
  /** What is new decides what is tried next. */
  readonly feedback: boolean;
  /** Nothing but random octets is sent. */
  readonly randomOctets?: boolean | undefined;
  /** Which of several workers it is, from 0, and how many there are. */
  readonly worker?: number | undefined;
  /** Cases from earlier campaigns, or from recordings: they are played first. */
  readonly corpus?: readonly Script[] | undefined;
  readonly clauses: readonly Clause[];
  readonly level: (clause: Clause) => Clause['level'];
  /** The usual cause of a difference, by the clause; without it, only what all protocols have in common is known. */
  readonly clauseHint?: ClauseHint | undefined;
  readonly facts: Started['facts'];
  readonly head: Omit<Started, 'type' | 'facts' | 'seed' | 'time' | 'runs' | 'feedback'>;
  /** Keeps a case in which something was new. */
  readonly keepCase?: ((script: Script, novel: readonly string[]) => void) | undefined;
  readonly signal: AbortSignal;
}
