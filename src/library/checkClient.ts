import { checkClient as check } from '../engine/checkProgram.js';
import type { Checked, CheckOptions } from './Checked.js';
import { clientSubjectOf, type Client } from './Client.js';
import { examine } from './examine.js';
import { clientSuite } from './suites.js';

/**
 * Checks a client against the clauses of a protocol: the checker is its server, and the user at its keyboard. A program
 * that was started for this is ended whatever happens.
 *
 * @param protocol - its name
 * @throws {@link UsageError} when there is no such protocol or clause
 * @throws {@link SubjectError} when the client cannot be checked at all, or the check was interrupted
 *
 * @example
 * ```ts
 * import { checkClient } from 'assay';
 *
 * const { exitStatus } = await checkClient('NAME', { command: ['python3', 'client.py', '{port}'] });
 * process.exitCode = exitStatus;
 * ```
 */
export async function checkClient(
  protocol: string,
  client: Client,
  options: CheckOptions = {},
): Promise<Checked> {
  const suite = await clientSuite(protocol, options.only);
  const { keyboard } = client;
  return examine(suite, options, client, async ({ signal }) => {
    const subject = await clientSubjectOf(suite, client, signal);
    return {
      subject,
      check: (settings, tell) => check(suite, subject, { ...settings, keyboard }, tell),
    };
  });
}
