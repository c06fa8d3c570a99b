import { Parser, type Result } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import { abortedRun, runSaying, sampleClientRun, sampleRun } from '../../test/sampleRun.js';
import { written } from '../../test/written.js';
import { tap } from './tap.js';

/** Reads a report as strictly as can be. */
function read(text: string) {
  const parser = new Parser({ strict: true });
  const points: Result[] = [];
  const rest: string[] = [];
  let version = 0;
  parser.on('version', (number: number) => (version = number));
  parser.on('assert', (point: Result) => points.push(point));
  parser.on('extra', (line: string) => rest.push(line));
  parser.end(text);
  const { plan, failures, bailout } = parser.results!;
  const errors = failures.filter((failure) => 'tapError' in failure && failure.tapError !== null);
  return { version, points, rest, errors, bailout, plan: plan.end, skips: parser.results!.skip };
}

describe.each([
  ['a server', sampleRun, 'golden/report.tap'],
  ['a client', sampleClientRun, 'golden/client.tap'],
  ['an aborted run', abortedRun, 'golden/aborted.tap'],
] as const)('the report of %s', (_, events, golden) => {
  const report = written(tap, events);

  test('looks as it did', async () => {
    await expect(report).toMatchFileSnapshot(golden);
  });

  test('is TAP and nothing else', () => {
    const { version, rest, errors } = read(report);
    expect([version, rest, errors]).toEqual([14, [], []]);
  });
});

test('each clause is a test point; only what is not asked is skipped', () => {
  const { points, plan, skips } = read(written(tap, sampleRun));
  expect(plan).toBe(7);
  expect(points.map(({ ok }) => ok)).toEqual([true, false, true, false, true, true, false]);
  expect(points[1]!.name).toBe('example/answer/2 (MUST): answers well');
  expect(points[1]!.diag).toMatchObject({
    verdict: 'fail',
    expected: ['\\x00\\n: yes', '\\n: no'],
    octets: '6F 6B 20 1B 5B 33 31 6D 72 65 64 0A',
    transcript: ['C: (connect)', 'C: abba\\n', 'S: ok \\x1B[31mred\\n'],
  });
  expect(points[2]!.diag).toMatchObject({ verdict: 'warn' });
  expect(skips).toBe(1);
  expect(points[5]!.skip).toBe('it speaks of lines, and the program knows none');
});

test('an aborted run bails out', () => {
  const { bailout, points } = read(written(tap, abortedRun));
  expect(bailout).toBe('The check was interrupted. ::error::<b>it printed</b>');
  expect(points).toHaveLength(2);
  expect(written(tap, [{ type: 'aborted', reason: 'It was late.' }])).toBe(
    'TAP version 14\nBail out! It was late.\n',
  );
});

test.each([
  Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join(''),
  'x # SKIP y',
  '\nBail out! z\nok 99\n1..0\n  ...\n',
  '\\# TODO \\',
  '\ud800: - "\'{[&*!|>%@`',
  '\n::error::x\n##[add-mask]c',
])('whatever a program says, the verdicts stay as they are (%#)', (text) => {
  const report = written(tap, runSaying(text));
  const { points, errors, rest, bailout } = read(report);
  expect(points.map(({ ok }) => ok)).toEqual([true, false, true, false, true, true, false]);
  expect(points.filter(({ todo }) => todo)).toEqual([]);
  expect([errors, rest, bailout]).toEqual([[], [], false]);
  expect(report).not.toMatch(/^\s*::|##\[/m);
  // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
  expect(report).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/);
});
