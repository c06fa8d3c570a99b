import type { Script } from './script/Action.js';

/** A part of a campaign: cases of one kind. */
export interface Layer {
  readonly name: string;
  /** The part of the campaign's effort that it gets, beside those of the others. */
  readonly share: number;
  /** All of its cases are played before those of other layers. */
  readonly first?: true;
  /** The next case; nothing when there is none, for now or for ever. */
  next(): Script | undefined;
  /** Is told what came of its case. */
  played?(script: Script, came: Came): void;
}

/** What came of a case. */
export interface Came {
  /** The program has ended a connection. */
  readonly ended: boolean;
  /** What was seen. */
  readonly features: ReadonlySet<string> | ReadonlyMap<string, unknown>;
  /** What was seen for the first time. */
  readonly novel: readonly string[];
}
