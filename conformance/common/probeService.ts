import type { Peer } from '../../src/engine/Peer.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import type { Concurrency } from '../../src/protocols/Protocol.js';
import type { Framing } from '../../src/wire/framing.js';

/** How many clients a server serves, and whether it lives through their leaving. */
export interface Service {
  readonly found: Concurrency;
  readonly mortal: boolean;
}

/** How a client asks, and knows that it is served. */
export interface Request {
  readonly framing: Framing;
  /** Sends a request. */
  ask(peer: Peer): Promise<void>;
  /** Whether something is done for a request of that client within that time. */
  served(server: Scenario, peer: Peer, milliseconds: number): Promise<boolean>;
  /** Sends what a client says before it closes. */
  farewell(peer: Peer): Promise<void>;
}

/** Rounds with the first client, and milliseconds, that the second one waits for its answer at least. */
const ROUNDS = 10;
const WAIT = 150;
export const UNKNOWN_SERVICE: Service = { found: 'sequential', mortal: false };

/**
 * A second client asks while the first one is served. From a concurrent server it gets its answer then, from a
 * sequential one after the first has left; a one-shot server is gone by that time.
 */
export async function probeService(laboratory: Laboratory, request: Request): Promise<Service> {
  const play = (server: Scenario) => serveTwo(server, request);
  // A one-shot server that has not quite ended yet takes a client whom it will not serve: then it is started anew.
  const service =
    (await laboratory.experiment(request.framing, play)) ??
    (await laboratory.experiment(request.framing, play, true));
  return service ?? UNKNOWN_SERVICE;
}

async function serveTwo(server: Scenario, request: Request): Promise<Service | undefined> {
  const first = await server.tryConnect();
  if (!first) return undefined;
  await request.ask(first);
  if (!(await request.served(server, first, server.limit))) return undefined;
  const second = await server.tryConnect();
  if (second) await request.ask(second);
  let waited = 0;
  for (let round = 0; second && (round < ROUNDS || waited < WAIT + server.pace.late); round++) {
    const slice = Math.min(20, 1 + server.pace.late / 10);
    if (await request.served(server, second, slice)) return { found: 'concurrent', mortal: false };
    waited += slice;
    await request.ask(first);
    if (!(await request.served(server, first, server.limit))) break;
  }
  await request.farewell(first);
  first.end();
  return second && (await request.served(server, second, server.limit))
    ? { found: 'sequential', mortal: false }
    : afterOne(server);
}

/** The program served one client and not the next: did it end as a one-shot server does, by an error, or not at all? */
async function afterOne(server: Scenario): Promise<Service> {
  const exit = await server.ended();
  if (exit) {
    const byError =
      exit.type === 'signal' || (exit.status !== 0 && server.subject.printed.errors.trim() !== '');
    return byError ? { found: 'sequential', mortal: true } : { found: 'one-shot', mortal: false };
  }
  const refuses = (await server.tryConnect()) === undefined;
  return { found: refuses ? 'one-shot' : 'sequential', mortal: false };
}
