import type { ProgramOfTrace } from '../engine/Trace.js';
import type { CheckOptions } from './check.js';
import { CliError } from './CliError.js';

/**
 * What shall be checked, as it was given: a command, an address, or the two commands of a pair.
 *
 * @throws CliError for what does not go together, or is not there
 */
export function programGiven(
  protocol: string,
  command: readonly string[],
  options: CheckOptions,
): ProgramOfTrace {
  const { role, connect, server, client, folder, port } = options;
  if (role === 'pair') return pairGiven(protocol, command, options);
  const stray = server ? '--server' : client ? '--client' : undefined;
  if (stray) throw new CliError(`${stray} is one end of a pair: give --role pair, or the command behind --.`);
  if (connect && role === 'client') throw new CliError('A client is started, it has no --connect.');
  if (connect && command.length > 0) throw new CliError('Give either a command or --connect, not both.');
  if (connect) return { connect };
  if (command.length > 0) return { command, folder, port };
  throw new CliError(
    `What shall be checked? For example: assay check ${protocol} ${role === 'client' ? '--role client -- python3 client.py' : '-- python3 server.py'}`,
  );
}

function pairGiven(
  protocol: string,
  command: readonly string[],
  { connect, server, client, folder, port }: CheckOptions,
): ProgramOfTrace {
  const example = `assay check ${protocol} --role pair --server 'python3 server.py' --client 'python3 client.py'`;
  if (connect) throw new CliError('Both ends of a pair are started: there is no --connect.');
  if (command.length > 0)
    throw new CliError(`A pair has two commands, and none behind --. For example: ${example}`);
  if (!server && !client) throw new CliError(`Which two programs? For example: ${example}`);
  if (!server) throw new CliError(`A pair has a server too: give --server. For example: ${example}`);
  if (!client) throw new CliError(`A pair has a client too: give --client. For example: ${example}`);
  return { server, client, folder, port };
}
