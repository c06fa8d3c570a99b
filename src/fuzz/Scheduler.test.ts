import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Layer } from './Layer.js';
import { Scheduler } from './Scheduler.js';
import { costOf, type Script } from './script/Action.js';

function lines(count: number): Script {
  return Array.from({ length: count }, () => ({ type: 'send', peer: 1, octets: new Uint8Array(0) }));
}

/** A layer whose cases have so many lines each; there may be an end to them. */
function layer(name: string, share: number, length: number, cases = Infinity): Layer {
  let at = 0;
  return { name, share, next: () => (at++ < cases ? lines(length) : undefined) };
}

/** What each layer has cost, and in which order they came. */
function drawn(layers: readonly Layer[], draws: number) {
  const scheduler = new Scheduler(layers);
  const costs = new Map(layers.map(({ name }) => [name, 0]));
  const order: string[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const next = scheduler.next();
    if (!next) break;
    order.push(next.layer.name);
    costs.set(next.layer.name, costs.get(next.layer.name)! + costOf(next.script));
  }
  return { costs: [...costs.values()], order };
}

test('each layer gets its share of the effort, however long its cases are', () => {
  const shape = fc.record({
    share: fc.integer({ min: 1, max: 20 }),
    length: fc.integer({ min: 1, max: 100 }),
  });
  fc.assert(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), (shapes) => {
      const layers = shapes.map(({ share, length }, at) => layer(`${at}`, share, length));
      const { costs } = drawn(layers, 300);
      // No layer is further from the others than by a case of the longest; choosing costs something, too.
      const loads = shapes.map(({ share, length }, at) => (costs[at]! * (1 + 1 / length)) / share);
      const longest = Math.max(...shapes.map(({ share, length }) => (length + 1) / share));
      expect(Math.max(...loads) - Math.min(...loads)).toBeLessThanOrEqual(longest + 1e-6);
    }),
  );
});

test('the same layers are drawn in the same order each time', () => {
  const all = () => [layer('a', 3, 7), layer('b', 5, 2, 10), layer('c', 1, 30), layer('d', 9, 1)];
  expect(drawn(all(), 500).order).toEqual(drawn(all(), 500).order);
});

test('what a layer has missed while it had nothing, it does not catch up', () => {
  let hasSome = false;
  const late: Layer = { name: 'late', share: 1, next: () => (hasSome ? lines(1) : undefined) };
  const scheduler = new Scheduler([layer('steady', 1, 1), late]);
  for (let draw = 0; draw < 1000; draw++) expect(scheduler.next()!.layer.name).toBe('steady');
  hasSome = true;
  const names = Array.from({ length: 100 }, () => scheduler.next()!.layer.name);
  expect(names.filter((name) => name === 'late').length).toBeGreaterThanOrEqual(49);
  expect(names.filter((name) => name === 'late').length).toBeLessThanOrEqual(51);
});

test('a layer that has come to its end leaves its share to the others', () => {
  const { order } = drawn([layer('short', 1000, 1, 3), layer('long', 1, 1)], 10);
  expect(order.filter((name) => name === 'short')).toHaveLength(3);
  expect(order).toHaveLength(10);
});

test('when no layer has a case, there is none', () => {
  expect(new Scheduler([]).next()).toBeUndefined();
  expect(new Scheduler([layer('a', 1, 1, 0), layer('b', 2, 1, 0)]).next()).toBeUndefined();
});
