import { expect, test } from 'vitest';
import { programSuites } from '../index.js';
import type { ProgramRun } from '../../src/sut/runs/ProgramRun.js';
import { RunJudge } from '../../src/engine/program/RunJudge.js';

const suite = await programSuites.threads!();

function runOf(output: string, stuck?: ProgramRun['stuck']): ProgramRun {
  return {
    output,
    errors: '',
    exit: stuck ? undefined : { type: 'status', status: 0 },
    stuck,
    milliseconds: 1,
  };
}

const silent = () => runOf('hello\n');
const sound = () => runOf('permits 1\na wait\na enter\na leave\n');
const broken = () => runOf('permits 1\na enter\na leave\n');

test('any run may be the first that shows the variant, and those before it are judged by it too', () => {
  const judge = new RunJudge(suite, undefined);
  expect([judge.judge([silent()]).length, judge.variant]).toEqual([1, undefined]);
  const all = judge.judge([silent(), sound(), broken()]);
  expect(judge.variant?.name).toBe('semaphore');
  expect(all.map(({ offences }) => offences.length > 0)).toEqual([false, false, true]);
});

test('a run is judged once', () => {
  const judge = new RunJudge(suite, 'semaphore');
  const run = broken();
  expect(judge.judge([run])[0]).toBe(judge.judge([run, sound()])[0]);
});

test('three runs that break something are enough, or two that do not end', () => {
  const judge = new RunJudge(suite, undefined);
  const deadlock = () => runOf('permits 1\na wait\n', { type: 'deadlock', threads: 2 });
  expect(judge.isEnough([broken(), sound(), broken()])).toBe(false);
  expect(judge.isEnough([broken(), sound(), broken(), broken()])).toBe(true);
  expect(judge.isEnough([sound(), deadlock()])).toBe(false);
  expect(judge.isEnough([sound(), deadlock(), deadlock()])).toBe(true);
});

test('a run that was only slow counts where the first one was stuck too, which nobody disturbed', () => {
  const judge = new RunJudge(suite, undefined);
  const slow = () => runOf('permits 1\n', { type: 'slow' });
  expect(judge.isEnough([sound(), slow(), slow()])).toBe(false);
  expect(judge.isEnough([slow(), slow()])).toBe(true);
});
