import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lineAddress, lineIn } from './lineAddress.js';
import { LINE_ENDS, type TypedLine } from './TypedLine.js';

const RULES = ['ClientLine', 'ServerLine'];

test('holds a line, its rule and its end', () => {
  expect(lineAddress({ line: 'a b&c=\\n', rule: 'ClientLine', end: 'CRLF' })).toBe(
    '#line=a%20b%26c%3D%5Cn&rule=ClientLine&end=CRLF',
  );
});

test('is read back as what was written', () => {
  const typed: fc.Arbitrary<TypedLine> = fc.record({
    line: fc.string({ unit: 'grapheme' }),
    rule: fc.constantFrom(...RULES),
    end: fc.constantFrom(...LINE_ENDS),
  });
  fc.assert(
    fc.property(typed, (each) => {
      expect(lineIn(lineAddress(each), RULES)).toEqual(each);
    }),
  );
});

test('writes half a surrogate pair as what is sent for it', () => {
  expect(lineAddress({ line: 'a\ud83d', rule: 'ClientLine', end: 'LF' })).toContain('line=a%EF%BF%BD&');
});

test.each([
  ['#line=a', { line: 'a', rule: 'ClientLine', end: 'LF' }],
  ['#line=&end=none', { line: '', rule: 'ClientLine', end: 'none' }],
  ['#line=1+1=2&rule=Nobody&end=CR', { line: '1+1=2', rule: 'ClientLine', end: 'LF' }],
  ['#rule=ServerLine&line=%C3%A9', { line: 'é', rule: 'ServerLine', end: 'LF' }],
])('%s is made the best of', (fragment, typed) => {
  expect(lineIn(fragment, RULES)).toEqual(typed);
});

test.each(['', '#', '#main', '#line', '#rule=ClientLine', '#line=%E4%B'])('%j holds no line', (fragment) => {
  expect(lineIn(fragment, RULES)).toBeUndefined();
});
