import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { campaign, campaignSaying, soundCampaign } from '../../../test/campaign.js';
import type { FuzzEvent } from '../../fuzz/FuzzEvent.js';
import { FINDING_KINDS } from '../../fuzz/FuzzFinding.js';
import { readTranscript } from '../../wire/transcript.js';
import { eventLog } from './eventLog.js';

const schema = readJson('schema/fuzz-event.schema.json');
const validate = new Ajv().compile(schema);

function readJson(file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
}

function logged(events: readonly FuzzEvent[]): string {
  let text = '';
  const listen = eventLog({ write: (piece) => void (text += piece) });
  for (const event of events) listen(event);
  return text;
}

describe.each([
  ['with findings', campaign],
  ['without any', soundCampaign],
  ['of a hostile program', campaignSaying('\u0000\u001b[2J\n::error::x\r\n##[add-mask]\ud800\u2028')],
])('a campaign %s', (_, events) => {
  const lines = logged(events).split('\n').slice(0, -1);

  test('is a line for each event', () => {
    expect(lines).toHaveLength(events.length);
    expect(lines.map((line) => (JSON.parse(line) as FuzzEvent).type)).toEqual(events.map(({ type }) => type));
  });

  test('follows the schema', () => {
    for (const line of lines) expect(validate(JSON.parse(line)), JSON.stringify(validate.errors)).toBe(true);
  });

  test('holds no command for whoever listens to the standard output', () => {
    expect(lines.join('\n')).not.toMatch(/##\[|^::/m);
  });
});

test('a finding keeps its octets and its conversation', () => {
  const found = campaign.find((event) => event.type === 'found' && event.finding.kind === 'wrong answer');
  const { finding } = JSON.parse(logged([found!])) as {
    finding: { difference: { octets: string; offset: number }; transcript: string[] };
  };
  expect(finding.difference).toMatchObject({ octets: '00 0A 0A 0A', offset: 3 });
  expect(finding.transcript).toEqual(['C: (connect)', 'C: abba\\na', 'C: b\\n', 'S: \\x00\\n\\n\\n']);
  expect(readTranscript(finding.transcript.join('\n'))).toHaveLength(4);
});

test('the schema refuses what is no event', () => {
  expect(validate({ type: 'progress', at: 1, worker: 1, layer: 'walks' })).toBe(false);
  expect(validate({ type: 'remark', at: 1, worker: 1, text: 'x', more: 1 })).toBe(false);
});

test('the schema knows every kind of finding, and the differences of the report', () => {
  type Enum = { enum: readonly string[] };
  type Finding = { properties: { kind: Enum; difference: { properties: { kind: Enum } } } };
  const { finding } = schema['definitions'] as { finding: Finding };
  const report = readJson('schema/report.schema.json')['definitions'] as {
    finding: { properties: { kind: Enum } };
  };
  expect(finding.properties.kind.enum).toEqual(FINDING_KINDS);
  expect(finding.properties.difference.properties.kind.enum).toEqual(report.finding.properties.kind.enum);
});
