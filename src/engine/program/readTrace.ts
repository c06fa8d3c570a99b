import type { Message } from '../../grammar/createPrinter.js';
import type { TraceEvent, TraceVariant } from '../../protocols/TraceProtocol.js';
import { octetsOf } from '../../wire/octets.js';
import { piecesIn } from './piecesIn.js';

/** A line of what a program has printed that is of its trace. */
export interface TraceLine {
  /** As it was printed, without its line end. */
  readonly text: string;
  /** The thread that it is about; `undefined` where it is about none, or about several. */
  readonly thread: string | undefined;
  readonly input: Message | Extract<TraceEvent, { type: 'mixed' }>;
}

/**
 * The lines of a trace among all that a program has printed. Lines of another kind are passed over, unless pieces of
 * several lines of the trace stand in them.
 */
export function readTrace({ lines, threadOf }: TraceVariant, output: string): readonly TraceLine[] {
  const texts = output.split('\n').map((line) => line.replace(/\r$/, ''));
  const whole = texts.map((text) => messageOf(text));
  const isWhole = (text: string) => messageOf(text) !== undefined;
  const threads = new Set(whole.map((message) => message && threadOf(message)));
  const trace: TraceLine[] = [];
  for (const [index, text] of texts.entries()) {
    const message = whole[index];
    const following = texts.slice(index + 1).filter((_, at) => whole[index + 1 + at] === undefined);
    const pieces = piecesIn(text, following, isWhole, (word) => threads.has(word));
    if (pieces)
      trace.push({
        text,
        thread: undefined,
        input: { type: 'mixed', pieces: pieces.map((each) => `"${each}"`).join(', ') },
      });
    else if (message) trace.push({ text, thread: threadOf(message), input: message });
  }
  return trace;

  function messageOf(text: string): Message | undefined {
    const read = lines.read(octetsOf(`${text}\n`));
    return read.type === 'malformed' ? undefined : (read as Message);
  }
}
