import type { Role } from '../../src/spec/Spec.js';
import { proofs } from '../index.js';
import type { Suited } from './Task.js';

/**
 * The suites that have a proof.
 *
 * @param selectors - `PROTOCOL` or `PROTOCOL/ROLE`; none selects all
 * @throws RangeError for a selector that selects none, with what there is
 */
export function provenSuites(selectors: readonly string[] = []): readonly Suited[] {
  const all = Object.entries(proofs).flatMap(([protocol, roles]) =>
    Object.keys(roles).map((role) => ({ protocol, role: role as Role })),
  );
  const unknown = selectors.find((selector) => !all.some(selects(selector)));
  if (unknown !== undefined) {
    throw new RangeError(`There is no proof "${unknown}". There are: ${all.map(addressOf).join(', ')}.`);
  }
  return selectors.length === 0 ? all : all.filter((suite) => selectors.some((each) => selects(each)(suite)));
}

function selects(selector: string): (suite: Suited) => boolean {
  return (suite) => selector === suite.protocol || selector === addressOf(suite);
}

function addressOf({ protocol, role }: Suited): string {
  return `${protocol}/${role}`;
}
