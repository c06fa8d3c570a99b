import fc from 'fast-check';
import { Parser, type Result } from 'tap-parser';
import { describe, expect, test } from 'vitest';
import { reportOf } from '../../test/reportOf.js';
import { sampleClientRun, sampleRun } from '../../test/sampleRun.js';
import { written } from '../../test/written.js';
import type { Event } from '../engine/Event.js';
import { exitStatusOf, worst, type ClauseResult, type Verdict } from '../engine/Result.js';
import { github } from './github.js';
import { githubSummary } from './githubSummary.js';
import { html } from './html.js';
import { json } from './json.js';
import { junit } from './junit.js';
import { tap } from './tap.js';
import { terminal } from './terminal.js';
import { MARKS } from './verdicts.js';

/** What a format tells apart: some have one word for several verdicts. */
type Told = Readonly<Record<string, string>>;
type Words = Readonly<Partial<Record<Verdict, string>>>;

const FORMATS: readonly [name: string, words: Words, read: (events: readonly Event[]) => Told][] = [
  [
    'json',
    {},
    (events) => told(reportOf(written(json, events)).clauses.map((each) => [each.id, each.verdict])),
  ],
  ['html', {}, (events) => readPage(written(html, events))],
  [
    'junit',
    {
      fail: 'failure',
      warn: 'system-out',
      observed: 'system-out',
      'not-applicable': 'skipped',
      flaky: 'error',
      inconclusive: 'error',
      untestable: 'error',
    },
    (events) =>
      told(
        [
          ...written(junit, events).matchAll(
            /<testcase classname="\S+" name="(\S+) [^>]*><(\/testcase|[\w-]+)/g,
          ),
        ].map(([, id, element]) => [id!, element!.replace('/testcase', 'pass')]),
      ),
  ],
  ['tap', { 'not-applicable': 'skip' }, (events) => readPoints(written(tap, events))],
  ['terminal', MARKS, (events) => readLines(written(terminal, events))],
  [
    'github summary',
    MARKS,
    (events) =>
      told(
        [...written(githubSummary, events).matchAll(/^\| &#(\d+); \| (\S+) /gm)].map(([, code, id]) => [
          id!,
          String.fromCodePoint(Number(code)),
        ]),
      ),
  ],
];

const verdicts = Object.keys(MARKS) as Verdict[];
const runs = fc.array(fc.constantFrom(...verdicts), { minLength: 1, maxLength: 12 }).map(runWith);

describe.each(FORMATS)('the format %s', (_, words, read) => {
  const expected = (events: readonly Event[]) =>
    told(resultsOf(events).map(({ id, verdict }) => [id, words[verdict] ?? verdict]));

  test.each([
    ['a server', sampleRun],
    ['a client', sampleClientRun],
  ])('tells the verdicts of %s', (_subject, events) => {
    expect(read(events)).toEqual(expected(events));
  });

  test('tells the verdicts of every run', () => {
    fc.assert(
      fc.property(runs, (events) => {
        expect(read(events)).toEqual(expected(events));
      }),
      { numRuns: 50 },
    );
  });
});

test('annotations name what is wrong, and only that', () => {
  fc.assert(
    fc.property(runs, (events) => {
      const text = written(github, events);
      for (const { id, verdict } of resultsOf(events)) {
        const level = ['pass', 'observed', 'not-applicable'].includes(verdict)
          ? undefined
          : verdict === 'warn'
            ? 'warning'
            : 'error';
        const line = text.split('\n').find((each) => each.split(',file=')[0]!.match(`[ =]${id}\\b`));
        expect(line && /^::(\w+) /.exec(line)?.[1]).toBe(level);
      }
    }),
    { numRuns: 50 },
  );
});

test('the formats that are read by programs agree on the whole', () => {
  fc.assert(
    fc.property(runs, (events) => {
      const { verdict, exitStatus } = reportOf(written(json, events));
      expect(written(junit, events)).toContain(`<property name="verdict" value="${verdict}"/>`);
      const sentence = ['It conforms', 'It does not conform.', 'It could not be decided.'][exitStatus]!;
      for (const reporter of [junit, tap, html, terminal, githubSummary]) {
        expect(written(reporter, events)).toContain(sentence);
      }
    }),
    { numRuns: 50 },
  );
});

function told(pairs: readonly (readonly [id: string, word: string])[]): Told {
  return Object.fromEntries(pairs);
}

function resultsOf(events: readonly Event[]): readonly ClauseResult[] {
  return events.flatMap((event) => (event.type === 'checked' ? [event.result] : []));
}

/** A run with these verdicts. */
function runWith(given: readonly Verdict[]): readonly Event[] {
  const finding = resultsOf(sampleRun).find((result) => result.finding)!.finding!;
  const results = given.map((verdict, index): ClauseResult => ({
    id: `example/clause/${index + 100}`,
    level: verdict === 'warn' ? 'SHOULD' : 'MUST',
    role: 'server',
    title: 'does it',
    text: 'A server MUST do it.',
    place: `spec/example.md:${index + 1}`,
    verdict,
    ...(['fail', 'warn', 'flaky'].includes(verdict) && { finding }),
    ...(['inconclusive', 'untestable', 'error', 'not-applicable'].includes(verdict) && {
      reason: `reason ${index % 2}`,
    }),
    ...(verdict === 'observed' && { observation: 'so' }),
    runs: 1,
    milliseconds: 1,
  }));
  return [
    ...sampleRun.slice(0, 3),
    ...results.map((result): Event => ({ type: 'checked', result })),
    { type: 'finished', verdict: worst(given), exitStatus: exitStatusOf(results), results, milliseconds: 10 },
  ];
}

function readPage(page: string): Told {
  const groups = page.split('<tbody class="').slice(1);
  return told(
    groups.flatMap((group) =>
      [...group.matchAll(/<tr id="clause-([^"]+)"/g)].map(
        ([, anchor]) => [anchor!.replaceAll('-', '/'), group.split('"')[0]!] as const,
      ),
    ),
  );
}

function readPoints(text: string): Told {
  const points: Result[] = [];
  const parser = new Parser({ strict: true });
  parser.on('assert', (point: Result) => points.push(point));
  parser.end(text);
  return told(
    points.map(({ name, skip, diag }) => [
      name.split(' ')[0]!,
      skip === false ? ((diag as { verdict: string } | null)?.verdict ?? 'pass') : 'skip',
    ]),
  );
}

function readLines(text: string): Told {
  const [list] = text.split('\n\n').slice(1);
  return told([
    ...[...list!.matchAll(/^ {2}([^\s-]) (\S+)/gm)].map(([, mark, id]) => [id!, mark!] as const),
    ...[...list!.matchAll(/^ {2}- ([\s\S]*?): not asked/gm)].flatMap(([, ids]) =>
      ids!.split(/,\s+/).map((id) => [id, '-'] as const),
    ),
  ]);
}
