import type { Codec } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import type { ConnectionEvent, Machine, Output, UserEvent, UserOutput } from '../machine/Machine.js';
import type { Clause } from '../spec/Spec.js';
import type { Framing } from '../wire/framing.js';

/** How many connections a server serves, and when (spec/README.md, "Concurrency"). */
export type Concurrency = 'one-shot' | 'sequential' | 'concurrent';

export const CONCURRENCIES: readonly Concurrency[] = ['one-shot', 'sequential', 'concurrent'];

/** A kind of server that the specification knows, as the reference server plays it. */
export interface Variant {
  readonly name: string;
  readonly concurrency: Concurrency;
  readonly framing: Framing;
}

/** A server's machine for one connection. */
export type ConnectionMachine<Client extends Message, Server extends Message, Context = unknown> = Machine<
  Context,
  Client | ConnectionEvent,
  Output<Server>
>;

/** A client's machine: between the server and the user. */
export type ClientMachine<Client extends Message, Server extends Message, Context = unknown> = Machine<
  Context,
  Server | ConnectionEvent | UserEvent,
  Output<Client> | UserOutput
>;

/** The definition of a protocol: everything that is known of it, once. */
export interface Protocol<Client extends Message = Message, Server extends Message = Message> {
  readonly name: string;
  readonly summary: string;
  /** The default port. */
  readonly port: number;
  readonly clauses: readonly Clause[];
  /** SHA-256 of its grammar, in hexadecimal. */
  readonly grammarHash: string;
  /** The lines that clients send. */
  readonly client: Codec<Client>;
  /** The lines that servers send. */
  readonly server: Codec<Server>;
  /** The first one is what the reference server plays unless it is told otherwise. */
  readonly variants: readonly [Variant, ...Variant[]];
  readonly serverMachine: ConnectionMachine<Client, Server>;
  readonly clientMachine: ClientMachine<Client, Server>;
}
