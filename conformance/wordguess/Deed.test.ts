import fc, { type Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { MANNERS, MOVES, readDeed, STRAYS, writeDeed, type Deed, type MannerName } from './Deed.js';
import { simplerDeeds } from './simplerDeeds.js';

const octets = fc.uint8Array({ minLength: 1, maxLength: 20 });
const how = fc.constantFrom('closes', 'resets', 'is gone');
const manner = fc.option(fc.constantFrom(...(Object.keys(MANNERS) as MannerName[])), { nil: undefined });

const deeds = fc.oneof(
  manner.map((each) => ({ type: 'seat', ...(each && { manner: each }) })),
  octets.map((early) => ({ type: 'seat', early })),
  fc.constant({ type: 'seat', anyhow: true }),
  fc
    .tuple(fc.constantFrom(...MOVES), manner)
    .map(([move, each]) => ({ type: 'move', move, ...(each && { manner: each }) })),
  fc
    .tuple(fc.integer({ min: 1, max: 70_000 }), fc.boolean())
    .map(([length, timed]) => ({ type: 'long word', octets: length, ...(timed && { timed }) })),
  fc.constantFrom(...STRAYS).map((stray) => ({ type: 'stray', stray })),
  fc.record({ type: fc.constant('raw'), who: fc.constantFrom('holder', 'other'), octets }),
  fc.record({ type: fc.constant('leave'), who: fc.constantFrom('holder', 'other', 'all'), how }),
  fc.record({ type: fc.constant('finish'), by: fc.constantFrom('letters', 'word') }),
  fc.record({ type: fc.constant('crowd'), size: fc.integer({ min: 1, max: 999 }), how }),
) as Arbitrary<Deed>;

test('what is written is read as the same', () => {
  fc.assert(
    fc.property(deeds, (deed) => {
      expect(readDeed(writeDeed(deed))).toEqual(deed);
    }),
  );
});

test('a line that is malformed is sent with a line end by whoever has the turn', () => {
  expect(readDeed(String.raw`malformed /letter\x00`)).toEqual({
    type: 'raw',
    who: 'holder',
    octets: Uint8Array.from(Buffer.from('/letter\0\n')),
  });
});

test.each(['', 'letters', 'seat in thirds', 'leave nobody closes', 'crowd of 0 closes', 'finish it'])(
  '"%s" is no deed',
  (words) => {
    expect(() => readDeed(words)).toThrow('is nothing that is done in a game');
  },
);

test('making deeds simpler comes to an end', () => {
  fc.assert(
    fc.property(deeds, (deed) => {
      let what = writeDeed(deed);
      for (let steps = 0; steps < 1000; steps++) {
        const [simpler] = simplerDeeds(what);
        if (simpler === undefined) return;
        expect(simpler).not.toBe(what);
        what = simpler;
      }
      throw new Error(`${what} never gets simple`);
    }),
  );
});
