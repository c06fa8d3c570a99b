import fc, { type Arbitrary } from 'fast-check';
import { rules } from '../../src/generated/palindrome.js';
import type { NearMissKind } from '../../src/grammar/arbitrary/nearMisses/kinds.js';
import { nearMissesOf } from '../../src/grammar/arbitrary/nearMisses/nearMissesOf.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';
import { octetsOf } from '../../src/wire/octets.js';
import * as common from '../common/misbehaviour.js';
import type { Kind, Misbehaviour } from '../common/misbehaviour.js';

const talk: common.Talk = {
  texts: ['', 'a', 'abb', 'abba\n', 'abba\nabcd\nab'],
  message: 'abba\n',
  many: 'abba\n'.repeat(2000),
};

// Each kind is what one clause speaks of: a program that dies of one of them shall be told that one. So what stands
// where a line end should, but is a control character, is none of those who only leave.

/** Leaves without a word, or in the midst of a line. */
export const closing = besides(
  common.closing(talk),
  misses('missing end'),
  misses('wrong end', (octets) => !octets.some(isControl)),
);

export const resetting = common.resetting(talk);

export const notUtf8 = besides(common.notUtf8, misses('broken UTF-8'));

/** Sends texts that any character may stand in, or more of a line end than there should be. */
export const controls = besides(
  common.controls,
  textsOf(rules, 'text', { wild: true, maxLength: 40 })
    .filter((text) => !/\p{Cs}/u.test(text))
    .map((text) => closes(octetsOf(`${text}\n`))),
  misses('extra end'),
);

/** Lines that are just outside of the grammar. Where they have no end, the end of their client makes up for it. */
function misses(
  kind: NearMissKind,
  isWanted: (octets: Uint8Array) => boolean = () => true,
): Arbitrary<Misbehaviour> {
  return nearMissesOf(rules, 'ClientLine', { encoding: 'utf-8', kinds: [kind] })
    .filter(({ octets }) => isWanted(octets))
    .map(({ octets }) => closes(octets));
}

function closes(octets: Uint8Array): Misbehaviour {
  return { octets, leaves: 'closes' };
}

function isControl(octet: number): boolean {
  return octet < 0x20 || octet === 0x7f;
}

function besides({ examples, given }: Kind, ...more: readonly Arbitrary<Misbehaviour>[]): Kind {
  return { examples, given: fc.oneof(given, ...more) };
}
