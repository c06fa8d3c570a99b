import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reportOf } from '../../test/reportOf.js';
import { abortedRun, sampleClientRun, sampleRun } from '../../test/sampleRun.js';
import { written } from '../../test/written.js';
import type { Diagnosis } from '../engine/Result.js';
import type { Divergence } from '../engine/Violation.js';
import { json } from './json.js';

const schema: unknown = JSON.parse(readFileSync('schema/report.schema.json', 'utf8'));

test('a run, as a program reads it', async () => {
  const text = written(json, sampleRun);
  reportOf(text);
  await expect(text).toMatchFileSnapshot('golden/report.json');
});

test('a run of a client', async () => {
  const text = written(json, sampleClientRun);
  reportOf(text);
  await expect(text).toMatchFileSnapshot('golden/report-client.json');
});

test('an aborted run is a report too', () => {
  const report = reportOf(written(json, [sampleRun[0]!, { type: 'aborted', reason: 'It was late.' }]));
  expect(report).toMatchObject({
    version: 1,
    protocol: 'example',
    verdict: 'error',
    exitStatus: 2,
    reason: 'It was late.',
    clauses: [],
  });
});

test('what was found before a run was aborted is kept', () => {
  const { verdict, clauses } = reportOf(written(json, abortedRun));
  expect(verdict).toBe('error');
  expect(clauses.map((clause) => clause.verdict)).toEqual(['pass', 'fail']);
});

test('a listener of standard output finds no command in it', () => {
  const text = written(json, sampleRun);
  expect(text).not.toContain('##[');
  expect(text).not.toMatch(/^\s*::/m);
  expect(JSON.stringify(JSON.parse(text))).toContain('##[');
});

test('the schema knows every kind of difference and every diagnosis', () => {
  const kinds: Record<Divergence, true> = {
    'wrong octets': true,
    'too much': true,
    silence: true,
    'passed over': true,
    ended: true,
    'not ended': true,
    refused: true,
    'program ended': true,
    'program runs': true,
    'out of service': true,
    'not connected': true,
    'not shown': true,
    'shown late': true,
    'not told apart': true,
    flood: true,
    spin: true,
  };
  const diagnoses: Record<Diagnosis, true> = {
    'end-of-file-as-data': true,
    'merged-sends': true,
    'unframed-reads': true,
    'broken-utf8': true,
    'address-in-use': true,
    'wrong-port': true,
    'block-buffered': true,
  };
  const { properties } = (
    schema as { definitions: { finding: { properties: Record<string, { enum?: string[] }> } } }
  ).definitions.finding;
  expect(properties['kind']!.enum).toEqual(Object.keys(kinds));
  expect(properties['diagnosis']!.enum).toEqual(Object.keys(diagnoses));
});
