import type { Codec } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import type {
  ConnectionEvent,
  ConsoleOutput,
  From,
  Input,
  Machine,
  Output,
  Share,
  SharedOutput,
  UserEvent,
  UserOutput,
} from '../machine/Machine.js';
import type { Clause } from '../spec/Spec.js';
import type { Framing } from '../wire/framing.js';
import type { Language, Window } from './Window.js';

/** How many connections a server serves, and when (spec/README.md, "Concurrency"). */
export type Concurrency = 'one-shot' | 'sequential' | 'concurrent';

export const CONCURRENCIES: readonly Concurrency[] = ['one-shot', 'sequential', 'concurrent'];

/** A kind of server that the specification knows, as the reference server plays it. */
export interface Variant {
  readonly name: string;
  readonly concurrency: Concurrency;
  readonly framing: Framing;
  /** What is different in it, where it is more than the way in which it is served. */
  readonly sides?: Partial<Sides>;
}

/** A server's machine for one connection. */
export type ConnectionMachine<Client extends Message, Server extends Message, Context = unknown> = Machine<
  Context,
  Client | ConnectionEvent,
  Output<Server> | ConsoleOutput<Message> | Share
>;

/** A server's machine for what all of its connections have in common. */
export type SharedMachine<Server extends Message, Shared extends Input = Input, Context = unknown> = Machine<
  Context,
  From<Shared>,
  SharedOutput<Server>
>;

/** A client's machine: between the server and the user. */
export type ClientMachine<Client extends Message, Server extends Message, Context = unknown> = Machine<
  Context,
  Server | ConnectionEvent | UserEvent,
  Output<Client> | UserOutput
>;

/** Plain inputs that lead through all transitions of the machines of a protocol. */
export interface SampleInputs<Client extends Message = Message, Server extends Message = Message> {
  readonly server: readonly (Client | ConnectionEvent)[];
  readonly client: readonly (Server | ConnectionEvent | UserEvent)[];
  /** For what the connections of a server have in common, where they have anything. */
  readonly shared?: readonly From<Input>[];
}

/** What the two sides of a protocol say and do. */
export interface Sides<Client extends Message = Message, Server extends Message = Message> {
  /** The lines that clients send. */
  readonly client: Codec<Client>;
  /** The lines that servers send. */
  readonly server: Codec<Server>;
  /** The lines that servers print, where they print any. */
  readonly console?: Codec<Message>;
  readonly serverMachine: ConnectionMachine<Client, Server>;
  /** What clients of one server do to each other, where they do. */
  readonly sharedMachine?: SharedMachine<Server>;
  readonly clientMachine: ClientMachine<Client, Server>;
  /** What mutants and pictures of the machines are made with. */
  readonly inputs: SampleInputs<Client, Server>;
  /** How a person speaks to the server by a window, where there is one. */
  readonly window?: Window;
}

/** What the reference server of a game is told before it starts. */
export interface GameSettings {
  /** Players of one game. */
  readonly players?: number | undefined;
  /** The words to guess, each one letter at least. */
  readonly words?: readonly string[] | undefined;
  /** Decides about the order of the words; without it they come as they stand. */
  readonly seed?: number | undefined;
  readonly language?: Language | undefined;
}

/** The definition of a protocol: everything that is known of it, once. */
export interface Protocol<Client extends Message = Message, Server extends Message = Message> extends Sides<
  Client,
  Server
> {
  readonly name: string;
  readonly summary: string;
  /** The default port. */
  readonly port: number;
  readonly clauses: readonly Clause[];
  /** SHA-256 of its grammar, in hexadecimal. */
  readonly grammarHash: string;
  /** The first one is what the reference server plays unless it is told otherwise. */
  readonly variants: readonly [Variant, ...Variant[]];
  /** The sides of a server for a game of that kind, where it is a game. */
  readonly gameOf?: (settings: GameSettings) => Partial<Sides<Client, Server>>;
}

/** The two sides as a variant has them; of the protocol itself where it names none, or none of that name is there. */
export function sidesOf<Client extends Message, Server extends Message>(
  protocol: Protocol<Client, Server>,
  variant: string | undefined,
): Sides<Client, Server> {
  const own = protocol.variants.find(({ name }) => name === variant)?.sides;
  // A variant's sides speak the languages of its own grammar rules; whoever runs them hands messages through.
  return own ? { ...protocol, ...(own as unknown as Partial<Sides<Client, Server>>) } : protocol;
}

/** A protocol in whose variant of that name something of the sides is another. */
export function withSides<Client extends Message, Server extends Message>(
  protocol: Protocol<Client, Server>,
  name: string,
  sides: Partial<Sides>,
): Protocol<Client, Server> {
  const change = (variant: Variant): Variant =>
    variant.name === name ? { ...variant, sides: { ...variant.sides, ...sides } } : variant;
  const [first, ...others] = protocol.variants;
  return { ...protocol, variants: [change(first), ...others.map(change)] };
}
