import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { escapeOctets, hex, unescapeOctets } from './escape.js';
import { octetsOf } from './octets.js';

describe('escapeOctets', () => {
  test.each([
    [[0x61, 0x00, 0x0a], 'a\\x00\\n'],
    [[0x0d, 0x0a, 0x09, 0x5c], '\\r\\n\\t\\\\'],
    [[0xd0, 0xb4], 'д'],
    [[0xd0], '\\xD0'],
    [[0xf0, 0x9f, 0x98, 0x80], '😀'],
    // A right-to-left override and a terminal's escape would change how the rest is read.
    [[...octetsOf('\u202e')], '\\xE2\\x80\\xAE'],
    [[0x1b, 0x5b], '\\x1B['],
  ])('writes %j as %s', (octets, text) => {
    expect(escapeOctets(Uint8Array.from(octets))).toBe(text);
  });

  test('is undone by unescapeOctets', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (octets) => {
        expect(unescapeOctets(escapeOctets(octets))).toEqual(octets);
      }),
    );
  });

  test('never shows a control character', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (octets) => {
        expect(escapeOctets(octets)).not.toMatch(/\p{C}/u);
      }),
    );
  });
});

test('unescapeOctets complains about what is no escape, and tells where it stands', () => {
  expect(() => unescapeOctets('a\\q')).toThrow('"\\q" is no escape');
  expect(() => unescapeOctets('😀\\x0g')).toThrow(expect.objectContaining({ at: 2 }));
});

test('hex writes two digits for each octet', () => {
  expect(hex(Uint8Array.of(0, 10, 255))).toBe('00 0A FF');
});
