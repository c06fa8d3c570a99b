import type { ClientSuite } from '../engine/Suite.js';
import type { ClientSubject } from '../sut/ClientSubject.js';
import { freePort } from '../sut/freePort.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { ProcessClient } from '../sut/ProcessClient.js';
import { requireWords, type Command } from './Command.js';

/** The client that is to be checked: a program, or an object of one's own. */
export type Client = (Command | OwnClient) & {
  /** What its user types; without it, what the suite says. */
  readonly keyboard?: KeyboardScript | undefined;
};

/** A client in a form of its own. */
export interface OwnClient {
  /** It is started, spoken to and ended through this. */
  readonly subject: ClientSubject;
}

/** The subject that such a client is. */
export async function clientSubjectOf(
  { protocol, keyboard: usual }: ClientSuite,
  client: Client,
  signal: AbortSignal,
): Promise<ClientSubject> {
  if ('subject' in client) return client.subject;
  requireWords(client);
  const { command, folder, keyboard = usual } = client;
  const choosesPort = command.some((word) => word.includes('{port}'));
  return new ProcessClient({
    command,
    folder,
    port: client.port ?? (choosesPort ? await freePort() : protocol.port),
    // Other ports of this machine are other programs' affair.
    otherPorts: [],
    isolated: false,
    questions: keyboard.start,
    keyboard: 'pipe',
    signal,
  });
}
