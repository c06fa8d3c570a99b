import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Answered } from '../../src/sut/answerQuestions.js';
import { Ear } from './Ear.js';
import { holds } from './written.js';

/** The login that a user types. One that is asked for when a client starts, or given with its command, is another. */
export const LOGIN = 'boris';
/** What the user types then: words of different lengths that no program says by itself, and at last one with quotation marks. */
const TEXTS = ['zebra', 'giraffe', 'orangutan', `it's a "yak" here`] as const;

/** Milliseconds of quiet after which a client has shown all that it shows before its user types. */
const QUIET = 100;

/** A line that was typed. */
export interface Typed {
  /** The login or the text in it. */
  readonly value: string;
  /** What stood last on the screen before it. */
  readonly prompt: string;
  /** What the client has sent since. */
  readonly octets: Uint8Array;
}

/** What a client was seen to do. */
export interface Seen {
  readonly asked: readonly Answered[];
  /** All that it has shown before its user typed. */
  readonly opening: string;
  /** It shows something without pause. */
  readonly isRestless: boolean;
  /** It connects when it has started. */
  readonly connectsAtOnce: boolean;
  /** The user types a login first; else the first line is a message too. */
  readonly typesLogin: boolean;
  /** What it has sent before its user typed. */
  readonly early: Uint8Array;
  readonly lines: readonly Typed[];
  readonly reconnects: boolean;
  readonly ends: boolean;
}

/** Types a login and some messages, and looks at what the client does. */
export async function watchClient(client: ClientScenario): Promise<Seen> {
  let opening = '';
  let typesLogin = true;
  const begin = () => {
    opening = client.shownSince(0);
    typesLogin = client.type('login', { login: LOGIN });
    if (!typesLogin) client.type('message', { login: LOGIN, text: LOGIN });
  };
  const { peer, atOnce } = await client.connect(begin);
  const ear = new Ear(client, peer);
  let early: Uint8Array = new Uint8Array(0);
  let isRestless = false;
  if (atOnce) {
    early = await ear.hear(() => false, false);
    await client.subject.waitsForUser(QUIET);
    await client.quiet(QUIET);
    isRestless = await client.printed(QUIET);
    begin();
  }
  const { answered: asked } = client.subject;
  const lines: Typed[] = [
    { value: LOGIN, prompt: lastLine(opening), octets: await ear.hear(holding(LOGIN), !typesLogin) },
  ];
  for (const text of TEXTS) {
    await client.subject.waitsForUser(QUIET);
    const prompt = lastLine(client.shownSince(0));
    client.type('message', { login: LOGIN, text });
    lines.push({ value: text, prompt, octets: await ear.hear(holding(text), true) });
  }
  const reconnects = ear.connections > 1;
  const ends = await leave(client, ear);
  return { asked, opening, isRestless, connectsAtOnce: atOnce, typesLogin, early, lines, reconnects, ends };
}

/** The user types the end. */
async function leave(client: ClientScenario, ear: Ear): Promise<boolean> {
  client.type('end');
  const { peer } = ear;
  while (peer && !peer.over && !client.subject.exit)
    if ((await peer.readSome(client.limit)).length === 0) break;
  peer?.end();
  return (await client.ended(client.limit)) !== undefined;
}

function holding(value: string): (octets: Uint8Array) => boolean {
  return (octets) => holds(octets, value);
}

/** The last line that says something. */
function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)!.trim();
}
