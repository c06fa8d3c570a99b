import type { Haste, Row } from '../../src/engine/killMatrix.js';
import { provenBy } from '../../src/engine/matrixFlaws.js';
import type { Proof } from '../../src/engine/Proof.js';

/** So many checks that have caught the most are tried before the others. */
const BEST = 4;

/** Which checks have caught what so far. */
export class Progress {
  readonly #binding: readonly string[];
  readonly #kills: ReadonlyMap<string, Map<string, number>>;

  constructor({ clauses, references }: Proof) {
    this.#binding = clauses.filter(({ level }) => level !== 'MAY').map(({ id }) => id);
    this.#kills = new Map(references.map(({ variant }) => [variant, new Map()]));
  }

  add(rows: readonly Row[]): void {
    for (const row of rows) {
      const kills = this.#kills.get(row.variant);
      for (const id of provenBy(row)) kills?.set(id, (kills.get(id) ?? 0) + 1);
    }
  }

  /** How the next ones are tried, by variant: until each check has caught something, and then by the best first. */
  tries(): Record<string, Haste> {
    return Object.fromEntries(
      [...this.#kills].map(([variant, kills]) => {
        const best = [...kills].toSorted(([, a], [, b]) => b - a).slice(0, BEST);
        const open = this.#binding.filter((id) => !kills.has(id));
        return [variant, { open, best: best.map(([id]) => id) }];
      }),
    );
  }
}
