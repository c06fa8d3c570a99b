import type { Peer } from '../../src/engine/Peer.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import type { Framing } from '../../src/wire/framing.js';
import { equal, LF, octetsOf } from '../../src/wire/octets.js';
import { answerTo, NO, YES } from './answers.js';
import { END } from './Caller.js';
import type { Idiom, PalindromeProfile } from './PalindromeProfile.js';
import { readAnswer } from './readAnswer.js';
import { VOCABULARY } from './texts.js';

/** What one conversation tells about a server. */
export type Speech = Omit<PalindromeProfile, 'found' | 'variant' | 'concurrency' | 'mortal' | 'demanded'>;

const NOTHING = new Uint8Array(0);
/** Milliseconds at least for what may not come at all, however fast the program is otherwise. */
const PATIENCE = 1000;
const YES_TEXT = 'abba';
const NO_TEXT = 'abcd';

/**
 * Two queries in one segment get two answers from a server that works on lines. One that takes each read for a message
 * answers once, and answers a query without a line end too, which the other never does.
 */
export async function probeSpeech(laboratory: Laboratory): Promise<Speech> {
  const { framing } = laboratory.demands;
  const lines = framing === 'chunk' ? undefined : await laboratory.experiment('line', speakLines);
  if (lines) return lines;
  const chunks = framing === 'line' ? undefined : await laboratory.experiment('chunk', speakChunks, true);
  if (chunks) return chunks;
  return framing === 'chunk' ? silent('chunk') : laboratory.experiment('line', speakSlowly, true);
}

async function speakLines(server: Scenario): Promise<Speech | undefined> {
  const peer = await server.tryConnect();
  if (!peer) return undefined;
  await peer.send(octetsOf(`${YES_TEXT}\n${NO_TEXT}\n`));
  const first = await peer.readLine(server.limit);
  const second = isLine(first) ? await peer.readLine(soon(server)) : NOTHING;
  if (!isLine(second)) return undefined;
  await peer.send(octetsOf(`${YES_TEXT}\n`));
  const third = await peer.readLine(soon(server));
  // A greeting comes first and shifts the answers by one.
  const fourth = equal(first, third) ? NOTHING : await peer.readLine(soon(server));
  const greeted = !equal(first, third) && isLine(fourth) && equal(second, fourth);
  const idiom = greeted ? idiomOf(second, third) : equal(first, third) ? idiomOf(first, second) : undefined;
  const speech = await learn(server, peer, 'line', idiom);
  return { ...speech, takesSeveral: true, greeting: greeted ? first : NOTHING };
}

async function speakChunks(server: Scenario): Promise<Speech | undefined> {
  const peer = await server.tryConnect();
  if (!peer) return undefined;
  await peer.send(octetsOf(YES_TEXT));
  // How fast it answers is known by now; that it has not answered by this time means that it waits for a line end.
  const yes = await readAnswer(peer, soon(server), server.pace);
  if (yes.length === 0) return undefined;
  await peer.send(octetsOf(NO_TEXT));
  const no = await readAnswer(peer, server.limit, server.pace);
  return learn(server, peer, 'chunk', no.length > 0 ? idiomOf(yes, no) : undefined);
}

/** A server that works on lines, but loses some: one at a time it may answer all. */
async function speakSlowly(server: Scenario): Promise<Speech> {
  const peer = await server.tryConnect();
  if (!peer) return silent('line');
  await peer.send(octetsOf(`${YES_TEXT}\n`));
  const yes = await readAnswer(peer, server.limit, server.pace);
  if (yes.length === 0) return silent('line');
  await peer.send(octetsOf(`${NO_TEXT}\n`));
  const no = await readAnswer(peer, server.limit, server.pace);
  return learn(server, peer, 'line', isLine(yes) && isLine(no) ? idiomOf(yes, no) : undefined);
}

/** What the rest of a conversation tells: the texts that it knows, whether pieces confuse it, and how it ends. */
async function learn(
  server: Scenario,
  peer: Peer,
  framing: Framing,
  idiom: Idiom | undefined,
): Promise<Speech> {
  const trusted: string[] = [];
  for (const text of VOCABULARY) {
    await peer.send(server.octets({ type: 'Query', text }));
    const answer = await readAnswer(peer, server.limit, server.pace);
    if (answer.length === 0) break;
    if (isAnswer(answer, text, idiom)) trusted.push(text);
  }
  const takesPieces = framing === 'line' && (await takesPiecesOf(server, peer, idiom));
  if (framing === 'line') await peer.send(END);
  const endsOnEmptyLine = framing === 'line' && (await endsSoon(server, peer));
  return { ...silent(framing), answers: true, idiom, trusted, takesPieces, endsOnEmptyLine };
}

async function takesPiecesOf(server: Scenario, peer: Peer, idiom: Idiom | undefined): Promise<boolean> {
  await peer.send(octetsOf(`${YES_TEXT}\n`), { type: 'cuts', at: [0.5] });
  const first = await readAnswer(peer, server.limit, server.pace);
  await peer.send(octetsOf(`${NO_TEXT}\n`));
  const second = await readAnswer(peer, server.limit, server.pace);
  return isAnswer(first, YES_TEXT, idiom) && isAnswer(second, NO_TEXT, idiom);
}

async function endsSoon(server: Scenario, peer: Peer): Promise<boolean> {
  for (;;) {
    const received = await peer.read(soon(server));
    if (received.type !== 'octets') return received.type !== 'silence';
  }
}

function silent(framing: Framing): Speech {
  return {
    framing,
    answers: false,
    idiom: undefined,
    greeting: NOTHING,
    trusted: [],
    takesSeveral: false,
    takesPieces: false,
    endsOnEmptyLine: false,
  };
}

function soon({ limit, pace }: Scenario): number {
  return Math.min(limit, Math.max(pace.brisk, PATIENCE));
}

/** The idiom of a server that has one of its own; a server that speaks as the specification says has none. */
function idiomOf(yes: Uint8Array, no: Uint8Array): Idiom | undefined {
  const standard = YES.match(yes).type === 'complete' && NO.match(no).type === 'complete';
  return standard || equal(yes, no) ? undefined : { yes, no };
}

function isAnswer(octets: Uint8Array, text: string, idiom: Idiom | undefined): boolean {
  const match = answerTo(text, { idiom }).match(octets);
  return match.type === 'complete' && match.length === octets.length;
}

function isLine(octets: Uint8Array): boolean {
  return octets.at(-1) === LF;
}
