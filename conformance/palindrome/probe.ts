import { demandedConcurrency } from '../../src/engine/Profile.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { octetsOf } from '../../src/wire/octets.js';
import { probeService, UNKNOWN_SERVICE, type Request } from '../common/probeService.js';
import { END } from './Caller.js';
import { probeSpeech, type Speech } from './probeSpeech.js';
import { readAnswer } from './readAnswer.js';

/** Finds out how a palindrome server frames its queries, how many clients it serves, and how it says yes and no. */
export async function probe(laboratory: Laboratory): Promise<PalindromeProfile> {
  const { demands } = laboratory;
  const speech = await probeSpeech(laboratory);
  const service = speech.answers ? await probeService(laboratory, requestOf(speech)) : UNKNOWN_SERVICE;
  const concurrency = demandedConcurrency(demands) ?? service.found;
  return { ...speech, ...service, variant: concurrency, concurrency, demanded: demands };
}

function requestOf({ framing, trusted }: Speech): Request {
  const query = octetsOf(`${trusted[0] ?? 'abba'}${framing === 'line' ? '\n' : ''}`);
  return {
    framing,
    ask: (peer) => peer.send(query),
    served: async ({ pace }, peer, milliseconds) => (await readAnswer(peer, milliseconds, pace)).length > 0,
    farewell: (peer) => (framing === 'line' ? peer.send(END) : Promise.resolve()),
  };
}
