import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { expect } from 'vitest';

const validate = new Ajv().compile(JSON.parse(readFileSync('schema/report.schema.json', 'utf8')) as object);

/** Reads a JSON report, which has to follow its schema. */
export function reportOf(output: string) {
  const report = JSON.parse(output) as {
    verdict: string;
    exitStatus: number;
    reason?: string;
    clauses: { id: string; verdict: string }[];
  };
  expect(validate(report), JSON.stringify(validate.errors)).toBe(true);
  return report;
}
