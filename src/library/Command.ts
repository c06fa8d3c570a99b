import { UsageError } from './UsageError.js';

/** A program that is started for the check, as often as that needs it, and ended with it. */
export interface Command {
  /**
   * The program and its arguments, one word each; no shell reads them. `{port}` in them stands for a port: a free one
   * for a server, the checker's for a client. The environment variable PORT holds it too.
   */
  readonly command: readonly string[];
  /** The folder in which it runs; without it, the current one. */
  readonly folder?: string | undefined;
  /**
   * The port on which a server has to listen, or to which a client connects. Without it, a server's is found out, and a
   * client's is a free one where the command has `{port}`, else the usual one of the protocol.
   */
  readonly port?: number | undefined;
}

/** @throws UsageError when there is no program in the command */
export function requireWords({ command }: Command): void {
  if (command.length === 0) throw new UsageError('no-command', 'The command has no words.');
}
