import fc from 'fast-check';
import { rules } from '../../src/generated/wordguess.js';
import { octetsOf } from '../../src/wire/octets.js';
import * as common from '../common/misbehaviour.js';
import { clientMisses, MALFORMED, wrongEnds } from '../common/nearMisses.js';

const talk: common.Talk = {
  texts: ['', 'A', '/letter', '/letter a\n', '/letter a\n/word ab\n/let'],
  message: '/letter a\n',
  many: '/letter a\n'.repeat(2000),
};

/** Lines that some programs cannot take apart. */
const ILL_FORMED = [
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
].map((line) => common.closes(octetsOf(line)));

/** Leaves without a word, or in the midst of a line. */
export const closing = common.besides(
  common.closing(talk),
  clientMisses(rules, 'missing end'),
  wrongEnds(rules),
);

export const resetting = common.resetting(talk);

export const notUtf8 = common.besides(common.notUtf8, clientMisses(rules, 'broken UTF-8'));

/** Sends control characters, or what is no line of a client. */
export const malformed = common.besides(
  common.anyOf({ examples: ILL_FORMED, given: fc.constantFrom(...ILL_FORMED) }, common.controls),
  clientMisses(rules, ...MALFORMED),
);
