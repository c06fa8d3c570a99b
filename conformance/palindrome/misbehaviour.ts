import { rules } from '../../src/generated/palindrome.js';
import { textsOf } from '../../src/grammar/arbitrary/textsOf.js';
import { octetsOf } from '../../src/wire/octets.js';
import * as common from '../common/misbehaviour.js';
import { clientMisses, lineMisbehaviour } from '../common/nearMisses.js';

const talk: common.Talk = {
  texts: ['', 'a', 'abb', 'abba\n', 'abba\nabcd\nab'],
  message: 'abba\n',
  many: 'abba\n'.repeat(2000),
};

// Each kind is what one clause speaks of: a program that dies of one of them shall be told that one. So what stands
// where a line end should, but is a control character, is none of those who only leave.

export const { closing, resetting, notUtf8 } = lineMisbehaviour(rules, talk);

/** Sends texts that any character may stand in, or more of a line end than there should be. */
export const controls = common.besides(
  common.controls,
  textsOf(rules, 'text', { wild: true, maxLength: 40 })
    .filter((text) => !/\p{Cs}/u.test(text))
    .map((text) => common.closes(octetsOf(`${text}\n`))),
  clientMisses(rules, 'extra end'),
);
