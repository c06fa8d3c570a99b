import fc from 'fast-check';
import { expect, test } from 'vitest';
import { octetsOf } from '../wire/octets.js';
import { ANY, AnswerPattern, type Slot } from './AnswerPattern.js';

const A = 0x61;
const B = 0x62;
const FREE: Slot = { type: 'free' };
const END: Slot = { type: 'end' };

const octets = fc.constantFrom(A, B, 0x0a);
const option = fc.array(fc.oneof(octets, fc.constant(ANY)), { minLength: 1, maxLength: 3 });
const slot = fc.oneof(
  { weight: 4, arbitrary: fc.array(option, { minLength: 1, maxLength: 3 }).map(exactly) },
  { weight: 1, arbitrary: fc.constant(FREE) },
);
/** What is owed, and what comes for it: pushed and taken in turns. */
const turns = fc.array(
  fc.record({ slots: fc.array(slot, { maxLength: 3 }), came: fc.array(octets, { maxLength: 4 }) }),
  { maxLength: 4 },
);

function exactly(options: readonly (readonly number[])[]): Slot {
  return { type: 'exactly', options };
}

/** An octet, and how many slots there were when it came: it is for none of those that came later. */
interface Came {
  readonly octet: number;
  readonly known: number;
}

test('it complains about the first octet after which nothing is possible any more, and knows what is due', () => {
  fc.assert(
    fc.property(turns, (played) => {
      const pattern = new AnswerPattern();
      const slots: Slot[] = [];
      const before: Came[] = [];
      for (const turn of played) {
        for (const each of turn.slots) {
          pattern.push(each);
          slots.push(each);
        }
        const all = [...before, ...turn.came.map((octet) => ({ octet, known: slots.length }))];
        const wrong = turn.came.findIndex(
          (_, at) => placesAfter(slots, all.slice(0, before.length + at + 1)).size === 0,
        );
        expect(pattern.take(Uint8Array.from(turn.came))).toBe(wrong);
        if (wrong >= 0) return;
        before.splice(0, before.length, ...all);
        expect(pattern.isDue).toBe(!placesAfter(slots, all).has(slots.length));
      }
    }),
    { numRuns: 2000 },
  );
});

/** Before which slots one may stand when that has come, by trying it all; half a slot more in the midst of one. */
function placesAfter(slots: readonly Slot[], came: readonly Came[], first = 0): Set<number> {
  const places = new Set(came.length === 0 ? [first] : []);
  const next = slots[first];
  const behind = (taken: number): void => {
    for (const place of placesAfter(slots, came.slice(taken), first + 1)) places.add(place);
  };
  if (next?.type === 'free') {
    const most = came.every(({ known }) => known > first) ? came.length : 0;
    if (most === came.length) places.add(first);
    for (let taken = 0; taken <= most; taken++) behind(taken);
  }
  if (next?.type === 'exactly') {
    for (const due of next.options) {
      const fitting = Array.from(due).findIndex(
        (each, at) => !came[at] || came[at].known <= first || !isIt(each, came[at].octet),
      );
      if (fitting < 0) behind(due.length);
      else if (fitting === came.length && fitting > 0) places.add(first + 0.5);
    }
  }
  return places;
}

function isIt(due: number, octet: number): boolean {
  return due === octet || (due === ANY && octet !== 0x0a);
}

test('behind something free nobody knows whether what is due comes, and the connection may end', () => {
  const pattern = new AnswerPattern();
  pattern.push(exactly([[A, 0x0a]]));
  expect([pattern.isUncertain, pattern.mayEnd]).toEqual([false, false]);
  pattern.take(octetsOf('a\n'));
  pattern.push(FREE);
  expect([pattern.isUncertain, pattern.mayEnd, pattern.isDue]).toEqual([true, true, false]);
  pattern.push(END);
  expect([pattern.isUncertain, pattern.isDue, pattern.awaited]).toEqual([true, true, END]);
});

test('what has been answered is forgotten, and nothing is mistaken then', () => {
  const pattern = new AnswerPattern();
  for (let line = 0; line < 5000; line++) {
    pattern.push(exactly([line % 2 === 0 ? [A] : [B]]));
    expect(pattern.take(Uint8Array.of(line % 2 === 0 ? A : B))).toBe(-1);
  }
  pattern.push(exactly([[A], [B]]));
  expect(pattern.take(octetsOf('\n'))).toBe(0);
});
