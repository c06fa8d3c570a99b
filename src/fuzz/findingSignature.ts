import { describeExit } from '../sut/Subject.js';
import type { FuzzFinding } from './FuzzFinding.js';
import { signatureOf } from './signatureOf.js';

/** What tells a finding from another one, as `signatureOf` tells what went wrong. */
export function findingSignature({ kind, clause, state, place, exit, difference }: FuzzFinding): string {
  const isCrash = kind === 'crash';
  const detail = isCrash ? exit && describeExit(exit) : place;
  const site = isCrash && place !== undefined ? { place } : undefined;
  return signatureOf({ kind, clause: clause.id, state, detail, difference }, site);
}
