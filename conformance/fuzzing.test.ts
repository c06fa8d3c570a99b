import { describe, expect, test } from 'vitest';
import { FINDING_KINDS } from '../src/fuzz/FuzzFinding.js';
import { protocols } from '../src/protocols/index.js';
import { hostMutations } from '../src/sut/hostMutations.js';
import { MemorySubject } from '../src/sut/MemorySubject.js';
import { arenaOf, firstWrong } from '../test/fuzz/attacked.js';
import { fuzzings, suites } from './index.js';

/** The game has a test of its own: its players wait for each other. */
const OF_ITS_OWN = 'wordguess';
/** Cases of a campaign: each layer has its turn several times. */
const RUNS = 150;

const all = await Promise.all(
  Object.entries(fuzzings)
    .filter(([name]) => name !== OF_ITS_OWN)
    .map(async ([name, load]) => ({
      name,
      fuzzing: await load(),
      suite: await suites[name]!.server(),
      protocol: await protocols[name]!(),
    })),
);

test('the servers of each protocol can be attacked', () => {
  expect(Object.keys(fuzzings).toSorted()).toEqual(Object.keys(protocols).toSorted());
});

describe.each(all)('$name', ({ name, fuzzing, suite, protocol }) => {
  const demandsOf = (variant: string) => (name === 'chat' ? { variant } : {});

  describe.each(protocol.variants)('$name', (variant) => {
    test('the reference survives any seed', { timeout: 60_000 }, async () => {
      const seed = Math.floor(Math.random() * 2 ** 31);
      const subject = new MemorySubject(protocol, variant);
      const { arena } = await arenaOf(suite, fuzzing, subject, demandsOf(variant.name));
      expect([seed, await firstWrong(arena, RUNS, seed)]).toEqual([seed, undefined]);
    });
  });

  test('each clause that an attack names is there', async () => {
    const [variant] = protocol.variants;
    const subject = new MemorySubject(protocol, variant);
    const { attack } = await arenaOf(suite, fuzzing, subject, demandsOf(variant.name));
    const named = [
      ...FINDING_KINDS.map((kind) => attack.clauseOf(kind)),
      ...Object.values(attack.survival ?? {}),
      ...attack.ways.map(({ untested }) => untested.clause),
    ];
    const ids = new Set(protocol.clauses.map(({ id }) => id));
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  test(
    'a server that dies of what a client does, or serves nobody any more, is found',
    { timeout: 60_000 },
    async () => {
      const deadly = hostMutations.filter((mutation) => DEADLY.test(mutation.name));
      expect(deadly.length).toBeGreaterThan(10);
      const missed: string[] = [];
      // A server of one connection has no others to serve.
      const variant = protocol.variants.find(({ concurrency }) => concurrency === 'concurrent')!;
      for (const mutation of deadly) {
        const subject = new MemorySubject(protocol, variant, mutation);
        const { arena } = await arenaOf(suite, fuzzing, subject, demandsOf(variant.name));
        if (!(await firstWrong(arena, 2 * RUNS, 1))) missed.push(mutation.name);
      }
      expect(missed).toEqual([]);
    },
  );
});

/** What clients do that no sensible client does, and what such a server does then. */
const DEADLY = /^(?:dies of|serves nobody after) a /;
