import type { PairClient } from '../../src/engine/PairClient.js';
import type { PairScenario } from '../../src/engine/PairScenario.js';
import { demandedConcurrency, type Fact } from '../../src/engine/Profile.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { Violation } from '../../src/engine/Violation.js';
import { concat, textOf } from '../../src/wire/octets.js';
import type { Frame, PairProfile } from './PairProfile.js';
import type { Service } from './probeService.js';

/** How the users of a protocol's clients use them, as far as all protocols can be asked alike. */
export interface Talk<F> {
  /** Types a text; tells whether something has come of it, within that time from now. */
  say(pair: PairScenario, client: PairClient): (milliseconds: number) => Promise<boolean>;
  /** A client goes on, and stays connected, when its user has typed one text. */
  readonly lasts: boolean;
  /** Looks at the first client, which has just been started: what the suite wants to know, and whether anything works. */
  look(
    pair: PairScenario,
    client: PairClient,
  ): Promise<F & { readonly answers: boolean; readonly frame: Frame }>;
}

/** Milliseconds at least that a second client waits for its answer while the first one is there. */
const WAIT = 150;

/** Finds out how the programs of a pair work together, and how many clients the server serves. */
export async function probePair<F>(
  laboratory: Laboratory<PairScenario>,
  talk: Talk<F>,
): Promise<F & PairProfile> {
  const { demands } = laboratory;
  // What was said for the mistaken prompt has been said to a server that is gone.
  const first = (await lookAt(laboratory, talk)) ?? (await lookAt(laboratory, talk, true));
  if (!first) throw new RangeError('the prompt of the client is answered again and again');
  const { seen, asked } = first;
  const service: Service = seen.answers
    ? await laboratory.experiment('stream', (pair) => serveTwo(pair, talk), true)
    : { found: 'sequential', mortal: false };
  const concurrency = demandedConcurrency(demands) ?? service.found;
  const framing =
    seen.frame === 'line' ? 'line' : talk.lasts && seen.frame === undefined ? 'chunk' : 'stream';
  return {
    ...seen,
    ...service,
    framing,
    concurrency,
    variant: concurrency,
    demanded: demands,
    observed: [...asked, ...wireFacts(seen.frame)],
  };
}

function wireFacts(frame: Frame): Fact[] {
  return frame === undefined || frame === 'line' ? [] : [{ name: 'wire', value: FRAMES[frame] }];
}

const FRAMES = {
  length: 'a length before each message',
  mark: 'a control character behind each message',
  size: 'all messages of one length',
};

/** `undefined` where the prompt of the client was taken for a question of its start. */
function lookAt<F>(laboratory: Laboratory<PairScenario>, talk: Talk<F>, fresh = false) {
  const play = async (pair: PairScenario) => {
    const client = await pair.open();
    const { answered } = client.subject;
    if (talk.lasts && (await isSent(pair, client))) {
      pair.answerNoneWhenConnected();
      return undefined;
    }
    const questions = answered.map(({ question, typed }) => `${question} ${typed}`);
    const asked: Fact[] =
      questions.length > 0 ? [{ name: 'asked at the start', value: questions.join(', ') }] : [];
    const seen = await talk.look(pair, client);
    await client.requireConnection();
    return { seen, asked };
  };
  return laboratory.experiment('stream', play, fresh);
}

/**
 * Whether what was typed for a question has gone to the server, and the client was connected before: then it was no
 * question of its start, but the prompt for what its user says.
 */
async function isSent(pair: PairScenario, client: PairClient): Promise<boolean> {
  const last = client.answeredWhenConnected.at(-1)?.typed;
  if (last === undefined) return false;
  const isThere = () => (textOf(concat(client.sent)).includes(last) ? true : undefined);
  return (await client.until(isThere, pair.pace.brisk)) ?? false;
}

/**
 * A second client is there beside the first one. With a concurrent server it gets on then, with a sequential one after
 * the first has left; a one-shot server is gone by that time.
 */
async function serveTwo<F>(pair: PairScenario, talk: Talk<F>): Promise<Service> {
  const first = await pair.open();
  if (talk.lasts && !(await talk.say(pair, first)(pair.limit))) return { found: 'sequential', mortal: false };
  const second = await pair.open().catch(onlyViolations);
  if (second) {
    const served = talk.say(pair, second);
    const beside = first.connected;
    if (beside && (await served(WAIT + pair.pace.brisk)))
      return { found: 'concurrent', mortal: await diesOf(pair, first) };
    if (!talk.lasts) await talk.say(pair, first)(pair.pace.brisk);
    await first.leave(pair.limit);
    if (await served(pair.limit)) return { found: 'sequential', mortal: await diesOf(pair, second) };
  }
  const exit = await pair.server.ended(pair.limit);
  const byError = exit?.type === 'signal' || (exit?.status !== 0 && pair.server.printed.errors.trim() !== '');
  // One that goes on, but serves nobody any more, has to be started anew for each scenario too.
  return exit && !byError ? { found: 'one-shot', mortal: false } : { found: 'sequential', mortal: true };
}

/** Whether the server ends when a client has left that was served. */
async function diesOf(pair: PairScenario, client: PairClient): Promise<boolean> {
  await client.leave(pair.pace.brisk);
  await pair.settled();
  return (await pair.server.ended(pair.pace.late)) !== undefined;
}

/** Takes a violation for nothing, and throws everything else. */
export function onlyViolations(problem: unknown): undefined {
  if (!(problem instanceof Violation)) throw problem;
}
