import { inferTemplate } from '../../src/grammar/template/inferTemplate.js';
import { ANONYMOUS, dialects } from '../../src/protocols/chat/dialects.js';
import { templateFields } from '../../src/protocols/chat/templateFields.js';
import { withoutLineEnd, type Framing } from '../../src/wire/framing.js';
import { dialectOf, type Dialect } from './Dialect.js';
import { linesOf, type Wanted } from './MessageReader.js';
import { looseFirst, looseSpeech, speechOf, type Speech } from './Speech.js';
import { holds } from './written.js';

/** What a client was heard to send. */
export interface Heard {
  /** Its login, if it has one. */
  readonly login: string | undefined;
  readonly framing: Framing;
  /** What it has sent before any message. */
  readonly first: Uint8Array;
  readonly messages: readonly HeardMessage[];
}

export interface HeardMessage {
  readonly text: string;
  /** What was typed before it. */
  readonly before: string;
  readonly octets: Uint8Array;
}

/**
 * How a client writes what it sends: in the first of the known dialects that explains it, else in one that is found by
 * putting login and text in the places where they stand, else in a way of its own.
 */
export async function learnSpeech(heard: Heard): Promise<Speech> {
  // What a client does to quotation marks may be a mistake of its own.
  const plain = { ...heard, messages: heard.messages.filter(({ text }) => !/["']/.test(text)) };
  return (await understood(heard)) ?? (await understood(plain)) ?? looseSpeech(looks(plain));
}

async function understood(heard: Heard): Promise<Speech | undefined> {
  const { login, framing, first } = heard;
  const known = await Promise.all((login === undefined ? [ANONYMOUS] : dialects).map(dialectOf));
  const fitting = known.filter((dialect) => readsMessages(speechOf(dialect, framing), heard));
  const whole = fitting.find((dialect) => readsFirst(speechOf(dialect, framing), heard));
  if (whole) return speechOf(whole, framing);
  const other = (await inferred(heard)) ?? fitting[0] ?? (await inferred({ ...heard, first: NOTHING }));
  if (!other) return undefined;
  const speech = speechOf(other, framing);
  if (readsFirst(speech, heard)) return speech;
  const announces = login !== undefined && holds(first, login);
  return { ...speech, name: 'its own', dialect: undefined, announces, ...looseFirst(framing) };
}

function readsMessages({ message }: Speech, { login, messages }: Heard): boolean {
  return (
    messages.length > 1 && messages.every(({ text, octets }) => isWhole(message, octets, { text, login }))
  );
}

function readsFirst({ announcement }: Speech, { login, first }: Heard): boolean {
  return first.length === 0
    ? announcement(first, {}).type === 'found'
    : isWhole(announcement, first, { login });
}

function isWhole(
  reader: Speech['message'],
  octets: Uint8Array,
  { text, login }: { readonly text?: string; readonly login: string | undefined },
): boolean {
  const wanted: Wanted = { ...(text !== undefined && { text }), ...(login !== undefined && { login }) };
  const reading = reader(octets, wanted);
  return reading.type === 'found' && reading.length === octets.length;
}

async function inferred({ login, framing, first, messages }: Heard): Promise<Dialect | undefined> {
  const fields = templateFields.filter(({ name }) => name === 'text' || login !== undefined);
  const found = await inferTemplate(
    {
      first: framesOf(first, framing),
      messages: messages.map(({ text, octets }) => ({
        fields: { text, ...(login !== undefined && { login }) },
        frames: framesOf(octets, framing),
      })),
    },
    fields,
  );
  if (!found) return undefined;
  const { template } = found.compiled;
  return dialectOf({ name: template, template });
}

/** The sends of a client that frames so; what it sends in several chunks may come in one. */
function framesOf(octets: Uint8Array, framing: Framing): Uint8Array[] {
  if (octets.length === 0) return [];
  return framing === 'line' ? linesOf(octets).map(withoutLineEnd) : [withoutLineEnd(octets)];
}

/** What can be seen of a way of writing that is not understood. */
function looks({ login, framing, first, messages }: Heard) {
  const counts = messages.map(({ octets }) => linesOf(octets).length);
  return {
    framing,
    announces: login !== undefined && holds(first, login),
    repeatsLogin: login !== undefined && messages.every(({ octets }) => holds(octets, login)),
    lines: framing === 'line' && counts.every((count) => count === counts[0]) ? Math.max(counts[0]!, 1) : 1,
  };
}

const NOTHING = new Uint8Array(0);
