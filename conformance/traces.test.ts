import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { judgeRun } from '../src/engine/program/judgeRun.js';
import { traceProtocols } from '../src/protocols/index.js';
import { readSpec } from '../src/spec/readSpec.js';

const all = await Promise.all(Object.values(traceProtocols).map((load) => load()));

// What a specification shows is what the machine of its variant accepts.
describe.each(all)('the traces of $name', ({ name, variants }) => {
  const file = `spec/${name}.md`;
  const { traces } = readSpec(readFileSync(file, 'utf8'), file);

  test('show each variant', () => {
    const shown = new Set(traces.map(({ variant }) => variant));
    expect([...shown].toSorted()).toEqual(variants.map((variant) => variant.name).toSorted());
  });

  test.each(traces)('line $line: of the variant $variant, accepted line by line', ({ variant, text }) => {
    const { trace, offences } = judgeRun(
      variants.find((each) => each.name === variant)!,
      { output: text, errors: '', exit: { type: 'status', status: 0 }, stuck: undefined, milliseconds: 1 },
    );
    expect(offences).toEqual([]);
    expect(trace.map((line) => `${line.text}\n`).join('')).toBe(text);
  });
});
