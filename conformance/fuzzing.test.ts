import { describe, expect, test } from 'vitest';
import { reasonBeforehand } from '../src/engine/matrixFlaws.js';
import type { Excuse } from '../src/engine/Proof.js';
import type { Demands } from '../src/engine/Profile.js';
import { serverMutants } from '../src/engine/serverMutants.js';
import { Campaign } from '../src/fuzz/Campaign.js';
import type { CampaignOptions } from '../src/fuzz/CampaignOptions.js';
import { FINDING_KINDS } from '../src/fuzz/FuzzFinding.js';
import { protocols } from '../src/protocols/index.js';
import type { Variant } from '../src/protocols/Protocol.js';
import { hostMutations } from '../src/sut/hostMutations.js';
import { MemorySubject } from '../src/sut/MemorySubject.js';
import { arenaOf, firstWrong } from '../test/fuzz/attacked.js';
import { fuzzExcuses as chatExcuses } from './chat/fuzzExcuses.js';
import { fuzzExcuses as echoExcuses } from './echo/fuzzExcuses.js';
import { fuzzings, proofs, suites } from './index.js';
import { fuzzExcuses as palindromeExcuses } from './palindrome/fuzzExcuses.js';

/** Why mutants are not found, by protocol. A game is attacked in a way of its own, which has a test of its own. */
const EXCUSES: Readonly<Record<string, readonly Excuse[]>> = {
  chat: chatExcuses,
  echo: echoExcuses,
  palindrome: palindromeExcuses,
};
/** What is demanded where it cannot be found out what a mutant is. */
const DEMANDS: Readonly<Record<string, Demands>> = {
  login: { dialect: 'canonical' },
  anonymous: { variant: 'anonymous' },
};

/** Another one each time. */
const SEED = Math.floor(Math.random() * 2 ** 31);
/** Cases of a campaign against a sound program, against a mutant, and against one that should not be found by them. */
const SOUND_RUNS = 200;
const RUNS = 600;
const EXCUSED_RUNS = 60;
/** Milliseconds: much more than it takes, for a machine that has much else to do. */
const TIME_LIMIT = 600_000;

const all = await Promise.all(
  Object.keys(fuzzings).map(async (name) => ({
    name,
    protocol: await protocols[name]!(),
    suite: await suites[name]!.server(),
    fuzzing: await fuzzings[name]!(),
    proof: await proofs[name]!.server!(),
    excuses: EXCUSES[name],
  })),
);

describe.each(all.filter(({ excuses }) => excuses))('a $name server', (each) => {
  const { protocol, suite, fuzzing, proof, excuses = [] } = each;
  const { variants } = protocol;

  describe.each(variants)('of the kind $name', (variant) => {
    test.each([1, SEED])(
      'that is sound is never suspected, whatever the seed is (%i)',
      { timeout: TIME_LIMIT },
      async (seed) => {
        const { arena } = await arenaOf(suite, fuzzing, new MemorySubject(protocol, variant));
        expect(await firstWrong(arena, SOUND_RUNS, seed)).toBeUndefined();
      },
    );
  });

  test(
    'that breaks a clause is found, but for those of which it is said why not',
    { timeout: TIME_LIMIT },
    async () => {
      const found: Row[] = [];
      const missed: Row[] = [];
      for (const { mutant, variant } of variants.flatMap(mutantsOf)) {
        const row = { name: mutant.name, variant: variant.name };
        const runs = excuses.some((excuse) => isExcused(excuse, row)) ? EXCUSED_RUNS : RUNS;
        ((await find(mutant, variant, runs)) ? found : missed).push(row);
      }
      expect(missed.filter((row) => !excuses.some((excuse) => isExcused(excuse, row)))).toEqual([]);
      // A name in the table that is found in all variants has nothing to do there.
      const named = excuses.flatMap((excuse) =>
        excuse.mutants.map((mutant) => ({ ...excuse, mutants: [mutant] })),
      );
      expect(named.filter((excuse) => !missed.some((row) => isExcused(excuse, row)))).toEqual([]);
      expect(found.length).toBeGreaterThan(missed.length);
    },
  );

  /** The mutants of the machine and of the host that break a clause. */
  function mutantsOf(variant: Variant) {
    const machines = serverMutants(protocol, variant).filter((mutant) => !mutant.name.startsWith('grammar'));
    const hosts = hostMutations.map((mutation) => ({
      name: mutation.name,
      protocol,
      mutation,
      compare: undefined,
    }));
    return [...machines.map((mutant) => ({ ...mutant, mutation: undefined })), ...hosts]
      .filter((mutant) => {
        const comparison = mutant.compare?.();
        const row = { name: mutant.name, variant: variant.name, ...(comparison && { comparison }) };
        return reasonBeforehand(proof, row) === undefined;
      })
      .map((mutant) => ({ mutant, variant }));
  }

  async function find(
    { protocol: wrong, mutation }: ReturnType<typeof mutantsOf>[number]['mutant'],
    variant: Variant,
    runs: number,
  ): Promise<boolean> {
    const subject = new MemorySubject(wrong, variant, mutation);
    const { arena } = await arenaOf(suite, fuzzing, subject, DEMANDS[variant.name]);
    return (await firstWrong(arena, runs, 1)) !== undefined;
  }
});

describe.each(all)('whoever attacks a $name server', ({ protocol, suite, fuzzing }) => {
  test.each(protocol.variants)(
    'of the kind $name names clauses of its specification alone',
    async (variant) => {
      const game = protocol.gameOf?.({ players: 3, words: ['level', 'banana'] });
      const { attack } = await arenaOf(suite, fuzzing, new MemorySubject({ ...protocol, ...game }, variant));
      const known = protocol.clauses.filter(({ role }) => role === 'server').map(({ id }) => id);
      const named = [
        ...FINDING_KINDS.map((kind) => attack.clauseOf(kind)),
        ...Object.values(attack.survival ?? {}),
        ...attack.ways.map(({ untested }) => untested.clause),
      ];
      expect(named.filter((id) => !known.includes(id))).toEqual([]);
    },
  );
});

test.each([
  ['echo', 'dies of a line with control characters', /^1 connect(?: · 1 [a-z ]+\S*){1,2}$/],
  ['palindrome', 'dies of a line that is not UTF-8', /^1 connect · 1 send \S*\\x\S*$/],
  [
    'palindrome',
    'closes after its first answer',
    /^1 connect · 1 send \S+ · 1 settle · 1 (?:send \S+|prove)$/,
  ],
])('an %s server that %s is told by the shortest script that shows it', async (name, mutation, script) => {
  const { protocol, suite, fuzzing } = all.find((each) => each.name === name)!;
  const variant = protocol.variants.find(({ concurrency }) => concurrency === 'concurrent')!;
  const mutant = hostMutations.find((each) => each.name === mutation)!;
  const { arena } = await arenaOf(suite, fuzzing, new MemorySubject(protocol, variant, mutant));
  const options: CampaignOptions = {
    seed: 1,
    runs: 300,
    findings: 1,
    feedback: true,
    clauses: protocol.clauses,
    level: ({ level }) => level,
    facts: [],
    head: { protocol: name, program: mutation, workers: 1 },
    signal: new AbortController().signal,
  };
  const findings = await new Campaign(arena, options, () => {}).run();
  expect(findings.map((finding) => finding.script.join(' · '))).toEqual([expect.stringMatching(script)]);
  expect(findings[0]!.reproduced.times).toBe(2);
});

test('every protocol has its excuses, but for games', () => {
  expect(all.filter(({ excuses }) => !excuses).map(({ name }) => name)).toEqual(['wordguess']);
});

/** A mutant, and the variant that it is of. */
interface Row {
  readonly name: string;
  readonly variant: string;
}

function isExcused({ mutants, variants }: Excuse, { name, variant }: Row): boolean {
  if (variants && !variants.includes(variant)) return false;
  return mutants.some((mutant) =>
    mutant.endsWith(' *') ? name.startsWith(mutant.slice(0, -1)) : name === mutant,
  );
}
