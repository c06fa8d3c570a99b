import { describe, expect, test } from 'vitest';
import { checkClient, checkPair, checkServer } from '../src/engine/checkProgram.js';
import type { Event } from '../src/engine/Event.js';
import { LOGINS } from '../src/engine/PairScenario.js';
import { tryOn } from '../src/engine/killMatrix.js';
import { protocols } from '../src/protocols/index.js';
import { sidesOf } from '../src/protocols/Protocol.js';
import { STILL } from '../src/sut/Bell.js';
import { MemoryClient } from '../src/sut/MemoryClient.js';
import { MemorySubject } from '../src/sut/MemorySubject.js';
import { proofs, suites } from './index.js';

const RIGHT = ['pass', 'observed', 'not-applicable'];
const SEEDS = Array.from({ length: 10 }, (_, index) => index);

/** Milliseconds: much more than it takes, for a machine that has much else to do. */
const LIMIT = 300_000;

const references = await Promise.all(
  Object.values(proofs)
    .flatMap((roles) => Object.values(roles))
    .map((load) => load()),
);

describe.each(
  references.flatMap(({ protocol, role, references: each }) =>
    each.map((specimen, index) => ({
      name: `${protocol} ${role}, ${specimen.variant}`,
      specimen,
      // Its other variants are asked the same, and both ends of a pair are asked by themselves too.
      seeds: role === 'pair' || index > 0 ? SEEDS.slice(0, 3) : SEEDS,
    })),
  ),
)('the reference $name, in memory', ({ specimen, seeds }) => {
  test('conforms in all clauses that apply, whatever the seed is', { timeout: LIMIT }, async () => {
    for (const seed of seeds) {
      const { results } = await tryOn(specimen, seed);
      expect(results.length).toBeGreaterThan(0);
      const wrong = results.filter(({ verdict }) => !RIGHT.includes(verdict));
      expect(wrong, `seed ${seed}`).toEqual([]);
    }
  });
});

const servers = await Promise.all(
  Object.entries(protocols).map(async ([name, load]) => ({
    protocol: await load(),
    suite: await suites[name]!.server(),
  })),
);

describe.each(
  servers.flatMap(({ protocol, suite }) =>
    protocol.variants.map((variant) => ({
      name: `${protocol.name} ${variant.name}`,
      protocol,
      suite,
      variant,
    })),
  ),
)('the reference server $name, in memory', ({ protocol, suite, variant }) => {
  test('is found to be what it is', async () => {
    const events: Event[] = [];
    const exitStatus = await checkServer(
      suite,
      new MemorySubject(protocol, variant),
      {
        demands: {},
        only: [],
        runs: undefined,
        seed: 1,
        commandLine: 'assay check example',
        strict: true,
        timeout: 1000,
        now: () => performance.now(),
      },
      (event) => events.push(event),
    );
    const profile = events.find((event) => event.type === 'profiled')!.profile;
    const { framing, concurrency } = variant;
    expect(profile).toMatchObject({ framing, concurrency });
    expect([variant.name, concurrency]).toContain(profile.variant);
    expect(exitStatus).toBe(0);
  });
});

const pairs = await Promise.all(
  Object.entries(protocols).map(async ([name, load]) => ({
    name,
    protocol: await load(),
    suite: await suites[name]!.pair?.(),
  })),
);

describe.each(
  pairs.flatMap(({ name, protocol, suite }) =>
    suite
      ? protocol.variants.map((variant) => ({ name: `${name} ${variant.name}`, protocol, suite, variant }))
      : [],
  ),
)('the reference pair $name, in memory', ({ protocol, suite, variant }) => {
  test('is found to be what it is', async () => {
    const events: Event[] = [];
    const { framing, concurrency } = variant;
    const played = { ...protocol, ...sidesOf(protocol, variant.name) };
    const exitStatus = await checkPair(
      suite,
      {
        named: { name: 'example', invocation: '' },
        ends: {
          server: new MemorySubject(protocol, variant),
          clients: LOGINS.map(() => new MemoryClient(played, { framing })),
        },
        alarm: STILL,
      },
      {
        demands: {},
        only: [],
        runs: 3,
        seed: 1,
        commandLine: 'assay check example --role pair',
        strict: true,
        timeout: 100,
        now: () => performance.now(),
      },
      (event) => events.push(event),
    );
    const profile = events.find((event) => event.type === 'profiled')?.profile;
    expect(profile).toMatchObject({ framing, concurrency });
    expect([variant.name, concurrency]).toContain(profile?.variant);
    expect(exitStatus).toBe(0);
  });
});

const clients = await Promise.all(
  Object.entries(protocols).map(async ([name, load]) => ({
    name,
    protocol: await load(),
    suite: await suites[name]!.client?.(),
  })),
);

describe.each(clients.flatMap(({ name, protocol, suite }) => (suite ? [{ name, protocol, suite }] : [])))(
  'the reference client $name, in memory',
  ({ protocol, suite }) => {
    const framings = new Set(protocol.variants.map(({ framing }) => framing));
    test.each([...framings])('is found to frame by %s', async (framing) => {
      const events: Event[] = [];
      const subject = new MemoryClient(protocol, { framing });
      const exitStatus = await checkClient(
        suite,
        subject,
        {
          demands: {},
          only: [],
          runs: 3,
          seed: 1,
          commandLine: 'assay check example --role client',
          strict: true,
          timeout: 100,
          now: () => performance.now(),
        },
        (event) => events.push(event),
      );
      expect(events.find((event) => event.type === 'profiled')?.profile).toMatchObject({ framing });
      expect(exitStatus).toBe(0);
    });
  },
);
