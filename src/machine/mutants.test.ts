import { describe, expect, test } from 'vitest';
import { explore } from './explore.js';
import type { Machine } from './Machine.js';
import { mutantsOf } from './mutants.js';
import { begin, step } from './step.js';

type Press =
  { readonly type: 'coin'; readonly value: number } | { readonly type: 'push' } | { readonly type: 'kick' };
type Reply = { readonly type: 'show'; readonly text: string } | { readonly type: 'click' };

const show = (text: string): Reply => ({ type: 'show', text });
const click: Reply = { type: 'click' };

const turnstile: Machine<number, Press, Reply> = {
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
          effect: (sum, { value }) => [sum + value, [show('go'), click]],
          clause: 't/1',
        },
        { effect: (sum) => [sum, [show('more')]], clause: 't/2' },
      ],
    },
    open: {
      push: [{ to: 'locked', effect: (sum) => [sum, []], clause: 't/3' }],
      kick: [{ to: 'broken', effect: () => [0, [click, click]], clause: 't/4' }],
    },
    broken: {},
  },
};
const presses: Press[] = [
  { type: 'coin', value: 2 },
  { type: 'coin', value: 1 },
  { type: 'push' },
  { type: 'kick' },
];

const mutants = [...mutantsOf(turnstile, presses)];

/** What a mutant says to a sequence of inputs, and where it ends. */
function play(name: string, ...inputs: Press[]): string {
  const machine = name === '' ? turnstile : mutants.find((each) => each.name === name)!.machine;
  let snapshot = begin(machine);
  const said: string[] = [];
  for (const input of inputs) {
    const next = step(machine, snapshot, input);
    said.push(...next.outputs.map((output) => (output.type === 'show' ? output.text : output.type)));
    snapshot = next;
  }
  return [...said, snapshot.state, snapshot.context].join(' ');
}

const enough = { type: 'coin', value: 2 } as const;
const little = { type: 'coin', value: 1 } as const;
const push = { type: 'push' } as const;
const kick = { type: 'kick' } as const;

test('the original', () => {
  expect(play('', little, enough, push)).toBe('more go click locked 2');
  expect(play('', enough, kick)).toBe('go click click click broken 0');
});

test.each<[string, Press[], string]>([
  ['locked/coin[is enough]: dropped', [enough], 'more locked 0'],
  ['locked/coin: dropped', [little, enough], 'go click open 2'],
  ['locked/coin[is enough]: stays', [enough], 'go click locked 2'],
  ['locked/coin: goes to open', [little], 'more open 0'],
  ['open/push: stays', [enough, push], 'go click open 2'],
  ['locked/coin[is enough]: guard removed', [little], 'go click open 1'],
  ['locked/coin[is enough]: guard negated', [little, push, enough], 'go click more locked 1'],
  ['locked/coin[is enough]: context kept', [enough], 'go click open 0'],
  ['locked/coin[is enough]: outputs dropped', [enough], 'open 2'],
  ['locked/coin[is enough]: outputs doubled', [enough], 'go click go click open 2'],
  ['locked/coin[is enough]: outputs reversed', [enough], 'click go open 2'],
  ['locked/coin[is enough]: click dropped', [enough], 'go open 2'],
  ['locked/coin[is enough]: show replaced by click', [enough], 'click click open 2'],
  ['locked/coin: click added', [little], 'click more locked 0'],
  ['open/push: show added', [enough, push], 'go click go locked 2'],
])('%s', (name, inputs, said) => {
  expect(play(name, ...inputs)).toBe(said);
});

describe('mutantsOf', () => {
  test('gives each mutant a name of its own', () => {
    expect(new Set(mutants.map(({ name }) => name)).size).toBe(mutants.length);
  });

  test('changes one place only', () => {
    for (const { machine } of mutants) {
      const changed = Object.entries(turnstile.states).flatMap(([state, inputs]) =>
        Object.keys({ ...inputs, ...machine.states[state] }).filter(
          (input) =>
            machine.states[state]![input as Press['type']] !==
            turnstile.states[state]![input as Press['type']],
        ),
      );
      expect(changed).toHaveLength(1);
    }
  });

  test('leaves out what would be the same', () => {
    const names = mutants.map(({ name }) => name);
    expect(names).not.toContain('locked/coin: context kept');
    expect(names).not.toContain('open/push: outputs dropped');
    expect(names).not.toContain('open/kick: outputs reversed');
    expect(names).not.toContain('locked/coin: guard removed');
    expect(names).not.toContain('open/push: goes to locked');
  });

  test('tells outputs apart by the names that it is given', () => {
    const nameOf = (output: Reply) => (output.type === 'show' ? `"${output.text}"` : output.type);
    const names = [...mutantsOf(turnstile, presses, nameOf)].map(({ name }) => name);
    expect(names).toContain('locked/coin: "more" replaced by "go"');
    expect(names).toContain('locked/coin: "go" added');
  });

  test('refuses inputs that leave a transition out', () => {
    expect(() => [...mutantsOf(turnstile, presses.slice(0, 3))]).toThrow(
      'None of the inputs leads through open/kick.',
    );
  });
});

describe('explore', () => {
  test('takes each transition in each situation that the inputs lead to', () => {
    const growing: Machine<number, Press, Reply> = {
      ...turnstile,
      guards: { 'is third': (count) => count === 2 },
      states: {
        locked: {
          push: [
            { when: 'is third', to: 'open', effect: () => [0, []], clause: 't/1' },
            { effect: (count) => [count + 1, []], clause: 't/2' },
          ],
        },
        open: {},
      },
    };
    expect(explore(growing, [push]).map(({ before, after }) => [before, after])).toEqual([
      [0, 1],
      [1, 2],
      [2, 0],
    ]);
  });

  test('ends where contexts grow without end', () => {
    const endless: Machine<number, Press, Reply> = {
      ...turnstile,
      states: { locked: { push: [{ effect: (count) => [count + 1, []], clause: 't/1' }] } },
    };
    expect(explore(endless, [push])).toHaveLength(500);
  });
});
