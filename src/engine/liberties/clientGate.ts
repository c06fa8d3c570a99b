import type { Message } from '../../grammar/createPrinter.js';
import type { Protocol } from '../../protocols/Protocol.js';
import { severalClientMutations, type ClientMutation } from '../../sut/ClientMutation.js';
import { MemoryClient, type Manner } from '../../sut/MemoryClient.js';
import { checkClient } from '../checkProgram.js';
import type { ClientSuite } from '../Suite.js';
import type { Gate, Liberties, Taken } from './Gate.js';
import { resultsOf } from './resultsOf.js';

/** A client in memory, in its own way. */
export interface ClientProgram<C extends Message, S extends Message> {
  readonly protocol: Protocol<C, S>;
  readonly manner: Manner;
  /** What it does around its machine. */
  readonly mutations?: readonly ClientMutation[];
}

/** The gate for the suite of a client. Nothing is demanded: what kind of client it is, is found out. */
export function clientGate<L extends Liberties, C extends Message, S extends Message>(
  suite: ClientSuite,
  liberties: L,
  build: (taken: Taken<L>) => ClientProgram<C, S>,
): Gate {
  return {
    protocol: suite.protocol.name,
    role: suite.role,
    liberties,
    check(taken, seed) {
      // They are those of this gate.
      const { protocol, manner, mutations = [] } = build(taken as Taken<L>);
      const subject = new MemoryClient(protocol, manner, severalClientMutations(mutations));
      return resultsOf(seed, (options, tell) => checkClient(suite, subject, options, tell));
    },
  };
}
