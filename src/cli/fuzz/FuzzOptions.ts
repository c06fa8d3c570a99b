import type { KeyboardScript } from '../../sut/KeyboardScript.js';
import type { Framing } from '../../wire/framing.js';

/** The options of `assay fuzz`. */
export interface FuzzOptions {
  readonly connect?: { readonly host: string; readonly port: number };
  readonly port?: number;
  /** Milliseconds. */
  readonly time?: number;
  readonly runs?: number;
  readonly findings?: number;
  readonly seed?: number;
  readonly workers: number;
  /** The folder of a corpus. */
  readonly corpus?: string;
  readonly replayCorpus?: true;
  /** Files of words, and of recorded conversations. */
  readonly dictionary?: readonly string[];
  readonly recording?: readonly string[];
  readonly feedback: boolean;
  readonly randomOctets?: true;
  /** The files of the event log and of the summary. */
  readonly events?: string;
  readonly html?: string;
  readonly quiet?: true;
  readonly strict?: true;
  readonly variant?: string;
  readonly framing?: Framing;
  readonly dialect?: string;
  readonly players?: number;
  readonly timeout: number;
  /** A file, or the script itself from a manifest. */
  readonly keyboard?: string | KeyboardScript;
  readonly tty?: true;
  /** The folder for traces; false for none. */
  readonly traces?: string | boolean;
  readonly namespace: boolean;
  readonly manifest?: string;
  /** The folder of the manifest that names the program. */
  readonly folder?: string;
}
