import { rules } from '../../src/generated/chat.js';
import { octetsOf } from '../../src/wire/octets.js';
import * as common from '../common/misbehaviour.js';
import { clientMisses, lineMisbehaviour, MALFORMED } from '../common/nearMisses.js';

const talk: common.Talk = {
  texts: ['', 'a', 'ann', 'anna: hel', 'hello\n', 'anna: one\nanna: tw'],
  message: 'anna: hello\n',
  many: 'anna: hello\n'.repeat(300),
};

export const { closing, resetting, notUtf8 } = lineMisbehaviour(rules, talk);

const { examples, given } = common.controls;

/** A line without a text: what is done with it is free, but others are served. */
const empty = common.closes(octetsOf('\n'));

/** Sends control characters, or what is neither a login nor a message. */
export const malformed = common.besides(
  { examples: [...examples, empty], given },
  clientMisses(rules, ...MALFORMED),
);
