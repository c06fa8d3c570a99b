import type { Message } from '../grammar/createPrinter.js';
import { sidesOf, type Protocol, type Variant } from '../protocols/Protocol.js';
import { STILL } from '../sut/Bell.js';
import type { ClientMutation } from '../sut/ClientMutation.js';
import { clientMutations } from '../sut/clientMutations.js';
import type { HostMutation } from '../sut/HostMutation.js';
import { hostMutations } from '../sut/hostMutations.js';
import { MemoryClient } from '../sut/MemoryClient.js';
import { MemorySubject } from '../sut/MemorySubject.js';
import { checkPair } from './checkProgram.js';
import { clientMutants } from './clientMutants.js';
import { LOGINS } from './PairScenario.js';
import { playing } from './playing.js';
import type { Comparison, Proof, Specimen } from './Proof.js';
import { selectClauses } from './selectClauses.js';
import { serverMutants } from './serverMutants.js';
import type { PairSuite } from './Suite.js';

/** A pair in memory, one end of which is wrong. */
interface Pair<C extends Message, S extends Message> {
  readonly name: string;
  readonly server?: { readonly protocol?: Protocol<C, S>; readonly mutation?: HostMutation };
  readonly client?: { readonly protocol?: Protocol<C, S>; readonly mutation?: ClientMutation };
  readonly compare?: () => Comparison;
}

/** A program that is wrong in a way in which only those of its protocol can be. */
interface OwnMutant<C extends Message, S extends Message> {
  readonly name: string;
  readonly protocol: Protocol<C, S>;
}

/** What a protocol brings along for the proof of its pairs' suite. */
export interface PairTable<C extends Message, S extends Message> extends Pick<Proof, 'blame' | 'excuses'> {
  readonly suite: PairSuite;
  readonly protocol: Protocol<C, S>;
  /** What servers and clients of this protocol do wrong, besides what those of any protocol do. */
  readonly ownServers: readonly OwnMutant<C, S>[];
  readonly ownClients: readonly OwnMutant<C, S>[];
  /** What else clients do wrong. */
  readonly clientMutations?: readonly ClientMutation[];
}

/**
 * Proves the suite of pairs with pairs in memory: one end is the reference, the other one of the mutants by which the suite
 * of its role is proven. What both ends agree on is their own affair, so that many of these are no mutants of a pair; those
 * are taken that the tables name, as `server: NAME` and `client: NAME`.
 */
export function pairProof<C extends Message, S extends Message>(table: PairTable<C, S>): Proof {
  const { suite, protocol, blame, excuses } = table;
  const named = [...blame, ...excuses].flatMap(({ mutants }) => mutants);
  const isNamed = ({ name }: Pair<C, S>) =>
    named.some((each) => (each.endsWith(' *') ? name.startsWith(each.slice(0, -1)) : name === each));
  return {
    protocol: protocol.name,
    role: suite.role,
    clauses: selectClauses(suite, []),
    references: protocol.variants.map((variant) =>
      specimenOf(suite, protocol, variant, { name: 'reference' }),
    ),
    mutants: protocol.variants.flatMap((variant) =>
      pairsOf(table, variant)
        .filter(isNamed)
        .map((pair) => specimenOf(suite, protocol, variant, pair)),
    ),
    blame,
    excuses,
  };
}

function pairsOf<C extends Message, S extends Message>(
  table: PairTable<C, S>,
  variant: Variant,
): Pair<C, S>[] {
  const { protocol, ownServers, ownClients } = table;
  // The machines of a variant speak the messages of its own grammar rules.
  const sides = sidesOf<Message, Message>(protocol as unknown as Protocol, variant.name);
  const servers: Pair<C, S>[] = [
    ...serverMutants(protocol, variant).map(({ name, compare, protocol: mutant }) => ({
      name,
      compare,
      server: { protocol: mutant },
    })),
    ...hostMutations.map((mutation) => ({ name: mutation.name, server: { mutation } })),
    ...ownServers.map(({ name, protocol: own }) => ({ name, server: { protocol: own } })),
  ];
  const clients: Pair<C, S>[] = [
    ...clientMutants(sides, variant.framing).map(({ name, compare, sides: others }) => ({
      name,
      compare,
      client: { protocol: playing(protocol, variant, others) },
    })),
    ...[...clientMutations, ...(table.clientMutations ?? [])].map((mutation) => ({
      name: mutation.name,
      client: { mutation },
    })),
    ...ownClients.map(({ name, protocol: own }) => ({ name, client: { protocol: own } })),
  ];
  return [...servers.map(called('server')), ...clients.map(called('client'))];
}

function called(end: 'server' | 'client') {
  return <P extends { readonly name: string }>(pair: P): P => ({ ...pair, name: `${end}: ${pair.name}` });
}

function specimenOf<C extends Message, S extends Message>(
  suite: PairSuite,
  protocol: Protocol<C, S>,
  variant: Variant,
  { name, server = {}, client = {}, compare }: Pair<C, S>,
): Specimen {
  return {
    name,
    variant: variant.name,
    ...(compare && { compare }),
    check: (options, tell) => {
      const { protocol: played = protocol, mutation } = client;
      const sided = { ...played, ...sidesOf(played, variant.name) };
      const ends = {
        server: new MemorySubject(server.protocol ?? protocol, variant, server.mutation),
        clients: LOGINS.map(() => new MemoryClient(sided, { framing: variant.framing }, mutation)),
      };
      const named = { name: `${protocol.name} (in memory)`, invocation: '' };
      return checkPair(suite, { named, ends, alarm: STILL }, { ...options, demands: {} }, tell);
    },
  };
}
