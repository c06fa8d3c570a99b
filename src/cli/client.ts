import type { Socket } from 'node:net';
import { connectTcp } from '../host/connectTcp.js';
import { DEFAULT_LIMITS } from '../host/Limits.js';
import { pipedUser } from '../host/pipedUser.js';
import { runClient } from '../host/runClient.js';
import { terminalUser } from '../host/terminalUser.js';
import type { OpenUser } from '../host/User.js';
import { ClientSession } from '../protocols/ClientSession.js';
import { sidesOf } from '../protocols/Protocol.js';
import { painter } from '../report/text.js';
import type { Framing } from '../wire/framing.js';
import { CliError } from './CliError.js';
import { printAddress } from './printAddress.js';
import { protocolNamed } from './protocols.js';
import { takesColor } from './takesColor.js';
import { variantNamed } from './variantNamed.js';

export interface ClientOptions {
  readonly host: string;
  readonly port?: number;
  readonly variant?: string;
  readonly framing?: Framing;
}

/** Milliseconds until a server has to take a connection. */
const CONNECT_LIMIT = 10_000;

/** `assay client`: returns the exit status. */
export async function client(name: string, options: ClientOptions): Promise<number> {
  const protocol = await protocolNamed(name);
  const variant = variantNamed(protocol, options.variant);
  const { host, port = protocol.port, framing = variant.framing } = options;
  const socket = await connectTo(host, port);
  const { user, ending } = userOf(protocol.name);
  // Not where the answers go: whoever reads those wants nothing else.
  process.stderr.write(
    `${protocol.name} client (framing ${framing}) speaks to ${printAddress(host, port)}; ${ending}\n`,
  );
  const session = new ClientSession(sidesOf(protocol, variant.name), framing, DEFAULT_LIMITS.line);
  return runClient(socket, session, user, DEFAULT_LIMITS);
}

function userOf(name: string): { readonly user: OpenUser; readonly ending: string } {
  const { stdin: input, stdout: output, stderr: errors, env } = process;
  const problem = (line: string) => painter(takesColor(errors))('red', line);
  const streams = { input, output, errors };
  if (!input.isTTY || !output.isTTY || env['TERM'] === 'dumb') {
    const ending = input.isTTY ? 'Ctrl-D ends it' : 'it ends with its input';
    return { user: pipedUser(streams, problem), ending };
  }
  const prompt = painter(takesColor(output))('bold', `${name}> `);
  return { user: terminalUser(streams, { prompt, problem }), ending: 'Ctrl-D ends it' };
}

async function connectTo(host: string, port: number): Promise<Socket> {
  try {
    return await connectTcp(host, port, CONNECT_LIMIT);
  } catch (cause) {
    const { code = '', message } = cause as NodeJS.ErrnoException;
    const reason = CONNECT_PROBLEMS[code] ?? message;
    throw new CliError(`The client cannot connect to ${printAddress(host, port)}: ${reason}.`, { cause });
  }
}

const CONNECT_PROBLEMS: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there; start the server first, or give its --port',
  ENOTFOUND: 'that host is not known',
  EAI_AGAIN: 'that host is not known',
  ETIMEDOUT: 'it does not answer',
  EHOSTUNREACH: 'no way leads there',
  ENETUNREACH: 'no way leads there',
};
