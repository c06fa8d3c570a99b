import { expect, test } from 'vitest';
import { octetsOfHex } from '../../../test/packets.js';
import { addressText } from './addressText.js';

// The examples of RFC 5952, sections 1, 4 and 5.
test.each([
  ['7f000001', '127.0.0.1'],
  ['20010db8 00000000 00000000 00000001', '2001:db8::1'],
  ['20010db8 00000001 00010001 00010001', '2001:db8:0:1:1:1:1:1'],
  ['20010000 00000001 00000000 00000001', '2001:0:0:1::1'],
  ['20010db8 00000000 00010000 00000001', '2001:db8::1:0:0:1'],
  ['00000000 00000000 00000000 00000001', '::1'],
  ['00000000 00000000 00000000 00000000', '::'],
  ['fe800000 00000000 00000000 00000000', 'fe80::'],
  ['20010db8 aaaabbbb ccccdddd eeee0aaa', '2001:db8:aaaa:bbbb:cccc:dddd:eeee:aaa'],
])('%s is written %s', (octets, text) => {
  expect(addressText(octetsOfHex(octets))).toBe(text);
});
