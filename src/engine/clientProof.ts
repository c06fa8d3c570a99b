import type { Message } from '../grammar/createPrinter.js';
import type { ConnectionEvent, UserEvent } from '../machine/Machine.js';
import { mutantsOf } from '../machine/mutants.js';
import type { Protocol } from '../protocols/Protocol.js';
import type { ClientMutation } from '../sut/ClientMutation.js';
import { clientMutations } from '../sut/clientMutations.js';
import { MemoryClient, type Manner } from '../sut/MemoryClient.js';
import { FRAMINGS, type Framing } from '../wire/framing.js';
import { checkClient } from './checkProgram.js';
import { outputName } from './outputName.js';
import type { Demands } from './Profile.js';
import type { Proof, Specimen } from './Proof.js';
import { selectClauses } from './runSuite.js';
import type { ClientSuite } from './Suite.js';

/** A client in memory. */
interface Client<C extends Message, S extends Message> {
  readonly name: string;
  readonly protocol: Protocol<C, S>;
  readonly mutation?: ClientMutation;
  /** How it frames, where that is not what is demanded of it. */
  readonly plays?: Manner;
  readonly demands?: Demands;
}

/** What a protocol brings along for the proof of its client's suite. */
export interface ClientTable<C extends Message, S extends Message> extends Pick<Proof, 'blame' | 'excuses'> {
  readonly suite: ClientSuite;
  readonly protocol: Protocol<C, S>;
  /** Inputs that lead through all transitions of the machine. */
  readonly inputs: readonly NoInfer<S | ConnectionEvent | UserEvent>[];
  /** Transitions that only a server takes a client through that breaks the protocol, or of which no clause speaks. */
  readonly free: readonly string[];
  /** What clients of this protocol do wrong, besides what those of any protocol do. */
  readonly own: readonly Pick<Client<C, S>, 'name' | 'protocol'>[];
}

interface ClientVariant extends Manner {
  readonly name: string;
}

/** What a client may print and send besides. */
const TALKATIVE = {
  banner: 'Welcome!\nAn empty line ends.\n',
  prompt: 'text> ',
  showsTyped: true,
  crlf: true,
};

/** The ways in which a sound client may frame: without a word too many, and with all that a screen may hold. */
function variantsOf({ variants }: Protocol<never, never>) {
  const own = variants[0].framing;
  const framings: readonly Framing[] = own === 'stream' ? [own] : FRAMINGS;
  const plain: readonly ClientVariant[] = framings.map((framing) => ({ name: framing, framing }));
  const talkative: readonly ClientVariant[] = framings.map((framing) => ({
    name: `${framing}, talkative`,
    framing,
    ...TALKATIVE,
  }));
  return { plain, all: [...plain, ...talkative] };
}

/** Proves the suite of a client with clients in memory: mutants of its machine, of its host, and of the protocol's own. */
export function clientProof<C extends Message, S extends Message>(table: ClientTable<C, S>): Proof {
  const { suite, protocol, own, blame, excuses } = table;
  const machines = machinesOf(table).map(({ name, machine: clientMachine }) => ({
    name,
    protocol: { ...protocol, clientMachine },
  }));
  const { plain, all } = variantsOf(protocol as unknown as Protocol<never, never>);
  const hosts = clientMutations.map((mutation) => ({ name: mutation.name, protocol, mutation }));
  return {
    protocol: protocol.name,
    role: suite.role,
    clauses: selectClauses(suite, []),
    references: all.map((variant) => specimenOf(suite, variant, { name: 'reference', protocol })),
    mutants: all.flatMap((variant) =>
      [
        // What else is on the screen makes no difference to the machine.
        ...(plain.includes(variant) ? machines : []),
        ...hosts,
        ...own,
        ...othersThan(variant, protocol),
      ].map((client) => specimenOf(suite, variant, client)),
    ),
    blame,
    excuses,
  };
}

function machinesOf<C extends Message, S extends Message>({ protocol, inputs, free }: ClientTable<C, S>) {
  const mutants = [...mutantsOf(protocol.clientMachine, inputs, outputName)];
  const unknown = free.find((place) => !mutants.some((mutant) => isOf(mutant, place)));
  if (unknown !== undefined) throw new RangeError(`The machine has no transition ${unknown}.`);
  return mutants.filter((mutant) => !free.some((place) => isOf(mutant, place)));
}

function isOf({ name }: { readonly name: string }, transition: string): boolean {
  return name.startsWith(`${transition}:`);
}

/** Clients that frame in another way than is demanded. */
function othersThan<C extends Message, S extends Message>(
  variant: Manner,
  protocol: Protocol<C, S>,
): Client<C, S>[] {
  const { framing } = variant;
  if (framing === 'stream') return [];
  return FRAMINGS.filter((each) => each !== framing).map((other) => ({
    name: `frames by ${other} where it has to do so by ${framing}`,
    protocol,
    plays: { ...variant, framing: other },
    demands: { framing },
  }));
}

function specimenOf<C extends Message, S extends Message>(
  suite: ClientSuite,
  variant: ClientVariant,
  { name, protocol, mutation, plays = variant, demands = {} }: Client<C, S>,
): Specimen {
  return {
    name,
    variant: variant.name,
    check: (options, tell) =>
      checkClient(suite, new MemoryClient(protocol, plays, mutation), { ...options, demands }, tell),
  };
}
