import { START_FACTOR } from '../engine/checkProgram.js';
import type { Protocol } from '../protocols/Protocol.js';
import { freePort } from '../sut/freePort.js';
import { MemorySubject } from '../sut/MemorySubject.js';
import { ProcessSubject } from '../sut/ProcessSubject.js';
import { RemoteSubject } from '../sut/RemoteSubject.js';
import { DEFAULT_START } from '../sut/startQuestions.js';
import type { Subject } from '../sut/Subject.js';
import type { Command } from './Command.js';
import { requireWords } from './Command.js';
import { UsageError } from './UsageError.js';

/** The server that is to be checked: a program, an address, the reference, or an object of one's own. */
export type Server = Command | Listening | Reference | OwnServer;

/** A server that runs already. It is neither started nor ended. */
export interface Listening {
  /** Where it listens; a function is asked when the check begins. */
  readonly connect: Address | (() => Address | Promise<Address>);
}

/** A server in a form of its own. */
export interface OwnServer {
  /** It is started, spoken to and ended through this. */
  readonly subject: Subject;
}

/** Where a server listens. */
export interface Address {
  /** A name or an IP address. */
  readonly host: string;
  /** From 1 to 65535. */
  readonly port: number;
}

/** The reference server of the protocol, without sockets and processes: to try things out, in milliseconds. */
export interface Reference {
  /** The name of one of the protocol's variants (spec/README.md, "Concurrency"). */
  readonly reference: string;
}

/** What is needed to start a server. */
export interface StartOptions {
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  readonly signal: AbortSignal;
  readonly onWait: (reason: string) => void;
}

/** The subject that such a server is. */
export async function subjectOf(
  protocol: Protocol,
  server: Server,
  { timeout, signal, onWait }: StartOptions,
): Promise<Subject> {
  if ('subject' in server) return server.subject;
  if ('reference' in server) return new MemorySubject(protocol, variantNamed(protocol, server.reference));
  if ('connect' in server) {
    const { connect } = server;
    const { host, port } = typeof connect === 'function' ? await connect() : connect;
    return new RemoteSubject(host, port, timeout);
  }
  requireWords(server);
  const { command, folder, port } = server;
  return new ProcessSubject({
    command,
    folder,
    port,
    freePort: port ?? (await freePort()),
    usualPort: protocol.port,
    questions: DEFAULT_START,
    startLimit: START_FACTOR * timeout,
    signal,
    onWait,
  });
}

function variantNamed({ variants }: Protocol, name: string) {
  const variant = variants.find((each) => each.name === name);
  if (variant) return variant;
  const names = variants.map((each) => each.name).join(', ');
  throw new UsageError('unknown-variant', `There is no variant "${name}". There are: ${names}.`);
}
