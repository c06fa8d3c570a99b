import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LEAKING_SERIES } from '../../../test/resources/leakingSeries.js';
import { PYTHON_SERIES } from '../../../test/resources/pythonSeries.js';
import { samplesOf } from '../../../test/resources/ResourceSeries.js';
import { SOUND_SERIES } from '../../../test/resources/soundSeries.js';
import type { Resources } from '../../sut/Subject.js';
import { growthOf } from './growth.js';

const MEBIBYTE = 2 ** 20;
const BASE: Resources = { memory: 8 * MEBIBYTE, descriptors: 5, threads: 2, processes: 1, slack: 0 };

/** Samples that differ in one resource. */
function samples(
  resource: 'memory' | 'descriptors' | 'threads' | 'processes',
  values: readonly number[],
): Resources[] {
  return values.map((value) => ({ ...BASE, [resource]: value }));
}

test.each([...PYTHON_SERIES, ...SOUND_SERIES])(
  '$title: no part of it is a leak, however often samples are taken',
  (series) => {
    const all = samplesOf(series);
    for (const step of [1, 2, 3, 4, 5]) {
      const some = all.filter((_, index) => index % step === 0);
      for (const from of some.keys()) {
        for (let to = from + 5; to <= some.length; to++) {
          expect(growthOf(some.slice(from, to), series.repetitions * step)).toBeUndefined();
        }
      }
    }
  },
);

test.each(LEAKING_SERIES)('$title: $leaks', (series) => {
  expect(growthOf(samplesOf(series), series.repetitions)?.resource).toBe(series.leaks);
});

test('a leak is told with its numbers', () => {
  expect(growthOf(samples('descriptors', [5, 12, 112, 212, 312, 412]), 100)).toStrictEqual({
    resource: 'descriptors',
    perRepetition: 1,
    from: 12,
    to: 412,
    words: 'descriptors grew from 12 to 412 in 400 repetitions, and stayed',
  });
  const memory = [8, 9, 12, 15, 18, 21].map((mebibytes) => mebibytes * MEBIBYTE);
  expect(growthOf(samples('memory', memory), 1024)).toMatchObject({
    perRepetition: 3072,
    words: 'memory grew from 9.0 MiB to 21.0 MiB in 4096 repetitions, and stayed',
  });
});

test('what has grown along with what is its cause is not told', () => {
  const grown = [1, 2, 3, 4, 5, 6].map((times) => ({
    memory: times * 20 * MEBIBYTE,
    descriptors: 100 * times,
    threads: 100 * times,
    processes: 1,
    slack: 0,
  }));
  expect(growthOf(grown, 100)?.resource).toBe('threads');
});

test.each([
  ['a pool that is filled', 'threads', [2, 52, 102, 130, 130, 130, 130, 130]],
  ['a pool that is filled slowly', 'threads', [2, 12, 22, 32, 42, 52, 62, 72]],
  ['a pool that is being filled', 'threads', [2, 18, 34, 50, 66]],
  ['what grows now and then', 'descriptors', Array.from({ length: 20 }, (_, index) => 5 + 10 * index)],
  ['what grows in steps', 'descriptors', [5, 5, 5, 105, 105, 205, 205, 305, 305, 405]],
  ['a little memory', 'memory', [8, 9, 10, 11, 12, 13].map((mebibytes) => mebibytes * MEBIBYTE)],
  ['a limit of descriptors', 'descriptors', [5, 205, 405, 605, 805, 1023, 1023, 1023]],
  ['one large table', 'memory', [8, 8, 9, 9, 109, 110, 110, 111].map((mebibytes) => mebibytes * MEBIBYTE)],
  ['a saw-tooth', 'memory', [8, 20, 40, 60, 10, 30, 50, 70].map((mebibytes) => mebibytes * MEBIBYTE)],
  ['what comes to rest', 'memory', [8, 40, 60, 72, 80, 85, 88, 90].map((mebibytes) => mebibytes * MEBIBYTE)],
] as const)('%s is no leak', (_, resource, values) => {
  expect(growthOf(samples(resource, values), 50)).toBeUndefined();
});

test('samples that are too few tell nothing', () => {
  expect(growthOf(samples('descriptors', [0, 1000, 2000, 3000]), 10)).toBeUndefined();
  expect(growthOf([], 10)).toBeUndefined();
});

test('memory is not judged on demand, nor where it says nothing', () => {
  const memory = samples(
    'memory',
    [1, 2, 3, 4, 5, 6].map((times) => times * 100 * MEBIBYTE),
  );
  expect(growthOf(memory, 100)?.resource).toBe('memory');
  expect(growthOf(memory, 100, { judgesMemory: false })).toBeUndefined();
  expect(
    growthOf(
      memory.map((each) => ({ ...each, slack: Infinity })),
      100,
    ),
  ).toBeUndefined();
  expect(growthOf(memory, 100, { leastMemory: 500 * MEBIBYTE })).toBeUndefined();
});

const repetitions = fc.integer({ min: 100, max: 1000 });
const size = fc.integer({ min: 5, max: 30 });

test('whatever goes up and down within bounds is no leak of descriptors', () => {
  const bounded = fc.array(fc.integer({ min: 0, max: 99 }), { minLength: 5, maxLength: 30 });
  fc.assert(
    fc.property(bounded, repetitions, (values, between) => {
      expect(growthOf(samples('descriptors', values), between)).toBeUndefined();
    }),
  );
});

test('whatever levels out is no leak, however much it is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2 ** 40 }),
      fc.double({ min: 0.1, max: 0.8, noNaN: true }),
      size,
      (most, factor, count) => {
        const values = Array.from(
          { length: Math.max(count, 10) },
          (_, index) => most * (1 - factor ** index),
        );
        expect(growthOf(samples('memory', values), 100)).toBeUndefined();
      },
    ),
  );
});

test('a leak is found whatever it leaks, from five samples on, however many clients come at once', () => {
  fc.assert(
    fc.property(
      fc.constantFrom('descriptors', 'threads', 'processes'),
      fc.integer({ min: 1, max: 4 }),
      size,
      repetitions,
      fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 30, maxLength: 30 }),
      (resource, each, count, between, noise) => {
        const values = Array.from(
          { length: count },
          (_, index) => 5 + index * between * each + noise[index]!,
        );
        expect(growthOf(samples(resource, values), between)?.resource).toBe(resource);
      },
    ),
  );
});
