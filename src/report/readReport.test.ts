import { describe, expect, test } from 'vitest';
import { sampleProgramRun } from '../../test/sampleProgramRun.js';
import { abortedRun, runSaying, sampleClientRun, sampleRun } from '../../test/sampleRun.js';
import { written } from '../../test/written.js';
import type { Event } from '../engine/Event.js';
import { html } from './html.js';
import { json } from './json.js';
import { readReport } from './readReport.js';
import type { Run } from './Run.js';

describe('what is read is the run that was written, as its page shows it', () => {
  test.each<[string, readonly Event[]]>([
    ['a server', sampleRun],
    ['a client', sampleClientRun],
    ['a program without connections', sampleProgramRun],
    ['an aborted run', abortedRun],
    ['a program that could not be started', [{ type: 'aborted', reason: 'There is no program "x".' }]],
    [
      'a program in whose place another one listens',
      [sampleRun[0]!, { type: 'aborted', reason: 'The port is taken.', diagnosis: 'address-in-use' }],
    ],
    ['a program that says blanks', runSaying(' \n ( \n\n')],
    ['a program that says very much', runSaying(`${'a'.repeat(500)}\n${'\n'.repeat(150)}`.repeat(2))],
    ['a program that says as much as is shown', runSaying('a\n'.repeat(121))],
    [
      'a program that says all characters',
      runSaying(Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('')),
    ],
  ])('%s', (_, events) => {
    const report = readReport(written(json, events), 'report.json');
    if (report.type === 'flawed') throw new Error(report.problems[0]);
    expect(written(html, eventsOf(report.value))).toBe(written(html, events));
  });
});

test('a server that prints is read as well', () => {
  const steps = 'L: (hello)\\n\nC: (connect)\nL: (the signal SIGSEGV)'.replace('(hello)', '\\x28hello)');
  const report = changed(sampleRun, (finding) => ({ ...finding, transcript: steps.split('\n') }));
  expect(readReport(report, 'report.json')).toMatchObject({
    type: 'value',
    value: {
      results: expect.arrayContaining([
        expect.objectContaining({
          finding: expect.objectContaining({
            transcript: [
              { side: 'server', peer: 1, type: 'printed', octets: new TextEncoder().encode('(hello)\n') },
              { side: 'client', peer: 1, type: 'connect' },
              { side: 'server', peer: 1, type: 'exited', how: 'the signal SIGSEGV' },
            ],
          }),
        }),
      ]),
    },
  });
});

describe('what is no report gets one sentence', () => {
  const report = written(json, sampleRun);
  test.each<[string, string, RegExp]>([
    ['nothing', '', /: Unexpected end of JSON input$/],
    ['no JSON', '<report/>', /: Unexpected token.* is not valid JSON$/],
    ['half a report', report.slice(0, 1000), /: .*JSON/],
    ['no object', '[]', /: x\.json:1:1: the document is an empty list, but must be a group of lines/],
    ['something else', '{"name": "assay"}', /: x\.json:1:1: "version" is missing here$/],
    [
      'a later version',
      report.replace('"version": 1', '"version": 2'),
      /: x\.json:2:14: "version" is 2, but /,
    ],
    [
      'a level that is none',
      report.replace('"MUST"', '"\\u001b[31mMUSTN"'),
      /"level" is "\\x1B\[31mMUSTN", but/,
    ],
    ['a key that is none', report.replace('"seed"', '"__proto__": 1, "seed"'), /there is no key "__proto__"/],
    ['a half head', report.replace('"seed": 7,', ''), /x\.json:1:1: "seed" is missing here$/],
    [
      'no end',
      report.replace('"milliseconds": 1234,', ''),
      /: it has neither "milliseconds" nor a "reason"$/,
    ],
    [
      'a step that is none',
      report.replace('C: abba\\\\n"', 'C: a\\\\q\\\\n"'),
      /the conversation of example\/answer\/2, line 2: "\\q/,
    ],
    [
      'much that is none',
      `{"x": "${'x'.repeat(2 << 20)}"}`,
      /: it does not follow schema\/report\.schema\.json$/,
    ],
  ])('%s', (_, text, sentence) => {
    const read = readReport(text, 'x.json');
    if (read.type !== 'flawed') throw new Error('it was read');
    expect(read.problems).toEqual([expect.stringMatching(sentence)]);
    expect(read.problems[0]).toMatch(/^"x\.json" is no report of a check \(--reporter json\): [^\n]+$/);
  });
});

/** The events that tell of a run what it holds. */
function eventsOf({ started, profiled, results, coverage, end }: Run): readonly Event[] {
  const unseen = { answers: true, mortal: false };
  return [
    ...(started ? [started] : []),
    ...(profiled
      ? [{ type: 'profiled', ...profiled, profile: { ...unseen, ...profiled.profile } } as Event]
      : []),
    ...results.map((result) => ({ type: 'checked', result }) as const),
    ...(coverage ? [{ type: 'covered', coverage } as const] : []),
    end,
  ];
}

/** The report of a run with something else in its findings. */
function changed(events: readonly Event[], change: (finding: object) => object): string {
  const report = JSON.parse(written(json, events)) as { clauses: { finding?: object }[] };
  const clauses = report.clauses.map((clause) =>
    clause.finding ? { ...clause, finding: change(clause.finding) } : clause,
  );
  return JSON.stringify({ ...report, clauses });
}
