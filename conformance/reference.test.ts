import { describe, expect, test } from 'vitest';
import type { Event } from '../src/engine/Event.js';
import { runSuite } from '../src/engine/runSuite.js';
import { protocols } from '../src/protocols/index.js';
import { MemorySubject } from '../src/sut/MemorySubject.js';
import { suites } from './index.js';

const cases = await Promise.all(
  Object.entries(protocols).map(async ([name, load]) => ({
    protocol: await load(),
    suite: await suites[name]!.server(),
  })),
);
const variants = cases.flatMap(({ protocol, suite }) =>
  protocol.variants.map((variant) => ({
    name: `${protocol.name} ${variant.name}`,
    protocol,
    suite,
    variant,
  })),
);

describe.each(variants)('the reference server $name, in memory', ({ protocol, suite, variant }) => {
  test('is found to be what it is, and conforms in all clauses that apply', async () => {
    const events: Event[] = [];
    const exitStatus = await runSuite(
      suite,
      new MemorySubject(protocol, variant),
      {
        demands: {},
        only: [],
        runs: 100,
        seed: 1,
        commandLine: 'assay check example',
        strict: true,
        timeout: 1000,
        now: () => performance.now(),
      },
      (event) => events.push(event),
    );
    const finished = events.find((event) => event.type === 'finished');
    expect(
      finished?.results.filter(({ verdict }) => !['pass', 'observed', 'not-applicable'].includes(verdict)),
    ).toEqual([]);
    expect(events.find((event) => event.type === 'profiled')?.profile).toMatchObject({
      framing: variant.framing,
      variant: variant.concurrency,
    });
    expect(exitStatus).toBe(0);
  });
});
