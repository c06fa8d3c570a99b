import type { Message } from '../grammar/createPrinter.js';
import { mutantsOf } from '../machine/mutants.js';
import { sidesOf, type Protocol, type Sides } from '../protocols/Protocol.js';
import type { ClientMutation } from '../sut/ClientMutation.js';
import { clientMutations } from '../sut/clientMutations.js';
import { MemoryClient, type Manner } from '../sut/MemoryClient.js';
import { FRAMINGS, type Framing } from '../wire/framing.js';
import { checkClient } from './checkProgram.js';
import { clientMutants } from './clientMutants.js';
import { outputName } from './outputName.js';
import type { Demands } from './Profile.js';
import type { Comparison, FreeLines, Proof, Specimen } from './Proof.js';
import { selectClauses } from './selectClauses.js';
import type { ClientSuite } from './Suite.js';

/** A client in memory. */
interface Client<C extends Message, S extends Message> {
  readonly name: string;
  readonly protocol: Protocol<C, S>;
  readonly mutation?: ClientMutation;
  /** How it frames, where that is not what is demanded of it. */
  readonly plays?: Manner;
  readonly demands?: Demands;
  readonly compare?: () => Comparison;
}

/** What a protocol brings along for the proof of its client's suite. */
export interface ClientTable<C extends Message, S extends Message> extends Pick<Proof, 'blame' | 'excuses'> {
  readonly suite: ClientSuite;
  readonly protocol: Protocol<C, S>;
  /** Transitions that only a server takes a client through that breaks the protocol, or of which no clause speaks. */
  readonly free: readonly string[];
  /** Lines that clients may read in any way. */
  readonly freeLines?: readonly FreeLines[];
  /** What clients of this protocol do wrong, besides what those of any protocol do. */
  readonly own: readonly OwnMutant<C, S>[];
}

/** A client that is wrong in a way of its protocol: by its definition, by what it does around it, or by what is demanded of it. */
type OwnMutant<C extends Message, S extends Message> = Pick<Client<C, S>, 'name' | 'mutation' | 'demands'> &
  Partial<Pick<Client<C, S>, 'protocol'>>;

interface ClientVariant<C extends Message, S extends Message> {
  readonly name: string;
  readonly manner: Manner;
  /** The protocol as this variant has it. */
  readonly protocol: Protocol<C, S>;
  /** Nothing else is on its screen: that makes no difference to its machine. */
  readonly isPlain: boolean;
}

/** What a client may print and send besides. */
const TALKATIVE = {
  banner: 'Welcome!\nAn empty line ends.\n',
  prompt: 'text> ',
  showsTyped: true,
  crlf: true,
};

/**
 * The ways in which a sound client may frame: without a word too many, and with all that a screen may hold; and the same
 * for each variant that has a machine of its own.
 */
function variantsOf<C extends Message, S extends Message>(protocol: Protocol<C, S>): ClientVariant<C, S>[] {
  const others = protocol.variants.filter(({ sides }) => sides?.clientMachine);
  return [
    ...inAllManners(protocol, ''),
    ...others.flatMap(({ name }) => {
      const sides = sidesOf(protocol, name);
      return inAllManners({ ...protocol, ...sides }, `${name}, `);
    }),
  ];
}

function inAllManners<C extends Message, S extends Message>(
  protocol: Protocol<C, S>,
  prefix: string,
): ClientVariant<C, S>[] {
  const framings = framingsOf(protocol);
  return [
    ...framings.map((framing) => ({
      name: `${prefix}${framing}`,
      manner: { framing },
      protocol,
      isPlain: true,
    })),
    ...framings.map((framing) => ({
      name: `${prefix}${framing}, talkative`,
      manner: { framing, ...TALKATIVE },
      protocol,
      isPlain: false,
    })),
  ];
}

/** The framings of a protocol's variants, the usual one first. */
function framingsOf<C extends Message, S extends Message>({ variants }: Protocol<C, S>): readonly Framing[] {
  const all: readonly Framing[] = [...FRAMINGS, 'stream'];
  return all.filter((framing) => variants.some((variant) => variant.framing === framing));
}

/**
 * Proves the suite of a client with clients in memory: mutants of its machine, of its grammar, of its host, and of the
 * protocol's own.
 */
export function clientProof<C extends Message, S extends Message>(table: ClientTable<C, S>): Proof {
  const { suite, own, blame, excuses } = table;
  const all = variantsOf(table.protocol);
  refuseUnknown(all, table);
  return {
    protocol: table.protocol.name,
    role: suite.role,
    clauses: selectClauses(suite, []),
    references: all.map((variant) =>
      specimenOf(suite, variant, { name: 'reference', protocol: variant.protocol }),
    ),
    mutants: all.flatMap((variant) => {
      const { protocol, isPlain } = variant;
      const hosts = clientMutations.map((mutation) => ({ name: mutation.name, protocol, mutation }));
      return [
        ...(isPlain ? definedBy(variant, table) : []),
        ...hosts,
        ...own.map((mutant) => ({ protocol, ...mutant })),
        ...othersThan(variant),
      ].map((client) => specimenOf(suite, variant, client));
    }),
    blame,
    excuses,
  };
}

function definedBy<C extends Message, S extends Message>(
  { protocol, manner }: ClientVariant<C, S>,
  { free, freeLines }: ClientTable<C, S>,
): Client<C, S>[] {
  const sides = protocol as unknown as Protocol;
  return clientMutants(sides, manner.framing, freeLines)
    .filter((mutant) => !free.some((place) => isOf(mutant, place)))
    .map(({ name, sides: others, compare }) => ({
      name,
      compare,
      protocol: { ...protocol, ...(others as unknown as Partial<Sides<C, S>>) },
    }));
}

/** @throws RangeError when no machine has a transition that is in the table */
function refuseUnknown<C extends Message, S extends Message>(
  variants: readonly ClientVariant<C, S>[],
  { free }: ClientTable<C, S>,
): void {
  const sides = new Map(variants.map(({ protocol }) => [protocol.clientMachine, protocol.inputs.client]));
  const mutants = [...sides].flatMap(([machine, inputs]) => [...mutantsOf(machine, inputs, outputName)]);
  const unknown = free.find((place) => !mutants.some((mutant) => isOf(mutant, place)));
  if (unknown !== undefined) throw new RangeError(`The machine has no transition ${unknown}.`);
}

function isOf({ name }: { readonly name: string }, transition: string): boolean {
  return name.startsWith(`${transition}:`);
}

/** Clients that frame in another way than is demanded. */
function othersThan<C extends Message, S extends Message>({
  manner,
  protocol,
}: ClientVariant<C, S>): Client<C, S>[] {
  const { framing } = manner;
  if (framing === 'stream') return [];
  return FRAMINGS.filter((each) => each !== framing).map((other) => ({
    name: `frames by ${other} where it has to do so by ${framing}`,
    protocol,
    plays: { ...manner, framing: other },
    demands: { framing },
  }));
}

function specimenOf<C extends Message, S extends Message>(
  suite: ClientSuite,
  variant: ClientVariant<C, S>,
  { name, protocol, mutation, plays = variant.manner, demands = {}, compare }: Client<C, S>,
): Specimen {
  return {
    name,
    variant: variant.name,
    ...(compare && { compare }),
    check: (options, tell) =>
      checkClient(suite, new MemoryClient(protocol, plays, mutation), { ...options, demands }, tell),
  };
}
