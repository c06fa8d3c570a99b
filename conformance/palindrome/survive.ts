import type { Check } from '../../src/engine/Check.js';
import { anyOf, overlong } from '../common/misbehaviour.js';
import { endsWell, survives, survivesDecoding } from '../common/survive.js';
import { invite } from './invite.js';
import { closing, controls, notUtf8, resetting } from './misbehaviour.js';
import type { PalindromeProfile } from './PalindromeProfile.js';

/** spec/palindrome.md, section 7. */
export const surviveChecks: Check<PalindromeProfile>[] = [
  survives('palindrome/survive/1', 'survives a client that just leaves', closing, invite),
  survives('palindrome/survive/2', 'survives a client that breaks off', resetting, invite),
  survivesDecoding('palindrome/survive/3', 'survives octets that are not UTF-8', notUtf8, invite),
  survives('palindrome/survive/4', 'survives a line of 100,000 octets', overlong, invite),
  survives('palindrome/survive/5', 'survives NUL and control characters', controls, invite),
  endsWell('palindrome/survive/6', anyOf(closing, notUtf8, overlong, controls, resetting), invite),
];
