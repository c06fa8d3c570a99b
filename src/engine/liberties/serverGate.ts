import type { Message } from '../../grammar/createPrinter.js';
import type { Protocol, Variant } from '../../protocols/Protocol.js';
import { severalMutations, type HostMutation } from '../../sut/HostMutation.js';
import { MemorySubject } from '../../sut/MemorySubject.js';
import type { Subject } from '../../sut/Subject.js';
import { checkServer } from '../checkProgram.js';
import type { ServerSuite } from '../Suite.js';
import type { Gate, Liberties, Taken } from './Gate.js';
import { resultsOf } from './resultsOf.js';

/** A server in memory, in its own way. */
export interface ServerProgram<C extends Message, S extends Message> {
  readonly protocol: Protocol<C, S>;
  readonly variant: Variant;
  /** What it does around its machine. */
  readonly mutations?: readonly HostMutation[];
}

/** A gate for servers: they can also be talked to without the suite. */
export interface ServerGate extends Gate {
  /** The server that takes these liberties. */
  serverWith(taken: Taken): Promise<Subject>;
}

/** The gate for the suite of a server. Nothing is demanded: what kind of server it is, is found out. */
export function serverGate<L extends Liberties, C extends Message, S extends Message>(
  suite: ServerSuite,
  liberties: L,
  build: (taken: Taken<L>) => ServerProgram<C, S> | Promise<ServerProgram<C, S>>,
): ServerGate {
  const serverWith = async (taken: Taken): Promise<Subject> => {
    // They are those of this gate.
    const { protocol, variant, mutations = [] } = await build(taken as Taken<L>);
    return new MemorySubject(protocol, variant, severalMutations(mutations));
  };
  return {
    protocol: suite.protocol.name,
    role: suite.role,
    liberties,
    serverWith,
    async check(taken, seed) {
      const subject = await serverWith(taken);
      return resultsOf(seed, (options, tell) => checkServer(suite, subject, options, tell));
    },
  };
}
