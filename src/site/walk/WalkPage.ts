import type { Stamp } from '../../protocols/timeStamp.js';
import type { Clause } from '../../spec/Spec.js';
import type { Texts } from '../texts/Texts.js';
import type { ToolLinks } from '../ToolLinks.js';
import type { WalkedMachine } from './walkedMachine.js';

/** What is known on the page on which a machine is walked. */
export interface WalkPage {
  readonly walked: WalkedMachine;
  /** The sentences of the specification, by their ids. */
  readonly clauses: ReadonlyMap<string, Clause>;
  /** What lines of the console say of the time. */
  readonly stamp: Stamp;
  readonly texts: Texts['walk'];
  readonly links: ToolLinks;
}
