import type { Step, Transcript } from '../wire/transcript.js';

/** Writes down a conversation while it happens. */
export class Recorder {
  readonly #steps: Step[] = [];

  add(step: Step): void {
    const last = this.#steps.at(-1);
    // What the program sent in one piece may arrive in several: for a reader they are one.
    if (step.type === 'octets' && step.side === 'server' && last?.type === 'octets') {
      if (last.side === 'server' && last.peer === step.peer) {
        this.#steps[this.#steps.length - 1] = { ...step, octets: Buffer.concat([last.octets, step.octets]) };
        return;
      }
    }
    this.#steps.push(step);
  }

  get transcript(): Transcript {
    return [...this.#steps];
  }
}
