import type { ProgramOfTrace, Trace } from '../engine/Trace.js';
import { CliError } from './CliError.js';
import type { ReplayOptions } from './replay.js';

/**
 * The program that a trace is played with: the one that is named, or that of the trace.
 *
 * @throws CliError for what does not go together
 */
export function replayedProgram(
  { program, role }: Pick<Trace, 'program' | 'role'>,
  command: readonly string[],
  { connect, port, server, client }: ReplayOptions,
): ProgramOfTrace {
  if (role === 'pair') {
    if (connect || command.length > 0)
      throw new CliError('It is the trace of a pair: name other programs with --server and --client.');
    if (!server !== !client)
      throw new CliError('Give both --server and --client, or neither for those of the trace.');
    return server ? { server, client, port } : withPort(program, port);
  }
  if (server || client) throw new CliError(`It is the trace of a ${role}: give its command behind --.`);
  if (connect && command.length > 0) throw new CliError('Give either a command or --connect, not both.');
  if (connect) return { connect };
  if (command.length > 0) return { command, port };
  return withPort(program, port);
}

function withPort(program: ProgramOfTrace, port: number | undefined): ProgramOfTrace {
  return port === undefined ? program : { ...program, port };
}
