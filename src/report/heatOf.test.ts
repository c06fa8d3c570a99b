import { expect, test } from 'vitest';
import { sampleRunOf } from '../../test/sampleCheck.js';
import { protocols } from '../protocols/index.js';
import { heatOf } from './heatOf.js';

const palindrome = await protocols['palindrome']!();

test('what lines of several runs took is added up, on both sides of a connection', () => {
  const said = 'C: (connect)\nC: ab\\n\nS: \\n\nC: aa\\r\\n\nS: \\x00\\n';
  const runs = [sampleRunOf(palindrome, { said }), sampleRunOf(palindrome, { role: 'client', said })];
  const one = heatOf(runs.slice(0, 1));
  const both = heatOf(runs);
  expect(one.get('ClientLine.1.1')).toBe(2);
  expect([...both].filter(([, count]) => count > 0)).toEqual(
    [...one].filter(([, count]) => count > 0).map(([id, count]) => [id, 2 * count]),
  );
});

test('a run that came to no end has counted nothing', () => {
  const aborted = sampleRunOf(palindrome, { aborted: { reason: 'It was late.', after: 0 } });
  expect(heatOf([aborted])).toEqual(new Map());
});
