import { readFileSync } from 'node:fs';
import { validateXML } from 'xmllint-wasm';
import { describe, expect, test } from 'vitest';
import { abortedRun, runSaying, sampleClientRun, sampleRun } from '../../test/sampleRun.js';
import { written } from '../../test/written.js';
import { junit } from './junit.js';

const schema = readFileSync('test/junit.xsd', 'utf8');

async function complaintsAbout(xml: string): Promise<readonly string[]> {
  const { errors } = await validateXML({
    xml: [{ fileName: 'report.xml', contents: xml }],
    schema: [schema],
  });
  return errors.map(({ message }) => message);
}

describe.each([
  ['a server', sampleRun, 'golden/junit.xml'],
  ['a client', sampleClientRun, 'golden/junit-client.xml'],
  ['an aborted run', abortedRun, 'golden/junit-aborted.xml'],
] as const)('the report of %s', (_, events, golden) => {
  const report = written(junit, events);

  test('looks as it did', async () => {
    await expect(report).toMatchFileSnapshot(golden);
  });

  test('is valid', async () => {
    expect(await complaintsAbout(report)).toEqual([]);
  });
});

test('the schema refuses what is none', async () => {
  expect(await complaintsAbout('<testsuites tests="1"/>')).not.toEqual([]);
});

test('a program that could not be started has a report too', async () => {
  expect(
    await complaintsAbout(written(junit, [{ type: 'aborted', reason: 'There is no program "x".' }])),
  ).toEqual([]);
});

test('whatever a program says, the report is XML, and nothing in it is a command', async () => {
  const everything = Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join('');
  for (const text of [
    everything,
    ']]></failure><testcase/>',
    '"\'><!--',
    '\ud800\udfff\ufffe\uffff',
    '\n::error::x\n  ::set-output name=a::b\n##[add-mask]c',
  ]) {
    const report = written(junit, runSaying(text));
    expect(await complaintsAbout(report)).toEqual([]);
    expect(report).not.toMatch(/^\s*::|##\[/m);
  }
});
