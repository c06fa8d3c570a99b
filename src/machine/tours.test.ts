import { expect, test } from 'vitest';
import { automatonOf } from './Automaton.js';
import type { Machine } from './Machine.js';
import { begin, step } from './step.js';
import { toursOf } from './tours.js';

type DoorInput = { readonly type: 'push' } | { readonly type: 'lock' } | { readonly type: 'break' };

/** A door that counts how often it was pushed: its contexts have no end. */
const door: Machine<number, DoorInput, never> = {
  id: 'door',
  initial: 'open',
  context: 0,
  guards: { 'was pushed': (pushes) => pushes > 1 },
  states: {
    open: {
      push: [{ effect: (pushes) => [pushes + 1, []], clause: 'door/1' }],
      lock: [
        { when: 'was pushed', to: 'locked', effect: (pushes) => [pushes, []], clause: 'door/2' },
        { effect: (pushes) => [pushes, []], clause: 'door/3' },
      ],
      break: [{ to: 'broken', effect: (pushes) => [pushes, []], clause: 'door/4' }],
    },
    locked: {
      push: [{ effect: (pushes) => [pushes, []], clause: 'door/5' }],
      lock: [{ to: 'open', effect: () => [0, []], clause: 'door/6' }],
      break: [{ to: 'broken', effect: (pushes) => [pushes, []], clause: 'door/4' }],
    },
    broken: {},
  },
};

const inputs: readonly DoorInput[] = [{ type: 'push' }, { type: 'lock' }, { type: 'break' }];

function tours(length: number): DoorInput['type'][][] {
  const all = toursOf(automatonOf(door), {
    letters: inputs,
    inputOf: (letter) => letter,
    length,
    longest: 30,
  });
  return all.map((tour) => tour.map(({ type }) => type));
}

/** The words of a length that tours give, each with its state. */
function wordsIn(all: readonly (readonly DoorInput['type'][])[], length: number): Set<string> {
  const words = new Set<string>();
  for (const tour of all) {
    let snapshot = begin(door);
    for (const [at, type] of tour.entries()) {
      const word = tour.slice(at, at + length);
      if (word.length === length || word.at(-1) === 'break')
        words.add(`${snapshot.state}: ${word.join(' ')}`);
      snapshot = step(door, snapshot, { type });
    }
  }
  return words;
}

test.each([1, 2, 3])('gives all words of %s letters in each state', (length) => {
  const words = (left: number): string[] =>
    left === 0
      ? ['']
      : ['push', 'lock']
          .flatMap((type) => words(left - 1).map((rest) => `${type} ${rest}`.trim()))
          .concat('break');
  const expected = ['open', 'locked'].flatMap((state) => words(length).map((word) => `${state}: ${word}`));
  expect([...wordsIn(tours(length), length)].toSorted()).toEqual(expected.toSorted());
});

test('takes each transition', () => {
  const taken = new Set<string>();
  for (const tour of tours(2)) {
    let snapshot = begin(door);
    for (const type of tour) {
      const next = step(door, snapshot, { type });
      taken.add(next.transition!.clause);
      snapshot = next;
    }
  }
  expect([...taken].toSorted()).toEqual(['door/1', 'door/2', 'door/3', 'door/4', 'door/5', 'door/6']);
});

test('ends a tour where the machine ends, and has as many as there are endings', () => {
  const all = tours(2);
  expect(all.every((tour) => !tour.slice(0, -1).includes('break'))).toBe(true);
  // From each of the two states it ends after one letter more, which are two; ending at once is a part of that.
  expect(all).toHaveLength(4);
});
