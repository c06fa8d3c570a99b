import { describe, expect, test } from 'vitest';
import { soundPrograms, withOwnWays } from '../src/engine/liberties/Gate.js';
import { escapeOctets } from '../src/wire/escape.js';
import { arenaOf, firstWrong } from '../test/fuzz/attacked.js';
import { fuzzings, gates, suites } from './index.js';

/** Milliseconds: much more than it takes, for a machine that has much else to do. */
const TIME_LIMIT = 600_000;
/** Random combinations of liberties for each protocol, and cases against each program, unless the environment says more. */
const COMBINATIONS = Number(process.env['ASSAY_COMBINATIONS'] ?? 4);
const RUNS = Number(process.env['ASSAY_CASES'] ?? 80);

const all = await Promise.all(
  Object.keys(fuzzings).map(async (name) => ({
    name,
    fuzzing: await fuzzings[name]!(),
    suite: await suites[name]!.server(),
    gate: await gates[name]!.server(),
  })),
);

describe.each(all)('a $name server', ({ fuzzing, suite, gate }) => {
  // Another seed each time, so that the combinations of many runs add up; it stands in what is reported.
  const seed = Math.floor(Math.random() * 2 ** 30);

  test('is not suspected for its liberties, however it is attacked', { timeout: TIME_LIMIT }, async () => {
    const suspected: unknown[] = [];
    let run = seed;
    for (const taken of soundPrograms(gate.liberties, COMBINATIONS, seed)) {
      const subject = await gate.serverWith(withOwnWays(gate.liberties, taken));
      const { arena } = await arenaOf(suite, fuzzing, subject);
      const wrong = await firstWrong(arena, RUNS, ++run);
      if (wrong) suspected.push({ taken, seed: run, ...shown(wrong) });
    }
    expect(suspected).toEqual([]);
  });
});

/** What is wrong, as somebody reads it: the end of a case tells most. */
function shown({ run, wrong, script }: NonNullable<Awaited<ReturnType<typeof firstWrong>>>) {
  const { kind, clause, difference } = wrong;
  const { expected, actual, octets } = difference;
  const came = octets && escapeOctets(octets);
  return { run, kind, clause, expected, actual, came, script: script.slice(-20).join(' | ').slice(-1500) };
}
