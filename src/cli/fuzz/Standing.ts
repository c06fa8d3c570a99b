import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';

/** How a campaign stands, for whoever only wants to know whether something is wrong. */
export class Standing {
  readonly #strict: boolean;
  #defects = 0;
  #played = false;

  /** @param strict - a broken SHOULD is a defect too */
  constructor(strict: boolean) {
    this.#strict = strict;
  }

  note(event: FuzzEvent): void {
    if (event.type === 'found' && (this.#strict || event.finding.clause.level === 'MUST')) this.#defects++;
    if (event.type === 'ended') this.#played = event.totals.runs > 0 && event.reason !== 'aborted';
  }

  /** The exit status: 1 for a defect, 2 when nothing was tested or not all that was wanted, else 0. */
  get status(): 0 | 1 | 2 {
    if (this.#defects > 0) return 1;
    return this.#played ? 0 : 2;
  }
}
