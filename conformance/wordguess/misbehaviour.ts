import fc, { type Arbitrary } from 'fast-check';
import { rules } from '../../src/generated/wordguess.js';
import { NEAR_MISS_KINDS, type NearMissKind } from '../../src/grammar/arbitrary/nearMisses/kinds.js';
import { nearMissesOf } from '../../src/grammar/arbitrary/nearMisses/nearMissesOf.js';
import { octetsOf } from '../../src/wire/octets.js';
import * as common from '../common/misbehaviour.js';
import type { Kind, Misbehaviour } from '../common/misbehaviour.js';

const talk: common.Talk = {
  texts: ['', 'A', '/letter', '/letter a\n', '/letter a\n/word ab\n/let'],
  message: '/letter a\n',
  many: '/letter a\n'.repeat(2000),
};

/** Lines that some programs cannot take apart. */
const MALFORMED = [
  '/letter\n',
  '/letter \n',
  '/letter ab\n',
  '/word\n',
  '/\n',
  ' \n',
  '\n',
  '/turn\n',
  '/quit\n',
  '/letter \0\n',
  '/word \x1b[2J\n',
].map((line): Misbehaviour => ({ octets: octetsOf(line), leaves: 'closes' }));

/** Those that other clauses speak of: a program that dies of one of them shall be told that one. */
const OF_OTHERS = new Set<NearMissKind>(['missing end', 'wrong end', 'broken UTF-8']);
// The names of the kinds are the keys of that record.
const ALL = Object.keys(NEAR_MISS_KINDS) as NearMissKind[];

/** Leaves without a word, or in the midst of a line. */
export const closing = besides(common.closing(talk), misses('missing end'));

export const resetting = common.resetting(talk);

export const notUtf8 = besides(common.notUtf8, misses('broken UTF-8'));

/** Sends control characters, or what is no line of a client. */
export const malformed = besides(
  common.anyOf({ examples: MALFORMED, given: fc.constantFrom(...MALFORMED) }, common.controls),
  misses(...ALL.filter((kind) => !OF_OTHERS.has(kind))),
);

/** Lines that are just outside of the grammar. Where they have no end, the end of their client makes up for it. */
function misses(...kinds: readonly NearMissKind[]): Arbitrary<Misbehaviour> {
  return nearMissesOf(rules, 'ClientLine', { encoding: 'utf-8', kinds }).map(({ octets }): Misbehaviour => ({
    octets,
    leaves: 'closes',
  }));
}

function besides({ examples, given }: Kind, ...more: readonly Arbitrary<Misbehaviour>[]): Kind {
  return { examples, given: fc.oneof(given, ...more) };
}
