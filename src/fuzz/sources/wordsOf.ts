import { charactersOf, octetsBehind } from '../../wire/octets.js';
import type { Transcript } from '../../wire/transcript.js';

/** Octets of a word, and words, at the most. */
const LONGEST = 64;
const MOST = 1000;

/** The words that clients used in recorded conversations: lines that are not long, and the pieces between blanks. */
export function wordsOf(transcripts: readonly Transcript[]): readonly Uint8Array[] {
  const words = new Set<string>();
  for (const step of transcripts.flat()) {
    if (step.side !== 'client' || step.type !== 'octets') continue;
    for (const line of charactersOf(step.octets).split(/[\r\n]+/)) {
      for (const word of [line, ...line.split(/[ \t]+/)])
        if (word.length > 0 && word.length <= LONGEST && words.size < MOST) words.add(word);
    }
  }
  return [...words].map(octetsBehind);
}
