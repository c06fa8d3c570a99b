/** Steps that are remembered, besides the letters. */
const MOST = 24;

/** A line that cases are gone on by. */
export interface Step {
  readonly octets: Uint8Array;
  /** It is one of the protocol's letters. */
  readonly isLetter: boolean;
  /** How often it was taken, and how often something new came of it. */
  tried: number;
  told: number;
}

/** The lines that cases are gone on by: the letters, and lines that a new behaviour took. Which of them tell most is learnt. */
export class Steps {
  readonly #steps = new Map<string, Step>();

  constructor(letters: readonly Uint8Array[]) {
    for (const octets of letters) this.#steps.set(keyOf(octets), stepOf(octets, true));
  }

  /** Those that are no letters. */
  get learnt(): readonly Step[] {
    return [...this.#steps.values()].filter(({ isLetter }) => !isLetter);
  }

  /** A new behaviour took that line. */
  learn(octets: Uint8Array): void {
    const key = keyOf(octets);
    if (this.#steps.has(key)) return;
    const { learnt } = this;
    // Whatever is not known yet may tell most.
    if (learnt.length >= MOST) this.#steps.delete(keyOf(bestOf(learnt, (step) => -yieldOf(step)).octets));
    this.#steps.set(key, stepOf(octets, false));
  }

  /** The step that promises most of those that have not been taken there; nothing where all were. */
  next(taken: ReadonlySet<Step>): Step | undefined {
    const open = [...this.#steps.values()].filter((step) => !taken.has(step));
    return open.length > 0 ? bestOf(open, yieldOf) : undefined;
  }
}

function stepOf(octets: Uint8Array, isLetter: boolean): Step {
  return { octets, isLetter, tried: 0, told: 0 };
}

function yieldOf({ tried, told }: Step): number {
  return (told + 1) / (tried + 1);
}

function bestOf(steps: readonly Step[], worth: (step: Step) => number): Step {
  return steps.reduce((best, step) => (worth(step) > worth(best) ? step : best));
}

function keyOf(octets: Uint8Array): string {
  return Buffer.from(octets).toString('latin1');
}
