import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shapeOf } from './shapeOf.js';

test.each([
  ['numbers of several digits', 'error 4711 at 12', 'error 23 at 99999'],
  ['very long words', `no ${'a'.repeat(30)} here`, `no ${'bcd'.repeat(9)} here`],
  ['how often something is repeated', 'ok ok ok ok ok ', 'ok ok ok ok ok ok ok ok ok '],
  ['what stands far behind', `${'abc-x '.repeat(40)}1`, `${'abc-x '.repeat(40)}two`],
])('%s make no other shape', (_, one, other) => {
  expect(shapeOf(one)).toBe(shapeOf(other));
});

test.each([
  ['another word', 'lit', 'dark'],
  ['another digit', '1 point', '2 points'],
  ['something more', 'yes', 'yes!'],
])('%s makes another shape', (_, one, other) => {
  expect(shapeOf(one)).not.toBe(shapeOf(other));
});

test('a shape is short, whatever it is of', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300 }), (text) => {
      expect(shapeOf(text).length).toBeLessThanOrEqual(61);
    }),
  );
});
