import { describe, expect, test } from 'vitest';
import { explore } from '../../src/machine/explore.js';
import { flawsOf, graphOf } from '../../src/machine/graph.js';
import { transitionsOf } from '../../src/machine/step.js';
import { judgeRun } from '../../src/engine/program/judgeRun.js';
import { threads } from '../../src/protocols/threads/index.js';

/** The clauses that a trace breaks, without the name of the protocol; lines are separated by commas. */
function broken(variant: string, lines: string): readonly string[] {
  const output = lines
    .split(', ')
    .map((line) => `${line}\n`)
    .join('');
  const run = { output, errors: '', exit: undefined, stuck: undefined, milliseconds: 1 };
  const found = threads.variants.find(({ name }) => name === variant)!;
  return judgeRun(found, run).offences.map(({ clause }) => clause.replace('threads/', ''));
}

describe('semaphore', () => {
  test.each([
    ['permits 1, a wait, a enter, a leave', []],
    ['permits 1, a wait, b wait, a enter, a leave, b enter, b leave', []],
    ['permits 2, a wait, b wait, b enter, a enter, a leave, a wait, a enter, a leave, b leave', []],
    [
      'permits 1, a wait, a enter, a leave, permits 2, a wait, b wait, a enter, b enter, a leave, b leave',
      [],
    ],
    ['a wait, a enter, a leave', ['semaphore/1']],
    ['permits 1, a wait, permits 2, a enter, a leave', ['semaphore/1']],
    ['permits 1, a wait, b wait, a enter, b enter, a leave, b leave', ['semaphore/2']],
    ['permits 1, a enter, a leave', ['semaphore/3']],
    ['permits 1, a wait, a enter, a leave, a enter, a leave', ['semaphore/3']],
    ['permits 2, a wait, a enter, a leave, a leave', ['semaphore/4']],
    ['permits 1, a wait, a enter, a leave, b wait', ['semaphore/5']],
    ['permits 1, a wait, a enter', ['semaphore/6']],
  ])('%s', (lines, clauses) => {
    expect(broken('semaphore', lines)).toEqual(clauses);
  });
});

describe('event', () => {
  test.each([
    ['a wait, m set one, a got one', []],
    ['m set one, a wait, m set two, a got one, b wait, b got two', []],
    ['m set , a wait, a got ', []],
    ['a wait, a got one, m set one', ['event/1']],
    ['a wait, b wait, m set one, b got one', ['event/2']],
    ['a wait, a wait, m set one, a got one', ['event/2']],
    ['a wait', ['event/2']],
    ['a wait, m set one, a got two', ['event/3']],
  ])('%s', (lines, clauses) => {
    expect(broken('event', lines)).toEqual(clauses);
  });
});

describe('condition', () => {
  test.each([
    ['capacity 1, a put x, b take x, a put x, b take x', []],
    ['capacity 3, a put x, a put x, b put y, c take x, c take x, c take y', []],
    ['capacity 1, a put x, b take x, capacity 2, a put x, a put y, b take x, b take y', []],
    ['a put x, b take x', ['condition/1']],
    ['capacity 2, a put x, capacity 3, b take x', ['condition/1']],
    ['capacity 2, a put x, a put y, b take y, b take x', ['condition/2']],
    ['capacity 2, a put x, a put y, b take x, b take x, b take y', ['condition/3']],
    ['capacity 1, b take x, a put x, b take x', ['condition/4']],
    ['capacity 1, a put x, a put y, b take x, b take y', ['condition/5']],
    ['capacity 1, a put x', ['condition/6']],
  ])('%s', (lines, clauses) => {
    expect(broken('condition', lines)).toEqual(clauses);
  });
});

describe('thread', () => {
  test.each([
    ['m start a, a run, a end, m done', []],
    ['a run, m start a, b run, b end, m start b, a end, m done', []],
    ['m start a, a start b, a run, b run, b end, a done, a end, m done', []],
    ['m start a, a run, a end, m done, m start a, a run, a end, m done', []],
    ['m start a, a end, m done', ['thread/3', 'thread/1']],
    ['m start a, m start b, a run, a end, m done', ['thread/4', 'thread/1']],
    ['m start a, a run, a run, a end, a end, m done', ['thread/2']],
    ['m start a, a run, m done, a end', ['thread/4']],
    ['m start a, a run, a end', ['thread/5']],
    ['m start a, a run, a end, a end, m done', ['thread/3']],
  ])('%s', (lines, clauses) => {
    expect(broken('thread', lines)).toEqual(clauses);
  });
});

describe.each(threads.variants)('the machine of $name', ({ machine, inputs }) => {
  test('has no flaws, and names a clause of the specification for each transition', () => {
    const ids = new Set(threads.clauses.map(({ id }) => id));
    expect(flawsOf(machine)).toEqual([]);
    expect(graphOf(machine).edges.filter(({ clause }) => !ids.has(clause))).toEqual([]);
  });

  test('is led through all of its transitions by its inputs', () => {
    const taken = new Set(explore(machine, inputs).map(({ transition }) => transition));
    const missed = Object.entries(machine.states).flatMap(([state, byInput]) =>
      Object.keys(byInput).flatMap((input) =>
        transitionsOf(machine, state, input).filter((transition) => !taken.has(transition)),
      ),
    );
    expect(missed.map(({ when, clause }) => `${clause} ${when}`)).toEqual([]);
  });
});
