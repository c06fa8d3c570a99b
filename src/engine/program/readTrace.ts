import type { Message } from '../../grammar/createPrinter.js';
import type { TraceEvent, TraceVariant } from '../../protocols/TraceProtocol.js';
import { octetsOf, textOf } from '../../wire/octets.js';
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
export function readTrace(variant: TraceVariant, output: string): readonly TraceLine[] {
  const { lines, threadOf } = variant;
  const known = new Map<string, Message | undefined>();
  const messageOf = (text: string): Message | undefined => {
    if (!known.has(text)) {
      const read = lines.read(octetsOf(`${text}\n`));
      known.set(text, read.type === 'malformed' ? undefined : read);
    }
    return known.get(text);
  };
  // Behind the last line end there is no line.
  const texts = output
    .replace(/\r?\n$/, '')
    .split('\n')
    .map((line) => line.replace(/\r$/, ''));
  const whole = texts.filter(messageOf);
  const threads = new Set(whole.map((text) => threadOf(messageOf(text)!)));
  // Most pieces of most lines can be told from lines of the trace without reading them.
  const verbs = verbsOf(variant);
  const isWhole = (text: string) => verbs.has(secondWord(text)) && messageOf(text) !== undefined;
  const others = texts.flatMap((text, index) => (messageOf(text) ? [] : [index]));
  let passed = 0;
  return texts.flatMap((text, index): readonly TraceLine[] => {
    while (others[passed]! <= index) passed++;
    const following = others.slice(passed, passed + REACH).map((each) => texts[each]!);
    const pieces = piecesIn(text, following, isWhole, (word) => threads.has(word));
    if (pieces) {
      const shown = pieces.map((each) => `"${each}"`).join(', ');
      return [{ text, thread: undefined, input: { type: 'mixed', pieces: shown } }];
    }
    const message = messageOf(text);
    return message ? [{ text, thread: threadOf(message), input: message }] : [];
  });
}

/** What may stand behind the name of a thread. */
function verbsOf({ lines, inputs }: TraceVariant): ReadonlySet<string | undefined> {
  const samples = inputs.filter(({ type }) => type !== 'mixed' && type !== 'over');
  return new Set(samples.map((sample) => secondWord(textOf(lines.write(sample)).trim())));
}

function secondWord(text: string): string | undefined {
  return text.split(' ', 2)[1];
}

/** Lines further down in which the rest of a line is looked for that another one has come into. */
const REACH = 4;
