import { suites } from '../../conformance/index.js';
import { selectClauses } from '../engine/selectClauses.js';
import type { ClientSuite, ServerSuite, Suite } from '../engine/Suite.js';
import { nothingAsked } from '../cli/nothingAsked.js';
import { didYouMean } from '../cli/suggest.js';
import type { Role } from '../spec/Spec.js';
import { UsageError } from './UsageError.js';

/**
 * The suite of that protocol's servers.
 *
 * @param only - prefixes of clause ids, each of which has to select something
 * @throws UsageError when there is none, or when a prefix selects nothing
 */
export async function serverSuite(protocol: string, only: readonly string[] = []): Promise<ServerSuite> {
  return selected(await suitesOf(protocol).server(), only);
}

/** As {@link serverSuite}, of its clients. */
export async function clientSuite(protocol: string, only: readonly string[] = []): Promise<ClientSuite> {
  const suite = await suitesOf(protocol).client?.();
  if (suite) return selected(suite, only);
  throw noSuite(protocol, 'client');
}

/** As {@link serverSuite}, of any role. */
export async function suiteFor(protocol: string, role: Role, only: readonly string[] = []): Promise<Suite> {
  const suite: Suite | undefined = await suitesOf(protocol)[role]?.();
  if (suite) return selected(suite, only);
  throw noSuite(protocol, role);
}

function suitesOf(protocol: string) {
  if (Object.hasOwn(suites, protocol)) return suites[protocol]!;
  throw new UsageError(
    'unknown-protocol',
    `There is no protocol "${protocol}". ${didYouMean(protocol, Object.keys(suites))}`,
  );
}

function noSuite(protocol: string, role: Role): UsageError {
  return new UsageError('unknown-role', nothingAsked(protocol, role));
}

function selected<S extends Suite>(suite: S, only: readonly string[]): S {
  const checked = suite.checks.map(({ clause }) => clause);
  for (const prefix of only) {
    if (selectClauses(suite, [prefix]).some(({ id }) => checked.includes(id))) continue;
    throw new UsageError(
      'unknown-clause',
      `No clause of a ${suite.protocol.name} ${suite.role} begins with "${prefix}". ${didYouMean(prefix, checked)}`,
    );
  }
  return suite;
}
