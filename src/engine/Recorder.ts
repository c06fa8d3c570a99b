import type { Side, Step, Transcript } from '../wire/transcript.js';

/** Writes down a conversation while it happens. */
export class Recorder {
  readonly #steps: Step[] = [];
  readonly #programs: readonly Side[];

  /** @param programs - the sides that are under test */
  constructor(...programs: readonly Side[]) {
    this.#programs = programs;
  }

  add(step: Step): void {
    const last = this.#steps.at(-1);
    // What the program sent or printed in one piece may arrive in several: for a reader they are one.
    const continues =
      last?.type === step.type &&
      last.side === step.side &&
      last.peer === step.peer &&
      this.#programs.includes(step.side);
    if (continues && 'octets' in step && 'octets' in last && step.type !== 'typed') {
      this.#steps[this.#steps.length - 1] = { ...step, octets: Buffer.concat([last.octets, step.octets]) };
    } else {
      this.#steps.push(step);
    }
  }

  get transcript(): Transcript {
    return [...this.#steps];
  }
}
