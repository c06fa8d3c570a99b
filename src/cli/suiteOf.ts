import { dirname } from 'node:path/posix';
import { suites } from '../../conformance/index.js';
import { selectClauses } from '../engine/selectClauses.js';
import type { Suite } from '../engine/Suite.js';
import type { Role } from '../spec/Spec.js';
import { CliError } from './CliError.js';
import { nothingAsked } from './nothingAsked.js';
import { protocolNamed } from './protocols.js';
import { didYouMean } from './suggest.js';

/**
 * The suite of a protocol for a role.
 *
 * @param only - prefixes of clauses, of which each has to select some
 * @throws CliError when there is none
 */
export async function suiteOf(name: string, role: Role, only: readonly string[]): Promise<Suite> {
  const protocol = await protocolNamed(name);
  const suite = await suites[protocol.name]![role]?.();
  if (!suite) throw new CliError(nothingAsked(protocol.name, role));
  for (const prefix of only) {
    if (selectClauses(suite, [prefix]).length > 0) continue;
    const other = protocol.clauses.find(
      (clause) => clause.role !== role && (clause.id === prefix || clause.id.startsWith(`${prefix}/`)),
    );
    if (other) {
      throw new CliError(
        `The clauses under "${prefix}" bind a ${other.role}, not a ${role}: give --role ${other.role}.`,
      );
    }
    const ids = [...new Set(selectClauses(suite, []).flatMap(({ id }) => [id, dirname(id)]))];
    throw new CliError(
      `No clause of a ${protocol.name} ${suite.role} begins with "${prefix}". ${didYouMean(prefix, ids)}`,
    );
  }
  return suite;
}
