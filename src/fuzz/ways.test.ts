import { expect, test } from 'vitest';
import { lampMachine } from '../../test/fuzz/lamp.js';
import { boundsOf } from './boundsOf.js';
import { lampAttack } from '../../test/fuzz/lamp.js';
import { mergeBounds } from './mergeBounds.js';
import { firstWay, wayOf, waysOf } from './ways.js';

test('each transition of a machine is a way of its own', () => {
  const ways = waysOf(lampMachine);
  expect(ways).toHaveLength(10);
  expect(new Set(ways.map(({ feature }) => feature)).size).toBe(10);
  expect(ways[0]).toEqual({
    feature: wayOf('dark', 'on', 'lamp/on/1'),
    untested: { state: 'dark', input: 'on', clause: 'lamp/on/1', when: undefined },
  });
});

test('nobody connects by what he says: that is no way', () => {
  const effect = () => [undefined, []] as const;
  const states = { open: { connected: [{ effect, clause: 'a/1' }], on: [{ effect, clause: 'a/2' }] } };
  const ways = waysOf({ id: 'a', initial: 'open', context: undefined, guards: {}, states });
  expect(ways.map(({ untested }) => untested.input)).toEqual(['on']);
});

test('the first way of an input is the one from the beginning, and one that leads nowhere is a way too', () => {
  expect(firstWay(lampMachine, { type: 'off' })).toBe(wayOf('dark', 'off', 'lamp/off/2'));
  expect(firstWay(lampMachine, { type: 'jump' } as never)).toBe('dark/jump (nothing)');
});

test('what no case has taken is untested, and what one of several workers has taken is not', () => {
  const bounds = (features: readonly string[]) =>
    boundsOf(
      lampAttack(),
      { features: new Set(features), longestWalk: features.length, longestLine: 7, connections: 3 },
      2,
    );
  const one = bounds([wayOf('dark', 'on', 'lamp/on/1'), 'something else']);
  const other = bounds([wayOf('lit', 'on', 'lamp/on/2')]);
  expect(one.untested).toHaveLength(9);
  expect(one.untested).not.toContainEqual(expect.objectContaining({ state: 'dark', input: 'on' }));
  const both = mergeBounds([one, other]);
  expect(both.untested).toHaveLength(8);
  expect(both).toMatchObject({ words: 2, longestWalk: 2, longestLine: 7, connections: 3 });
  expect(mergeBounds([])).toEqual({ untested: [], words: 0, longestWalk: 0, longestLine: 0, connections: 0 });
});
