import { expect, test } from 'vitest';
import { SharedLog, type LogLines } from './SharedLog.js';

test('whoever listens hears all that is printed from then on, with its numbers', () => {
  const log = new SharedLog();
  const heard: LogLines[] = [];
  log.print(['a']);
  const unlisten = log.listen((lines) => heard.push(lines));
  log.print(['b', 'c']);
  log.print(['d']);
  unlisten();
  log.print(['e']);
  expect(heard).toMatchObject([
    { first: 1, lines: ['b', 'c'] },
    { first: 3, lines: ['d'] },
  ]);
  expect(heard[0]!.log).toBe(log.recent.log);
  expect(new SharedLog().recent.log).not.toBe(log.recent.log);
});

test('whoever comes late sees the last lines', () => {
  const log = new SharedLog(undefined, 3);
  expect(log.recent).toMatchObject({ first: 0, lines: [] });
  for (let number = 0; number < 10; number++) {
    log.print([String(number)]);
    const first = Math.max(0, number - 2);
    const lines = Array.from({ length: number - first + 1 }, (_, index) => String(first + index));
    expect(log.recent).toMatchObject({ first, lines });
  }
  log.print(Array.from({ length: 100 }, (_, index) => `x${index}`));
  expect(log.recent).toMatchObject({ first: 107, lines: ['x97', 'x98', 'x99'] });
});
