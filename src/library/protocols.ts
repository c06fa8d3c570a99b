import { suites } from '../../conformance/index.js';
import type { Level, Role } from '../spec/Spec.js';
import { levelUnder } from '../spec/Spec.js';
import type { Suite } from '../engine/Suite.js';
import { selectClauses } from '../engine/selectClauses.js';
import { suiteFor } from './suites.js';

/**
 * The names of all protocols.
 *
 * @example
 * ```ts
 * import { protocolNames } from 'assay';
 *
 * console.log(protocolNames.includes('NAME')); // true
 * ```
 */
export const protocolNames: readonly string[] = Object.keys(suites);

/** A clause that is checked, before anything is known of the program. */
export interface CheckedClause {
  /** Its address: `NAME/topic/1`. */
  readonly id: string;
  /** How strongly it binds a program of the variant that was asked for (RFC 2119). */
  readonly level: Level;
  /** What is checked, in a few words. */
  readonly title: string;
  /** The sentence of the specification. */
  readonly text: string;
  /** Where the sentence stands: file and line. */
  readonly place: string;
}

/**
 * The clauses of a protocol that are checked for a role, in the order of the specification.
 *
 * @param only - prefixes of clause ids; without any, all clauses
 * @param variant - a SHOULD may be a MUST for programs of this variant
 * @throws {@link UsageError} when there is no such protocol, or a prefix selects nothing
 *
 * @example
 * ```ts
 * import { clausesOf } from 'assay';
 *
 * for (const { id, level, title } of await clausesOf('NAME', 'server')) console.log(id, level, title);
 * ```
 */
export async function clausesOf(
  protocol: string,
  role: Role,
  only: readonly string[] = [],
  variant?: string,
): Promise<readonly CheckedClause[]> {
  const suite: Suite = await suiteFor(protocol, role, only);
  const titles = new Map(suite.checks.map(({ clause, title }) => [clause, title]));
  return selectClauses(suite, only).flatMap((clause) => {
    const { id, text, file, line } = clause;
    const title = titles.get(id);
    if (title === undefined) return [];
    return { id, level: levelUnder(clause, { variant }), title, text, place: `${file}:${line}` };
  });
}
