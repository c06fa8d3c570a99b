import fc from 'fast-check';
import { expect, test } from 'vitest';
import { concat, octetsOf } from './octets.js';
import { decodeUtf8, readCharacters } from './utf8.js';

test('text survives the way to octets and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(decodeUtf8(octetsOf(text))).toEqual({ type: 'text', text });
    }),
  );
});

test.each([
  ['a lone continuation', [0x61, 0x80], 1],
  ['an overlong form', [0xc0, 0xaf], 0],
  ['a surrogate', [0x61, 0x62, 0xed, 0xa0, 0x80], 2],
  ['a character cut short', [0xd0], 0],
  ['more than Unicode has', [0xf5, 0x80, 0x80, 0x80], 0],
])('%s is invalid, with its place', (_, octets, offset) => {
  expect(decodeUtf8(Uint8Array.from(octets))).toEqual({ type: 'invalid', offset });
});

test('the place of what is invalid agrees with the decoder of the platform', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (octets) => {
      const decoded = decodeUtf8(octets);
      if (decoded.type === 'text') return;
      expect(decodeUtf8(octets.subarray(0, decoded.offset)).type).toBe('text');
    }),
  );
});

test('characters lose no octet, whatever they are', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (octets) => {
      const pieces = readCharacters(octets);
      expect(concat([...pieces.map((piece) => piece.octets), new Uint8Array(0)])).toEqual(octets);
    }),
  );
});
