import type { Script } from '../../fuzz/script/Action.js';
import { readRecording } from '../../fuzz/sources/readRecording.js';
import { RecordingError } from '../../fuzz/sources/RecordingError.js';
import { scriptOf } from '../../fuzz/sources/scriptOf.js';
import { wordsOf } from '../../fuzz/sources/wordsOf.js';
import type { Transcript } from '../../wire/transcript.js';
import { printable } from '../../wire/printable.js';
import { CliError } from '../CliError.js';
import { readOctets } from '../readTextFile.js';

/** Octets of a recording. */
const LIMIT = 256 << 20;

/** What clients did in recordings, and which words they used. */
export interface Recorded {
  readonly scripts: readonly Script[];
  readonly words: readonly Uint8Array[];
}

/**
 * Reads recordings of conversations.
 *
 * @param port - of the server, where that is known: captures may have conversations with others too
 * @throws CliError that names the file
 */
export function readRecordings(files: readonly string[], port: number | undefined): Recorded {
  const transcripts = files.flatMap((file) => readOne(file, port));
  const scripts = transcripts.map(scriptOf).filter(({ length }) => length > 0);
  return { scripts, words: wordsOf(transcripts) };
}

function readOne(file: string, port: number | undefined): readonly Transcript[] {
  try {
    return readRecording(file, readOctets(file, LIMIT), port);
  } catch (cause) {
    if (!(cause instanceof RecordingError)) throw cause;
    throw new CliError(`${printable(cause.message)}.`, { cause });
  }
}
