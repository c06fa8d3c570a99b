import { demandedConcurrency } from '../../src/engine/Profile.js';
import type { Peer } from '../../src/engine/Peer.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';
import { probeService, UNKNOWN_SERVICE } from '../common/probeService.js';
import type { EchoProfile } from './EchoProfile.js';
import { readEcho } from './Shouter.js';

type Speech = Pick<EchoProfile, 'framing' | 'answers' | 'greeting' | 'addition' | 'faithful' | 'hasConsole'>;

const TEXT = 'hello';
/** Milliseconds at least for what may not come at all, however fast the program is otherwise. */
const PATIENCE = 1000;
const NOTHING = octetsOf('');

/** Finds out when an echo server sends back, what it adds, and how many clients it serves. */
export async function probe(laboratory: Laboratory): Promise<EchoProfile> {
  const { demands } = laboratory;
  const speech = await laboratory.experiment('stream', speak);
  const shout = octetsOf(speech.framing === 'line' ? `${TEXT}\n` : TEXT);
  const service = speech.answers
    ? await probeService(laboratory, {
        framing: 'stream',
        ask: (peer) => peer.send(shout),
        served: async (server, peer, milliseconds) =>
          (await readEcho(server, peer, milliseconds, shout.length)).length > 0,
        farewell: () => Promise.resolve(),
      })
    : UNKNOWN_SERVICE;
  const concurrency = demandedConcurrency(demands) ?? service.found;
  return { ...speech, ...service, variant: concurrency, concurrency, demanded: demands };
}

async function speak(server: Scenario): Promise<Speech> {
  const { hasConsole } = server.subject;
  const silent = {
    framing: 'stream',
    answers: false,
    greeting: NOTHING,
    addition: NOTHING,
    faithful: false,
    hasConsole,
  } as const;
  const peer = await server.tryConnect();
  if (!peer) return silent;
  await peer.send(octetsOf(TEXT));
  const atOnce = await readFully(server, peer, TEXT);
  if (atOnce.includes(TEXT)) return { ...silent, answers: true, faithful: true, ...around(atOnce, TEXT) };
  await peer.send(octetsOf('\n'));
  const atLineEnd = atOnce + (await readFully(server, peer, `${TEXT}\n`));
  const faithful = atLineEnd.includes(`${TEXT}\n`);
  if (faithful)
    return { ...silent, framing: 'line', answers: true, faithful, ...around(atLineEnd, `${TEXT}\n`) };
  // Whatever it sends, it sends something: at once, or when the line has ended.
  return { ...silent, framing: atOnce === '' ? 'line' : 'stream', answers: atLineEnd !== '' };
}

/** What comes until the text is there, and what follows it at once. */
async function readFully(server: Scenario, peer: Peer, text: string): Promise<string> {
  const patience = Math.min(server.limit, Math.max(server.pace.brisk, PATIENCE));
  let came = '';
  for (;;) {
    const more = textOf(await readEcho(server, peer, patience, Infinity));
    came += more;
    if (more === '' || came.includes(text)) return came;
  }
}

/** What stands before an echo, and behind it. */
function around(came: string, text: string): Pick<Speech, 'greeting' | 'addition'> {
  const at = came.indexOf(text);
  return { greeting: octetsOf(came.slice(0, at)), addition: octetsOf(came.slice(at + text.length)) };
}
