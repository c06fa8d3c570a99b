import { octetsOf } from '../../wire/octets.js';
import type { Step, Transcript } from '../../wire/transcript.js';
import type { TraceLine } from './readTrace.js';

/** The lines of a trace as steps of its threads, which are numbered from 1 in the order in which they speak. */
export function stepsOfTrace(lines: readonly TraceLine[]): Transcript {
  const threads = [...new Set(lines.flatMap(({ thread }) => thread ?? []))];
  return lines.map(({ text, thread }): Step => ({
    side: 'thread',
    // What is about no thread is said by the program as a whole.
    peer: thread === undefined ? 0 : threads.indexOf(thread) + 1,
    type: 'printed',
    octets: octetsOf(text),
  }));
}
