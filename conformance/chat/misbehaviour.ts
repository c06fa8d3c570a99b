import { rules } from '../../src/generated/chat.js';
import * as common from '../common/misbehaviour.js';
import { clientMisses, MALFORMED, wrongEnds } from '../common/nearMisses.js';

const talk: common.Talk = {
  texts: ['', 'a', 'ann', 'anna: hel', 'hello\n', 'anna: one\nanna: tw'],
  message: 'anna: hello\n',
  many: 'anna: hello\n'.repeat(300),
};

/** Leaves without a word, or in the midst of a line. */
export const closing = common.besides(
  common.closing(talk),
  clientMisses(rules, 'missing end'),
  wrongEnds(rules),
);

export const resetting = common.resetting(talk);

export const notUtf8 = common.besides(common.notUtf8, clientMisses(rules, 'broken UTF-8'));

/** Sends control characters, or what is neither a login nor a message. */
export const malformed = common.besides(common.controls, clientMisses(rules, ...MALFORMED));
