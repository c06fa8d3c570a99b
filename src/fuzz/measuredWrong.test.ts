import { expect, test } from 'vitest';
import { lampAttack } from '../../test/fuzz/lamp.js';
import type { Resources } from '../sut/Subject.js';
import { measuredWrong } from './measuredWrong.js';
import { readScript } from './script/notation.js';

const attack = lampAttack({ clauseOf: (kind) => `lamp/${kind}` });
const script = readScript(['repeat 60', '1 connect', '1 reset', 'over', 'again', 'measure']);

function holding(descriptors: readonly number[]): Resources[] {
  return descriptors.map((each) => ({
    memory: 1 << 20,
    descriptors: each,
    threads: 1,
    processes: 1,
    slack: 0,
  }));
}

test('what grows with each visit is a leak, and what leaks tells it from other leaks', () => {
  const samples = holding([5, 65, 125, 185, 245, 305]);
  expect(measuredWrong(attack, script, { samples, times: [] })).toMatchObject({
    kind: 'leak',
    clause: 'lamp/leak',
    detail: 'descriptors',
    difference: { kind: 'too much', actual: expect.stringContaining('from 65 to 305') },
  });
  expect(measuredWrong(attack, script, { samples: holding([5, 9, 9, 9, 9, 9]), times: [] })).toBeUndefined();
});

test('a time that grows faster than the line is a slow-down, whoever has timed it', () => {
  const times = [
    { octets: 1000, milliseconds: 2.34 },
    { octets: 16_000, milliseconds: 912.3 },
  ];
  const expected = {
    kind: 'slow-down',
    clause: 'lamp/slow-down',
    difference: { actual: '1000 octets were answered in 2.3 ms, 16000 octets were answered in 912 ms' },
  };
  expect(measuredWrong(attack, script, { samples: [], times })).toMatchObject(expected);
  expect(measuredWrong(attack, script, { samples: [], times: [] }, times)).toMatchObject(expected);
  expect(measuredWrong(attack, script, { samples: [], times: [] })).toBeUndefined();
});
