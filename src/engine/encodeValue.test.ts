import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeValue, encodeValue } from './encodeValue.js';

test('a value survives the way through JSON', () => {
  const value = fc.letrec((tie) => ({
    value: fc.oneof(
      { depthSize: 'small' },
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constantFrom(null, undefined),
      fc.uint8Array(),
      fc.array(tie('value')),
      fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), tie('value'), { noNullPrototype: true }),
    ),
  })).value;
  fc.assert(
    fc.property(value, (given) => {
      expect(decodeValue(JSON.parse(JSON.stringify(encodeValue(given))))).toEqual(given);
    }),
  );
});
