import { describe, expect, test } from 'vitest';
import { protocols } from '../../protocols/index.js';
import { machinesOf } from '../machines/machinesOf.js';
import { walkAddress, walkIn } from './walkAddress.js';

const all = await Promise.all(Object.values(protocols).map((load) => load()));
const machines = all.flatMap(machinesOf).map(({ machine, inputs }) => [machine.id, inputs] as const);
const SAMPLES = [
  { type: 'typed', line: 'abba' },
  { type: 'inputEnded' },
  { type: 'letter', letter: 'a', peer: 1 },
];

test('holds a walk, input by input', () => {
  const inputs = [{ type: 'typed', line: 'a;b, c=d' }, { type: 'inputEnded' }];
  expect(walkAddress(inputs)).toBe('#walk=typed,line=a%3Bb%2C%20c%3Dd;inputEnded');
});

describe.each(machines)('a walk of %s', (_, inputs) => {
  test('is read back as what was written', () => {
    expect(walkIn(walkAddress(inputs), inputs)).toEqual(inputs);
  });
});

test('other values than those of the samples are taken, too', () => {
  expect(walkIn('#walk=typed,line=;letter,letter=%C3%A9,peer=7', SAMPLES)).toEqual([
    { type: 'typed', line: '' },
    { type: 'letter', letter: 'é', peer: 7 },
  ]);
});

test('in the place of what is no input there is none', () => {
  const wrong = [
    'typed',
    'typed,line=%E4%B',
    'shouted,line=a',
    'letter,letter=a,peer=%22x%22',
    'letter,letter=a,peer=,',
    'letter,letter=a,peer=0',
  ];
  expect(walkIn(`#walk=${wrong.join(';')};inputEnded`, SAMPLES)).toEqual([
    ...wrong.map(() => undefined),
    { type: 'inputEnded' },
  ]);
});

test('the beginning is a walk without a step', () => {
  expect(walkIn(walkAddress([]), SAMPLES)).toEqual([]);
});

test.each(['', '#state-asking', '#walk', '#walk-title'])('%j holds no walk', (fragment) => {
  expect(walkIn(fragment, SAMPLES)).toBeUndefined();
});
