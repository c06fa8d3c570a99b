import type { Check } from '../../../src/engine/Check.js';
import { demandedConcurrency } from '../../../src/engine/Profile.js';
import type { Scenario } from '../../../src/engine/Scenario.js';
import { eraseServer, type Laboratory, type ServerSuite } from '../../../src/engine/Suite.js';
import type { Message } from '../../../src/grammar/createPrinter.js';
import type { Protocol } from '../../../src/protocols/Protocol.js';
import { probeService, UNKNOWN_SERVICE } from '../probeService.js';
import type { ServiceProfile } from '../ServiceProfile.js';

/** What the checks of a server that answers lines with lines are made of. */
export interface LineServerSuite<C extends Message, S extends Message> {
  readonly protocol: Protocol<C, S>;
  /** What has a line for its answer, whatever has been said before. */
  readonly request: NoInfer<C>;
  readonly checks: readonly Check<ServiceProfile>[];
  /** The clauses without which nothing can be said about such a server. */
  readonly basic: readonly string[];
}

/**
 * The suite of a server that answers lines with lines, and whose clients leave by closing. How many clients it serves is
 * found out; where its protocol has no variant that serves so many, the first one is demanded.
 */
export function lineServerSuite<C extends Message, S extends Message>({
  protocol,
  request,
  checks,
  basic,
}: LineServerSuite<C, S>): ServerSuite {
  const asked = protocol.client.write(request);
  return eraseServer<ServiceProfile>({
    // Whoever runs a suite reads and writes messages with the codecs of its own protocol alone.
    protocol: protocol as unknown as Protocol,
    role: 'server',
    probe,
    serves,
    farewell: () => new Uint8Array(0),
    checks,
    basic,
  });

  async function probe(laboratory: Laboratory): Promise<ServiceProfile> {
    const { demands } = laboratory;
    const answers = await laboratory.experiment('line', serves);
    const service = answers
      ? await probeService(laboratory, {
          framing: 'line',
          ask: (peer) => peer.send(asked),
          served: async (_, peer, milliseconds) => (await peer.readLine(milliseconds)).length > 0,
          farewell: () => Promise.resolve(),
        })
      : UNKNOWN_SERVICE;
    const wanted = demandedConcurrency(demands) ?? service.found;
    const found = protocol.variants.find(({ concurrency }) => concurrency === wanted);
    const { name: variant, concurrency } = found ?? protocol.variants[0];
    const demanded = { ...demands, framing: 'line', ...(!found && { variant }) } as const;
    return { framing: 'line', answers, ...service, variant, concurrency, demanded };
  }

  async function serves(server: Scenario): Promise<boolean> {
    const peer = await server.tryConnect();
    await peer?.send(asked);
    return peer !== undefined && (await peer.readLine(server.limit)).length > 0;
  }
}
