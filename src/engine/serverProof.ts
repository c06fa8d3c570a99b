import type { Message } from '../grammar/createPrinter.js';
import type { ConnectionEvent, From, Input, SharedOutput } from '../machine/Machine.js';
import { mutantsOf } from '../machine/mutants.js';
import { CONCURRENCIES, sidesOf, withSides, type Protocol, type Variant } from '../protocols/Protocol.js';
import type { HostMutation } from '../sut/HostMutation.js';
import { hostMutations } from '../sut/hostMutations.js';
import { MemorySubject } from '../sut/MemorySubject.js';
import { SubjectError } from '../sut/SubjectError.js';
import { FRAMINGS } from '../wire/framing.js';
import { outputName } from './outputName.js';
import type { Demands } from './Profile.js';
import type { Proof, Specimen } from './Proof.js';
import { checkServer } from './checkProgram.js';
import { selectClauses } from './runSuite.js';
import type { ServerSuite } from './Suite.js';

/** A server in memory. */
interface Server<C extends Message, S extends Message> {
  readonly name: string;
  readonly protocol: Protocol<C, S>;
  readonly mutation?: HostMutation;
  /** How it serves, where that is not what is demanded of it. */
  readonly plays?: Variant;
  readonly demands?: Demands;
}

/** What a protocol brings along for the proof of its server's suite. */
export interface ServerTable<C extends Message, S extends Message> extends Pick<Proof, 'blame' | 'excuses'> {
  readonly suite: ServerSuite;
  readonly protocol: Protocol<C, S>;
  /** Inputs that lead through all transitions of the machine. */
  readonly inputs: readonly NoInfer<C | ConnectionEvent>[];
  /** The same for the machine that its connections share, where they do. */
  readonly sharedInputs?: readonly From<Input>[];
  /** The same for the machines of variants that have one of their own, by the variant's name. */
  readonly variantInputs?: Readonly<Record<string, readonly (Message | ConnectionEvent)[]>>;
  /** What is demanded of a server of which cannot be found out what it is, by variant. */
  readonly otherwise?: Readonly<Record<string, Demands>>;
  /** What servers of this protocol do wrong, besides what those of any protocol do: other codecs, other guards. */
  readonly own: readonly Pick<Server<C, S>, 'name' | 'protocol'>[];
}

/** Proves the suite of a server with servers in memory: mutants of its machine, of its host, and of the protocol's own. */
export function serverProof<C extends Message, S extends Message>(table: ServerTable<C, S>): Proof {
  const { suite, protocol, inputs, variantInputs = {}, otherwise = {}, own, blame, excuses } = table;
  const shared = sharedMutants(protocol, table.sharedInputs ?? []);
  const machines = [...mutantsOf(protocol.serverMachine, inputs, outputName)].map(
    ({ name, machine: serverMachine }) => ({
      name,
      protocol: { ...protocol, serverMachine },
    }),
  );
  const machinesOf = ({ name, sides }: Variant) =>
    sides?.serverMachine
      ? variantMutants(protocol, name, variantInputs[name] ?? [])
      : [...machines, ...shared];
  const hosts = hostMutations.map((mutation) => ({ name: mutation.name, protocol, mutation }));
  return {
    protocol: protocol.name,
    role: suite.role,
    clauses: selectClauses(suite, []),
    references: protocol.variants.map((variant) =>
      specimenOf(suite, variant, { name: 'reference', protocol }),
    ),
    mutants: protocol.variants.flatMap((variant) =>
      [...machinesOf(variant), ...hosts, ...own, ...othersThan(variant, protocol)].map((server) =>
        specimenOf(suite, variant, server, otherwise[variant.name]),
      ),
    ),
    blame,
    excuses,
  };
}

/** Mutants of the machine that all connections share. */
function sharedMutants<C extends Message, S extends Message>(
  protocol: Protocol<C, S>,
  inputs: readonly From<Input>[],
): Server<C, S>[] {
  const { sharedMachine: sound } = protocol;
  if (!sound) return [];
  return [...mutantsOf(sound, inputs, outputName, addressAnew)].map(({ name, machine: sharedMachine }) => ({
    name,
    protocol: { ...protocol, sharedMachine },
  }));
}

/** Connections have other numbers each time: whoever it concerns is who would have been told otherwise. */
function addressAnew<S>(
  output: SharedOutput<S>,
  instead: SharedOutput<S> | undefined,
  { peer }: From<Input>,
): SharedOutput<S> {
  return { ...output, to: instead?.to ?? [peer] };
}

/** Mutants of the machine that a variant has of its own. */
function variantMutants<C extends Message, S extends Message>(
  protocol: Protocol<C, S>,
  variant: string,
  inputs: readonly (Message | ConnectionEvent)[],
): Server<C, S>[] {
  const { serverMachine: sound } = sidesOf<Message, Message>(protocol as unknown as Protocol, variant);
  return [...mutantsOf(sound, inputs, outputName)].map(({ name, machine: serverMachine }) => ({
    name,
    protocol: withSides(protocol, variant, { serverMachine }),
  }));
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
  { name, protocol, mutation, plays = variant, demands = {} }: Server<C, S>,
  otherwise?: Demands,
): Specimen {
  return {
    name,
    variant: variant.name,
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
