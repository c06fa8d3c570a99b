import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Fact } from '../../src/engine/Profile.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import type { LineEnd } from './ClientProfile.js';
import { GREETING, NAME } from './ClientTalk.js';
import { meet, type Meeting } from './clientMeeting.js';
import type { Way } from './clientWays.js';
import { withEnd } from './clientWire.js';

/** Milliseconds of quiet after which a client has shown all that it shows at its turn. */
const QUIET = 100;

/** What a client does when it gets its first turn. */
export interface FirstTurn {
  readonly reacts: boolean;
  readonly waitsInTurn: boolean;
  /** It sends something before its user has typed anything. */
  readonly early: Uint8Array;
  readonly screen: string;
}

/** What is seen of a client up to that. */
export interface FirstLook {
  readonly meeting: Meeting;
  readonly asked: readonly Fact[];
  readonly hears: LineEnd;
  /** It says something whenever the server does. */
  readonly confirms: boolean;
  readonly turn: FirstTurn;
  /** What somebody has written in a keyboard script. */
  readonly given: Partial<Way>;
}

/** Meets the client and gives it the turn; one that does nothing about it is told so with another line end. */
export async function lookAt(laboratory: Laboratory<ClientScenario>): Promise<FirstLook> {
  let usual: FirstLook | undefined;
  for (const hears of ['\n', '\r\n', ''] as const) {
    const look = await laboratory.experiment('line', (client) => lookOnce(client, hears));
    if (look.turn.reacts) return look;
    usual ??= look;
  }
  return usual!;
}

async function lookOnce(client: ClientScenario, hears: LineEnd): Promise<FirstLook> {
  const { peer, meeting } = await meet(client, NAME);
  const { subject } = client;
  const questions = subject.answered.map(({ question, typed }) => `${question} ${typed}`);
  const asked = questions.length > 0 ? [{ name: 'asked at the start', value: questions.join(', ') }] : [];
  await peer.send(withEnd(client.octets({ type: 'Say', text: GREETING }), hears));
  await peer.consumed();
  await client.quiet(QUIET);
  const said = await peer.readSome(0);
  const waitsBefore = await subject.waitsForUser(0);
  const { mark } = client;
  await peer.send(withEnd(client.octets({ type: 'Turn' }), hears));
  if (waitsBefore) await client.printed(client.limit / 2);
  const waits = !waitsBefore && (await seenToWait(client, mark));
  await client.quiet(QUIET);
  const early = await peer.readSome(0);
  const screen = client.shownSince(mark);
  const reacts = waits || screen.trim() !== '' || early.length > 0;
  const confirms = meeting.namesFirst && said.length > 0;
  return {
    meeting,
    asked,
    hears,
    confirms,
    given: givenBy(client),
    turn: { reacts, waitsInTurn: waits, early, screen },
  };
}

/** Whether it is seen to wait for its user; whoever has printed something and is quiet does so too, in a way that is not seen. */
async function seenToWait(client: ClientScenario, mark: number): Promise<boolean> {
  const deadline = client.now() + client.limit / 2;
  while (client.now() < deadline && !client.subject.exit) {
    if (await client.subject.waitsForUser(QUIET)) return true;
    if (!(await client.printed(QUIET)) && client.mark > mark) return false;
  }
  return false;
}

function givenBy(client: ClientScenario): Partial<Way> {
  const letter = client.lines('letter', { letter: '{letter}' });
  const word = client.lines('word', { word: '{word}' });
  return { ...(letter.length > 0 && { letter }), ...(word.length > 0 && { word }) };
}
