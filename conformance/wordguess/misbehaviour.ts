import fc from 'fast-check';
import { rules } from '../../src/generated/wordguess.js';
import { octetsOf } from '../../src/wire/octets.js';
import * as common from '../common/misbehaviour.js';
import { clientMisses, lineMisbehaviour, MALFORMED } from '../common/nearMisses.js';

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

export const { closing, resetting, notUtf8 } = lineMisbehaviour(rules, talk);

/** Sends control characters, or what is no line of a client. */
export const malformed = common.besides(
  common.anyOf({ examples: ILL_FORMED, given: fc.constantFrom(...ILL_FORMED) }, common.controls),
  clientMisses(rules, ...MALFORMED),
);
