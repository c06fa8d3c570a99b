import type { Check } from '../../src/engine/Check.js';
import * as bad from '../common/misbehaviour.js';
import { endsWell, survives, survivesDecoding } from '../common/survive.js';
import { invite } from './invite.js';
import type { PalindromeProfile } from './PalindromeProfile.js';

const talk: bad.Talk = {
  texts: ['', 'a', 'abb', 'abba\n', 'abba\nabcd\nab'],
  message: 'abba\n',
  many: 'abba\n'.repeat(2000),
};
const [closing, resetting] = [bad.closing(talk), bad.resetting(talk)];

/** spec/palindrome.md, section 7. */
export const surviveChecks: Check<PalindromeProfile>[] = [
  survives('palindrome/survive/1', 'survives a client that just leaves', closing, invite),
  survives('palindrome/survive/2', 'survives a client that breaks off', resetting, invite),
  survivesDecoding('palindrome/survive/3', 'survives octets that are not UTF-8', bad.notUtf8, invite),
  survives('palindrome/survive/4', 'survives a line of 100,000 octets', bad.overlong, invite),
  survives('palindrome/survive/5', 'survives NUL and control characters', bad.controls, invite),
  endsWell(
    'palindrome/survive/6',
    bad.anyOf(closing, bad.notUtf8, bad.overlong, bad.controls, resetting),
    invite,
  ),
];
