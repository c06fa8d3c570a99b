import type { Message } from '../grammar/createPrinter.js';
import { CONCURRENCIES, type Protocol, type Variant } from '../protocols/Protocol.js';
import type { HostMutation } from '../sut/HostMutation.js';
import { hostMutations } from '../sut/hostMutations.js';
import { MemorySubject } from '../sut/MemorySubject.js';
import { SubjectError } from '../sut/SubjectError.js';
import { FRAMINGS } from '../wire/framing.js';
import type { Demands } from './Profile.js';
import type { Comparison, FreeLines, Proof, Specimen } from './Proof.js';
import { checkServer } from './checkProgram.js';
import { selectClauses } from './selectClauses.js';
import { serverMutants } from './serverMutants.js';
import type { ServerSuite } from './Suite.js';

/** A server in memory. */
interface Server<C extends Message, S extends Message> {
  readonly name: string;
  readonly protocol: Protocol<C, S>;
  readonly mutation?: HostMutation;
  /** How it serves, where that is not what is demanded of it. */
  readonly plays?: Variant;
  readonly demands?: Demands;
  readonly compare?: () => Comparison;
}

/** What a protocol brings along for the proof of its server's suite. */
export interface ServerTable<C extends Message, S extends Message> extends Pick<Proof, 'excuses'> {
  readonly suite: ServerSuite;
  readonly protocol: Protocol<C, S>;
  /** Lines that servers may read in any way. */
  readonly freeLines?: readonly FreeLines[];
  /** What is demanded of a server of which cannot be found out what it is, by variant. */
  readonly otherwise?: Readonly<Record<string, Demands>>;
  /** What servers of this protocol do wrong, besides what those of any protocol do: other codecs, other guards. */
  readonly own?: readonly Pick<Server<C, S>, 'name' | 'protocol'>[];
  readonly blame?: Proof['blame'];
}

/**
 * Proves the suite of a server with servers in memory: mutants of its machine, of its grammar, of its host, and of the
 * protocol's own.
 */
export function serverProof<C extends Message, S extends Message>(table: ServerTable<C, S>): Proof {
  const { suite, protocol, freeLines, otherwise = {}, own = [], blame = [], excuses } = table;
  const hosts = hostMutations.map((mutation) => ({ name: mutation.name, protocol, mutation }));
  return {
    protocol: protocol.name,
    role: suite.role,
    clauses: selectClauses(suite, []),
    references: protocol.variants.map((variant) =>
      specimenOf(suite, variant, { name: 'reference', protocol }),
    ),
    mutants: protocol.variants.flatMap((variant) =>
      [
        ...serverMutants(protocol, variant, freeLines),
        ...hosts,
        ...own,
        ...othersThan(variant, protocol),
      ].map((server) => specimenOf(suite, variant, server, otherwise[variant.name])),
    ),
    blame,
    excuses,
  };
}

/** Servers that serve in another way than is demanded. */
function othersThan<C extends Message, S extends Message>(
  variant: Variant,
  protocol: Protocol<C, S>,
): Server<C, S>[] {
  const { concurrency, framing } = variant;
  return [
    ...CONCURRENCIES.filter((each) => each !== concurrency).map((other) => ({
      name: `serves ${other} where it has to be ${concurrency}`,
      protocol,
      plays: { ...variant, concurrency: other },
      demands: { variant: concurrency },
    })),
    // A stream is never demanded: there are no messages to frame.
    ...FRAMINGS.filter((each) => framing !== 'stream' && each !== framing).map((other) => ({
      name: `frames by ${other} where it has to do so by ${framing}`,
      protocol,
      plays: { ...variant, framing: other },
      demands: { framing },
    })),
  ];
}

function specimenOf<C extends Message, S extends Message>(
  suite: ServerSuite,
  variant: Variant,
  { name, protocol, mutation, plays = variant, demands = {}, compare }: Server<C, S>,
  otherwise?: Demands,
): Specimen {
  return {
    name,
    variant: variant.name,
    ...(compare && { compare }),
    check: async (options, tell) => {
      const checkAs = (demanded: Demands) =>
        checkServer(
          suite,
          new MemorySubject(protocol, plays, mutation),
          { ...options, demands: demanded },
          tell,
        );
      try {
        return await checkAs(demands);
      } catch (problem) {
        if (!(problem instanceof SubjectError) || !otherwise) throw problem;
        return checkAs({ ...otherwise, ...demands });
      }
    },
  };
}
