import type { Arbitrary } from 'fast-check';
import type { Rules } from '../../src/grammar/ast.js';
import { NEAR_MISS_KINDS, type NearMissKind } from '../../src/grammar/arbitrary/nearMisses/kinds.js';
import { nearMissesOf } from '../../src/grammar/arbitrary/nearMisses/nearMissesOf.js';
import * as misbehaviour from './misbehaviour.js';
import type { Kind, Misbehaviour, Talk } from './misbehaviour.js';

/** Those that clauses of their own speak of: a program that dies of one of them shall be told that one. */
const OF_THEIR_OWN: ReadonlySet<NearMissKind> = new Set(['missing end', 'wrong end', 'broken UTF-8']);

/** Lines that are no lines of the protocol, and yet lines of text. */
export const MALFORMED: readonly NearMissKind[] =
  // The names of the kinds are the keys of that record.
  (Object.keys(NEAR_MISS_KINDS) as NearMissKind[]).filter((kind) => !OF_THEIR_OWN.has(kind));

/** Lines of clients that are just outside of the grammar. Where they have no end, the end of their client makes up for it. */
export function clientMisses(rules: Rules, ...kinds: readonly NearMissKind[]): Arbitrary<Misbehaviour> {
  return nearMissesOf(rules, 'ClientLine', { encoding: 'utf-8', kinds }).map(({ octets }) =>
    misbehaviour.closes(octets),
  );
}

/** How clients of a protocol of lines leave, and what they send that is no text. */
export function lineMisbehaviour(
  rules: Rules,
  talk: Talk,
): Readonly<Record<'closing' | 'resetting' | 'notUtf8', Kind>> {
  return {
    // Leaves without a word, or in the midst of a line.
    closing: misbehaviour.besides(
      misbehaviour.closing(talk),
      clientMisses(rules, 'missing end'),
      wrongEnds(rules),
    ),
    resetting: misbehaviour.resetting(talk),
    notUtf8: misbehaviour.besides(misbehaviour.notUtf8, clientMisses(rules, 'broken UTF-8')),
  };
}

/** Lines of clients with another end than they should have: one that is no control character. */
function wrongEnds(rules: Rules): Arbitrary<Misbehaviour> {
  return clientMisses(rules, 'wrong end').filter(({ octets }) => !octets.some(isControl));
}

function isControl(octet: number): boolean {
  return octet < 0x20 || octet === 0x7f;
}
