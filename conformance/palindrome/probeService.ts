import type { Scenario } from '../../src/engine/Scenario.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { END } from './Caller.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import type { Speech } from './probeSpeech.js';
import { readAnswer } from './readAnswer.js';

/** How many clients a server serves, and whether it lives through their leaving. */
export type Service = Pick<PalindromeProfile, 'variant' | 'mortal'>;

/** Rounds with the first client, and milliseconds, that the second one waits for its answer at least. */
const ROUNDS = 10;
const WAIT = 150;
const UNKNOWN: Service = { variant: 'sequential', mortal: false };

/**
 * A second client asks while the first one is served. From a concurrent server it gets its answer then, from a
 * sequential one after the first has left; a one-shot server is gone by that time.
 */
export async function probeService(laboratory: Laboratory, speech: Speech): Promise<Service> {
  if (!speech.answers) return UNKNOWN;
  const play = (server: Scenario) => serveTwo(server, speech);
  // A one-shot server that has not quite ended yet takes a client whom it will not serve: then it is started anew.
  const found =
    (await laboratory.experiment(speech.framing, play)) ??
    (await laboratory.experiment(speech.framing, play, true));
  return found ?? UNKNOWN;
}

async function serveTwo(server: Scenario, { framing, trusted }: Speech): Promise<Service | undefined> {
  const query = server.octets({ type: 'Query', text: trusted[0] ?? 'abba' });
  const first = await server.tryConnect();
  await first?.send(query);
  if (!first || (await readAnswer(first, server.limit, server.pace)).length === 0) return undefined;
  const second = await server.tryConnect();
  await second?.send(query);
  let waited = 0;
  for (let round = 0; second && (round < ROUNDS || waited < WAIT + server.pace.late); round++) {
    const slice = Math.min(20, 1 + server.pace.late / 10);
    if ((await second.read(slice)).type === 'octets') return { variant: 'concurrent', mortal: false };
    waited += slice;
    await first.send(query);
    if ((await readAnswer(first, server.limit, server.pace)).length === 0) break;
  }
  if (framing === 'line') await first.send(END);
  first.end();
  const answer = await second?.read(server.limit);
  return answer?.type === 'octets' ? { variant: 'sequential', mortal: false } : afterOne(server);
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
  return { variant: refuses ? 'one-shot' : 'sequential', mortal: false };
}
