import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScript } from '../../../test/fuzz/anyScript.js';
import { costOf } from './Action.js';

test('nothing costs nothing, and whatever is done costs something', () => {
  expect(costOf([])).toBe(0);
  fc.assert(
    fc.property(anyScript, (script) => {
      const [first] = script;
      fc.pre(first !== undefined && first.type !== 'repeat' && first.type !== 'pause');
      expect(costOf([first])).toBeGreaterThan(0);
    }),
  );
});

test('the cost of a script is that of its parts, and what is repeated costs each time', () => {
  const times = fc.integer({ min: 1, max: 50 });
  fc.assert(
    fc.property(anyScript, anyScript, times, (one, other, often) => {
      const sum = costOf(one) + costOf(other);
      expect(costOf([...one, ...other])).toBeCloseTo(sum, -Math.log10(1e-9 * (1 + sum)));
      expect(costOf([{ type: 'repeat', times: often, actions: one }])).toBeCloseTo(often * costOf(one), -3);
    }),
  );
});

test('the longer a line, the dearer', () => {
  const line = (length: number) => costOf([{ type: 'send', peer: 1, octets: new Uint8Array(length) }]);
  expect(line(3000)).toBeCloseTo(line(0) + 10);
});
