import { checkServer as check } from '../engine/checkProgram.js';
import { DEFAULT_TIMEOUT } from '../engine/defaultTimeout.js';
import type { Checked, CheckOptions } from './Checked.js';
import { examine } from './examine.js';
import { subjectOf, type Server } from './Server.js';
import { serverSuite } from './suites.js';

/**
 * Checks a server against the clauses of a protocol. A program that was started for this is ended whatever happens.
 *
 * @param protocol - its name
 * @throws {@link UsageError} when there is no such protocol or clause
 * @throws {@link SubjectError} when the server cannot be checked at all, or the check was interrupted
 *
 * @example
 * ```ts
 * import { checkServer, explain } from 'assay';
 *
 * const checked = await checkServer('NAME', { command: ['python3', 'server.py'] }, { strict: true });
 * for (const result of checked.results)
 *   if (result.verdict === 'fail') console.log(explain(result, checked));
 * process.exitCode = checked.exitStatus;
 * ```
 *
 * @example A server that this very process runs
 * ```ts
 * import { once } from 'node:events';
 * import type { AddressInfo } from 'node:net';
 * import { checkServer } from 'assay';
 * import { server } from './server.js';
 *
 * await once(server.listen(0, '127.0.0.1'), 'listening');
 * const { port } = server.address() as AddressInfo;
 * const { exitStatus } = await checkServer('NAME', { connect: { host: '127.0.0.1', port } });
 * console.log(exitStatus); // 0
 * server.close();
 * ```
 */
export async function checkServer(
  protocol: string,
  server: Server,
  options: CheckOptions = {},
): Promise<Checked> {
  const suite = await serverSuite(protocol, options.only);
  return examine(suite, options, server, async (start) => {
    const { timeout = DEFAULT_TIMEOUT } = options;
    const subject = await subjectOf(suite.protocol, server, { ...start, timeout });
    return { subject, check: (settings, tell) => check(suite, subject, settings, tell) };
  });
}
