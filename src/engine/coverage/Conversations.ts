import type { Framing } from '../../wire/framing.js';
import type { Transcript } from '../../wire/transcript.js';

/** What was said in one scenario. */
export interface Conversation {
  readonly transcript: Transcript;
  /** What its messages were cut by. */
  readonly framing: Framing;
}

/** Octets of a conversation beyond which nobody looks at it: it costs time, and takes no other ways than short ones. */
const LONG = 1 << 14;
/** Octets and steps that are kept of all: many times what a run with the usual number of scenarios says. */
const OCTETS = 1 << 22;
const STEPS = 100_000;

/** Keeps what was said in a run until it is over, but for what is too much: then less is counted than was done. */
export class Conversations {
  readonly #kept: Conversation[] = [];
  #octets = 0;
  #steps = 0;

  add(transcript: Transcript, framing: Framing): void {
    const octets = transcript.reduce((sum, step) => sum + ('octets' in step ? step.octets.length : 0), 0);
    if (octets > LONG) return;
    if (this.#octets + octets > OCTETS || this.#steps + transcript.length > STEPS) return;
    this.#octets += octets;
    this.#steps += transcript.length;
    this.#kept.push({ transcript, framing });
  }

  get kept(): readonly Conversation[] {
    return this.#kept;
  }
}
