import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ANY, AnswerPattern, type Slot } from './AnswerPattern.js';
import { CR, LF, octetsOf } from '../wire/octets.js';

/** What happens to a pattern: something may come from now on, or has come. */
type Happening =
  | { readonly type: 'push'; readonly slot: Slot }
  | { readonly type: 'take'; readonly octets: readonly number[] };

const due = fc.constantFrom(0x61, 0x61, 0x62, LF, ANY);
const option = fc.array(due, { minLength: 1, maxLength: 3 });
const slots: fc.Arbitrary<Slot> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .array(option, { minLength: 1, maxLength: 3 })
      .map((options) => ({ type: 'exactly', options }) as const),
  },
  { weight: 3, arbitrary: fc.constant({ type: 'free' } as const) },
  { weight: 1, arbitrary: fc.constant({ type: 'end' } as const) },
);
const octets = fc.array(fc.constantFrom(0x61, 0x61, 0x62, LF, CR), { minLength: 1, maxLength: 4 });
const happenings: fc.Arbitrary<Happening[]> = fc.array(
  fc.oneof(
    slots.map((slot) => ({ type: 'push', slot }) as const),
    octets.map((taken) => ({ type: 'take', octets: taken }) as const),
  ),
  { maxLength: 10 },
);

test('it says the same as whoever tries all readings of all that has come, wherever that is cut', () => {
  fc.assert(
    fc.property(happenings, (all) => {
      const pattern = new AnswerPattern();
      const naive = new NaivePattern();
      for (const happening of all) {
        if (happening.type === 'push') {
          pattern.push(happening.slot);
          naive.push(happening.slot);
        } else {
          const wrong = naive.take(happening.octets);
          expect(pattern.take(Uint8Array.from(happening.octets))).toBe(wrong);
          if (wrong >= 0) return;
        }
        expect([pattern.isDue, pattern.mayEnd, pattern.isUncertain]).toEqual([
          naive.isDue,
          naive.mayEnd,
          naive.isUncertain,
        ]);
      }
    }),
    { numRuns: 3000 },
  );
});

test('how octets are cut into pieces makes no difference', () => {
  fc.assert(
    fc.property(fc.array(slots, { maxLength: 6 }), fc.array(octets, { maxLength: 5 }), (all, pieces) => {
      const [whole, cut] = [new AnswerPattern(), new AnswerPattern()];
      for (const slot of all) {
        whole.push(slot);
        cut.push(slot);
      }
      let before = 0;
      let wrong = -1;
      for (const piece of pieces) {
        const at = cut.take(Uint8Array.from(piece));
        if (at >= 0) {
          wrong = before + at;
          break;
        }
        before += piece.length;
      }
      expect(whole.take(Uint8Array.from(pieces.flat()))).toBe(wrong);
    }),
  );
});

test('ANY is each octet but those of line ends', () => {
  const taken = Array.from({ length: 256 }, (_, octet) => {
    const pattern = new AnswerPattern();
    pattern.push({ type: 'exactly', options: [[ANY]] });
    return pattern.take(Uint8Array.of(octet));
  });
  expect([...taken.keys()].filter((octet) => taken[octet] !== -1)).toEqual([LF, CR]);
});

test('what is awaited is the first that has to come, as if all that is free was nothing', () => {
  const pattern = new AnswerPattern();
  const answer = { type: 'exactly', options: [octetsOf('yes\n')] } as const;
  const end = { type: 'end' } as const;
  expect(pattern.awaited).toBeUndefined();
  pattern.push({ type: 'free' });
  pattern.push(answer);
  pattern.push(end);
  expect(pattern.awaited).toBe(answer);
  pattern.take(octetsOf('well… '));
  expect([pattern.isDue, pattern.mayEnd, pattern.awaited]).toEqual([true, true, answer]);
  pattern.take(octetsOf('yes\n'));
  expect([pattern.isDue, pattern.mayEnd, pattern.awaited]).toEqual([true, true, end]);
});

test('thousands of answers, each of which may have something before it, are no trouble', () => {
  const pattern = new AnswerPattern();
  for (let at = 0; at < 2000; at++) {
    pattern.push({ type: 'free' });
    pattern.push({ type: 'exactly', options: [octetsOf(`${at}\n`)] });
  }
  // Time is what is tested here: whoever keeps a place for each of them never comes to an end.
  for (let at = 0; at < 2000; at++) expect(pattern.take(octetsOf(`oh, ${at}\n`))).toBe(-1);
  expect(pattern.isDue).toBe(false);
});

test('of a conversation without end, what is over is forgotten, and what is open is not', () => {
  const pattern = new AnswerPattern();
  const answer = (at: number) => octetsOf(`${at % 7}${at % 3}\n`);
  pattern.push({ type: 'exactly', options: [answer(0)] });
  for (let at = 0; at < 4000; at++) {
    pattern.push({ type: 'exactly', options: [answer(at + 1)] });
    expect(pattern.take(answer(at))).toBe(-1);
  }
  expect(pattern.isDue).toBe(true);
  expect(pattern.take(answer(4001))).toBeGreaterThanOrEqual(0);
  expect(pattern.take(answer(4000))).toBe(-1);
  expect(pattern.isDue).toBe(false);
});

/** The same by trying all readings: which of the octets that have come may be those of the first slot, of the first two, … */
class NaivePattern {
  readonly #slots: { readonly slot: Slot; readonly born: number }[] = [];
  #octets: number[] = [];

  push(slot: Slot): void {
    // Nothing can be an answer to what is asked later.
    this.#slots.push({ slot, born: this.#octets.length });
  }

  take(more: readonly number[]): number {
    for (const [at, octet] of more.entries()) {
      this.#octets = [...this.#octets, octet];
      if (!this.#isPossible()) return at;
    }
    return -1;
  }

  get isDue(): boolean {
    return !this.#ends.at(-1)!.has(this.#octets.length);
  }

  get isUncertain(): boolean {
    return this.#slots.some(({ slot, born }, at) => slot.type === 'free' && this.#mayStandIn(at, born));
  }

  get mayEnd(): boolean {
    const ends = this.#ends;
    const atEnd = this.#slots.some(
      ({ slot }, at) => slot.type === 'end' && ends[at]!.has(this.#octets.length),
    );
    return atEnd || this.isUncertain;
  }

  #mayStandIn(free: number, born: number): boolean {
    return [...this.#ends[free]!].some((from) => from === this.#octets.length || from >= born);
  }

  #isPossible(): boolean {
    const ends = this.#ends;
    if (ends.some((each) => each.has(this.#octets.length))) return true;
    return this.#slots.some(
      ({ slot, born }, at) =>
        slot.type === 'exactly' &&
        [...ends[at]!].some(
          (from) => from >= born && slot.options.some((each) => this.#begins(each, this.#octets.slice(from))),
        ),
    );
  }

  /** How many octets all slots before a slot may have taken. */
  get #ends(): Set<number>[] {
    const ends = [new Set([0])];
    for (const { slot, born } of this.#slots) {
      const next = new Set<number>();
      for (const from of ends.at(-1)!) {
        if (slot.type === 'free') {
          next.add(from);
          for (let to = from; from >= born && to <= this.#octets.length; to++) next.add(to);
        }
        if (slot.type !== 'exactly' || from < born) continue;
        for (const { length } of slot.options.filter((each) => this.#isAt(each, from)))
          next.add(from + length);
      }
      ends.push(next);
    }
    return ends;
  }

  #isAt(expected: ArrayLike<number>, from: number): boolean {
    const there = this.#octets.slice(from, from + expected.length);
    return there.length === expected.length && this.#begins(expected, there);
  }

  #begins(expected: ArrayLike<number>, there: readonly number[]): boolean {
    return there.every((octet, at) =>
      expected[at] === ANY ? octet !== LF && octet !== CR : expected[at] === octet,
    );
  }
}
