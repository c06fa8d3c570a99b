import { describe, expect, test } from 'vitest';
import { flawsOf, graphOf } from './graph.js';
import type { Machine } from './Machine.js';
import { begin, step } from './step.js';

type Turnstile = { readonly type: 'coin'; readonly value: number } | { readonly type: 'push' };

const turnstile: Machine<number, Turnstile, string> = {
  id: 'turnstile',
  initial: 'locked',
  context: 0,
  guards: { 'is enough': (_, input) => input.type === 'coin' && input.value >= 2 },
  states: {
    locked: {
      coin: [
        {
          when: 'is enough',
          to: 'open',
          effect: (sum, { value }) => [sum + value, ['click']],
          clause: 't/1',
        },
        { effect: (sum) => [sum, ['too little']], clause: 't/2' },
      ],
    },
    open: { push: [{ to: 'locked', effect: (sum) => [sum, []], clause: 't/3' }] },
  },
};

describe('step', () => {
  test('takes the first transition whose guard holds', () => {
    expect(step(turnstile, begin(turnstile), { type: 'coin', value: 2 })).toMatchObject({
      state: 'open',
      context: 2,
      outputs: ['click'],
      transition: { clause: 't/1' },
    });
    expect(step(turnstile, begin(turnstile), { type: 'coin', value: 1 })).toMatchObject({
      state: 'locked',
      context: 0,
      outputs: ['too little'],
    });
  });

  test('does nothing where the state has no transition', () => {
    const snapshot = begin(turnstile);
    expect(step(turnstile, snapshot, { type: 'push' })).toEqual({
      ...snapshot,
      outputs: [],
      transition: undefined,
    });
  });

  test('does not change the snapshot', () => {
    const snapshot = Object.freeze(begin(turnstile));
    step(turnstile, snapshot, { type: 'coin', value: 5 });
    expect(snapshot).toEqual({ state: 'locked', context: 0 });
  });
});

describe('graphOf', () => {
  test('reads states and transitions off the data', () => {
    expect(graphOf(turnstile)).toEqual({
      nodes: [
        { state: 'locked', initial: true, final: false },
        { state: 'open', initial: false, final: false },
      ],
      edges: [
        { from: 'locked', to: 'open', input: 'coin', guard: 'is enough', clause: 't/1' },
        { from: 'locked', to: 'locked', input: 'coin', guard: undefined, clause: 't/2' },
        { from: 'open', to: 'locked', input: 'push', guard: undefined, clause: 't/3' },
      ],
    });
  });
});

describe('flawsOf', () => {
  test('finds none in a good machine', () => {
    expect(flawsOf(turnstile)).toEqual([]);
  });

  test('finds what cannot be right', () => {
    const stay = (context: number) => [context, []] as const;
    const broken: Machine<number, Turnstile, string> = {
      ...turnstile,
      states: {
        locked: {
          coin: [
            { effect: stay, clause: 't/1' },
            { effect: stay, to: 'nowhere', clause: 't/2' },
          ],
          push: [{ when: 'is late', effect: stay, clause: 't/3' }],
        },
        open: {},
      },
    };
    expect(flawsOf(broken)).toEqual([
      { state: 'open', problem: 'nothing leads here' },
      { state: 'locked', problem: 'coin leads to nowhere, which is no state' },
      { state: 'locked', problem: 'push asks for is late, which is no guard' },
      { state: 'locked', problem: 'coin (t/2) stands behind an open transition' },
    ]);
  });
});
