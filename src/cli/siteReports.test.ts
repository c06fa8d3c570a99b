import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runCli } from '../../test/runCli.js';
import { sampleReport } from '../../test/sampleCheck.js';
import { protocolSource } from '../../test/siteSource.js';
import { protocols } from '../protocols/index.js';
import { siteReports } from './siteReports.js';

const folder = mkdtempSync(join(tmpdir(), 'assay-reports-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const palindrome = await protocols['palindrome']!();
const echo = await protocols['echo']!();
const report = sampleReport(palindrome, { verdicts: { 0: 'fail' } });

function file(name: string, text: string): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
  return path;
}

describe('a report is called', () => {
  const namesOf = (...names: readonly string[]) =>
    siteReports(
      names.map((name) => file(name, report)),
      [protocolSource(palindrome)],
    ).map(({ name }) => name);

  test('as its file, without the ending', () => {
    expect(namesOf('anna.json', 'borys.JSON', 'clara', 'd.e.json')).toEqual([
      'anna',
      'borys',
      'clara',
      'd.e',
    ]);
  });

  test('with as many folders as tell it from the others', () => {
    expect(namesOf('1/x/server.json', '2/x/server.json', '2/y/server.json', '2/y/client.json')).toEqual([
      '1/x/server',
      '2/x/server',
      'y/server',
      'client',
    ]);
  });

  test('once, however often it is named', () => {
    expect(namesOf('anna.json', './x/../anna.json')).toEqual(['anna']);
  });
});

test('the site shows reports, each on a page of its own', async () => {
  const out = join(folder, 'site');
  const files = [file('1/server.json', report), file('2/server.json', report)];
  const { status, errors } = await runCli(
    'docs',
    '--protocol',
    'palindrome',
    '--out',
    out,
    '--report',
    ...files,
  );
  expect([status, errors]).toEqual([0, '']);
  for (const page of ['1-server.html', '2-server.html'])
    expect(readFileSync(join(out, 'reports', page), 'utf8')).toContain('does not conform');
});

describe.concurrent('one sentence, status 2, and nothing is written', () => {
  const grammar = report.replaceAll('"ClientLine.1.1"', '"ClientLine.9.9"');
  test.each<[string, string, RegExp]>([
    ['no file', 'no.json', /^assay: There is no file ".*no\.json"\.\n$/],
    [
      'no report',
      file('none.json', '{"name": "assay"}'),
      /^assay: ".*none\.json" is no report of a check \(--reporter json\): .*"version" is missing here\n$/,
    ],
    [
      'half a report',
      file('half.json', report.slice(0, 500)),
      /^assay: ".*half\.json" is no report of a check .*JSON.*\n$/,
    ],
    [
      'a check that never began',
      file(
        'never.json',
        '{"version": 1, "verdict": "error", "exitStatus": 2, "reason": "No.", "clauses": []}',
      ),
      /^assay: ".*never\.json" does not say of which protocol it is: the check ended before it began\.\n$/,
    ],
    [
      'another protocol',
      file('echo.json', sampleReport(echo)),
      /^assay: ".*echo\.json" is the report of a run with "echo", which this site does not show: it shows palindrome\.\n$/,
    ],
    [
      'another grammar',
      file('grammar.json', grammar),
      /^assay: ".*grammar\.json" is the report of a run with another grammar of palindrome: make it anew\.\n$/,
    ],
  ])('%s', async (name, path, sentence) => {
    const out = join(folder, `out-${name}`);
    const { status, output, errors } = await runCli(
      'docs',
      '--protocol',
      'palindrome',
      '--out',
      out,
      '--report',
      path,
    );
    expect(errors).toMatch(sentence);
    expect([status, output, existsSync(out)]).toEqual([2, '', false]);
  });
});
