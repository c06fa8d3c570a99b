import { expect, test } from 'vitest';
import { octetsOf } from '../../src/wire/octets.js';
import { frameOf } from './frameOf.js';

test.each<[string, string[], ReturnType<typeof frameOf>]>([
  ['line ends', ['abba\n', 'xyx\r\n'], 'line'],
  ['nothing', ['abba', 'xyx'], undefined],
  ['a line end now and then', ['abba\n', 'xyx'], undefined],
  ['no message at all', [], undefined],
  ['four octets in network order', ['\0\0\0\u0004abba', '\0\0\0\u0003xyx'], 'length'],
  ['two octets, the low one first', ['\u0004\0abba', '\u0003\0xyx'], 'length'],
  ['one octet', ['\u0004abba', '\u0006дід'], 'length'],
  ['the number of characters', ['\u0004abba', '\u0003дід'], 'length'],
  ['digits and a border', ['4:abba', '3 xyx'], 'length'],
  ['digits in a wide field', [`${'4'.padEnd(64)}abba`, `${'3'.padEnd(64)}xyx`], 'length'],
  ['NUL behind each', ['abba\0', 'xyx\0'], 'mark'],
  ['different control characters', ['abba\0', 'xyx\u0001'], undefined],
  ['fields of one size', ['abba\0\0', 'xyx\0\0\0'], 'size'],
  ['one message that may be of any size', ['abba\0\0'], undefined],
  ['octets in pairs', ['a\0b\0b\0a\0', 'x\0y\0x\0'], undefined],
  ['a number that is no length', ['1abba', '1xyx'], undefined],
])('%s', (_, messages, frame) => {
  expect(frameOf(messages.map(octetsOf))).toBe(frame);
});
