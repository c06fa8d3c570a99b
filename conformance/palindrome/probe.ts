import type { Laboratory } from '../../src/engine/Suite.js';
import type { Peer } from '../../src/engine/Peer.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import type { Concurrency } from '../../src/protocols/Protocol.js';
import type { Framing } from '../../src/wire/framing.js';
import { equal, LF, octetsOf } from '../../src/wire/octets.js';
import { answerTo, NO, YES } from './answers.js';
import { END } from './Client.js';
import type { Idiom, PalindromeProfile } from './PalindromeProfile.js';
import { VOCABULARY } from './texts.js';

/** Finds out how a palindrome server frames its queries, how many clients it serves, and how it says yes and no. */
export async function probe(laboratory: Laboratory): Promise<PalindromeProfile> {
  const { demands } = laboratory;
  const found = await probeSpeech(laboratory);
  const service = found.answers
    ? ((await probeService(laboratory, found.framing)) ??
      (await probeService(laboratory, found.framing, true)))
    : undefined;
  const { variant, mortal } = service ?? UNKNOWN;
  return { ...found, found: variant, variant: demands.variant ?? variant, mortal, demanded: demands };
}

type Speech = Pick<
  PalindromeProfile,
  'framing' | 'answers' | 'idiom' | 'greeting' | 'trusted' | 'endsOnEmptyLine'
>;
type Service = Pick<PalindromeProfile, 'variant' | 'mortal'>;

const UNKNOWN: Service = { variant: 'sequential', mortal: false };
const NOTHING = new Uint8Array(0);
/** Milliseconds for the answer to a query without a line end, however fast the program is. */
const UNFRAMED = 1000;
const YES_TEXT = 'abba';
const NO_TEXT = 'abcd';

/**
 * Two queries in one segment get two answers from a server that works on lines. One that takes each read for a message
 * answers once, and answers a query without a line end too, which the other never does.
 */
async function probeSpeech(laboratory: Laboratory): Promise<Speech> {
  const { framing } = laboratory.demands;
  const lines = framing === 'chunk' ? undefined : await laboratory.experiment('line', speakLines);
  if (lines?.speech) return lines.speech;
  // What takes each read for a message would have said something to that one.
  const chunks =
    framing === 'line' || lines?.silent ? undefined : await laboratory.experiment('chunk', speakChunks, true);
  if (chunks) return chunks;
  return framing === 'chunk' ? silent('chunk') : laboratory.experiment('line', speakSlowly, true);
}

async function speakLines(server: Scenario): Promise<{ speech?: Speech; silent: boolean }> {
  const peer = await server.tryConnect();
  if (!peer) return { silent: false };
  await peer.send(octetsOf(`${YES_TEXT}\n${NO_TEXT}\n`));
  const first = await peer.readLine(server.limit);
  const second = isLine(first) ? await peer.readLine(server.pace.late) : NOTHING;
  if (!isLine(second)) return { silent: first.length === 0 && (await peer.read(0)).type === 'silence' };
  await peer.send(octetsOf(`${YES_TEXT}\n`));
  const third = await peer.readLine(server.pace.late);
  // A greeting comes first and shifts the answers by one.
  const fourth = equal(first, third) ? NOTHING : await peer.readLine(server.pace.late);
  const greeted = !equal(first, third) && isLine(fourth) && equal(second, fourth);
  const idiom = greeted ? idiomOf(second, third) : equal(first, third) ? idiomOf(first, second) : undefined;
  const greeting = greeted ? first : NOTHING;
  return { silent: false, speech: { ...(await speech(server, peer, 'line', idiom)), greeting } };
}

/** What the rest of a conversation tells: the texts that it knows, and whether an empty line ends it. */
async function speech(
  server: Scenario,
  peer: Peer,
  framing: Framing,
  idiom: Idiom | undefined,
): Promise<Speech> {
  const trusted = [];
  for (const text of VOCABULARY) {
    await peer.send(server.octets({ type: 'Query', text }));
    const answer =
      framing === 'line' ? await peer.readLine(server.pace.brisk) : await readChunk(peer, server.pace.brisk);
    if (answer.length === 0) break;
    const match = answerTo(text, { idiom }).match(answer);
    if (match.type === 'complete' && match.length === answer.length) trusted.push(text);
  }
  if (framing === 'line') await peer.send(END);
  const endsOnEmptyLine = framing === 'line' && (await endsSoon(server, peer));
  return { framing, answers: true, idiom, greeting: NOTHING, trusted, endsOnEmptyLine };
}

async function readChunk(peer: Peer, milliseconds: number): Promise<Uint8Array> {
  const received = await peer.read(milliseconds);
  return received.type === 'octets' ? received.octets : NOTHING;
}

async function endsSoon(server: Scenario, peer: Peer): Promise<boolean> {
  for (;;) {
    const received = await peer.read(server.pace.brisk);
    if (received.type !== 'octets') return received.type !== 'silence';
  }
}

async function speakChunks(server: Scenario): Promise<Speech | undefined> {
  const peer = await server.tryConnect();
  if (!peer) return undefined;
  await peer.send(octetsOf(YES_TEXT));
  // How fast it answers is known by now; that it has not answered by this time means that it waits for a line end.
  const yes = await peer.read(Math.min(server.limit, Math.max(server.pace.brisk, UNFRAMED)));
  if (yes.type !== 'octets') return undefined;
  await peer.send(octetsOf(NO_TEXT));
  const no = await peer.read(server.limit);
  return speech(
    server,
    peer,
    'chunk',
    no.type === 'octets' ? idiomOf(yes.octets, no.octets, 'chunk') : undefined,
  );
}

/** A server that works on lines, but loses some: one at a time it may answer all. */
async function speakSlowly(server: Scenario): Promise<Speech> {
  const peer = await server.tryConnect();
  if (!peer) return silent('line');
  await peer.send(octetsOf(`${YES_TEXT}\n`));
  const yes = await peer.readLine(server.limit);
  await peer.send(octetsOf(`${NO_TEXT}\n`));
  if (yes.length === 0) return silent('line');
  const no = isLine(yes) ? await peer.readLine(server.limit) : NOTHING;
  return speech(server, peer, 'line', isLine(no) ? idiomOf(yes, no) : undefined);
}

function silent(framing: Framing): Speech {
  return {
    framing,
    answers: false,
    idiom: undefined,
    greeting: NOTHING,
    trusted: [],
    endsOnEmptyLine: false,
  };
}

/** The idiom of a server that has one of its own; a server that speaks as the specification says has none. */
function idiomOf(yes: Uint8Array, no: Uint8Array, framing: Framing = 'line'): Idiom | undefined {
  const standard = YES.match(yes).type === 'complete' && NO.match(no).type === 'complete';
  const readable = framing === 'chunk' || (isLine(yes) && isLine(no));
  return standard || equal(yes, no) || !readable ? undefined : { yes, no };
}

function isLine(octets: Uint8Array): boolean {
  return octets.at(-1) === LF;
}

/** Rounds with the first client, and milliseconds, that the second one waits for its answer at least. */
const ROUNDS = 10;
const WAIT = 150;

/**
 * A second client asks while the first one is served. From a concurrent server it gets its answer then, from a
 * sequential one after the first has left; a one-shot server is gone by that time.
 */
async function probeService(
  laboratory: Laboratory,
  framing: Framing,
  fresh = false,
): Promise<Service | undefined> {
  return laboratory.experiment(
    framing,
    async (server) => {
      const ask = server.octets({ type: 'Query', text: YES_TEXT });
      const first = await server.tryConnect();
      if (!first) return undefined;
      await first.send(ask);
      // A one-shot server that has not quite ended yet takes a client whom it will not serve.
      if ((await first.read(server.limit)).type !== 'octets') return undefined;
      const second = await server.tryConnect();
      await second?.send(ask);
      if (second && (await answeredMeanwhile())) return { variant: 'concurrent', mortal: false };
      if (framing === 'line') await first.send(END);
      first.end();
      const answer = await second?.read(server.limit);
      if (answer?.type === 'octets') return { variant: 'sequential', mortal: false };
      return afterOne(server);

      async function answeredMeanwhile(): Promise<boolean> {
        let waited = 0;
        for (let round = 0; round < ROUNDS || waited < WAIT + server.pace.late; round++) {
          const slice = Math.min(20, 1 + server.pace.late / 10);
          if ((await second!.read(slice)).type === 'octets') return true;
          waited += slice;
          await first!.send(ask);
          if ((await first!.read(server.limit)).type !== 'octets') return false;
        }
        return false;
      }
    },
    fresh,
  );
}

/** The program served one client and not the next: did it end as a one-shot server does, by an error, or not at all? */
async function afterOne(server: Scenario): Promise<Service> {
  const exit = await server.ended();
  if (exit) {
    const byError =
      exit.type === 'signal' || (exit.status !== 0 && server.subject.printed.errors.trim() !== '');
    return byError ? { variant: 'sequential', mortal: true } : { variant: 'one-shot', mortal: false };
  }
  const refuses = (await server.tryConnect()) === undefined;
  const variant: Concurrency = refuses ? 'one-shot' : 'sequential';
  return { variant, mortal: false };
}
