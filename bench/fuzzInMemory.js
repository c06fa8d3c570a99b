import { fuzzings, suites } from '../dist/conformance/index.js';
import { ServerRig } from '../dist/src/engine/ServerRig.js';
import { Arena } from '../dist/src/fuzz/Arena.js';
import { palindrome } from '../dist/src/protocols/palindrome/index.js';
import { MemorySubject } from '../dist/src/sut/MemorySubject.js';
import { BURST, conversation, segmentsOf, timed } from './fuzzCases.js';
import { median } from './median.js';

const ROUNDS = 9;
const LINES = 12_000;

/** How fast cases are played with the reference, where no sockets are waited for. */
export async function benchFuzzInMemory() {
  const arena = await arenaInMemory();
  await arena.renew();
  const result = {};
  for (const [what, lines] of [
    ['in memory, a line at a time (aim: 100,000 lines/s)', 1],
    [`in memory, ${BURST} lines a segment`, BURST],
  ]) {
    const rates = [];
    for (let round = 0; round <= ROUNDS; round++) {
      const script = conversation(segmentsOf(arena.attack, LINES / lines, lines, round));
      rates.push((LINES * 1000) / (await timed(arena, script)));
    }
    // The first round warms it up.
    result[what] = `${Math.round(median(rates.slice(1))).toLocaleString('en')} lines/s`;
  }
  return result;
}

/** The reference of palindrome, and how it is attacked. */
export async function arenaInMemory() {
  const suite = await suites.palindrome.server();
  const fuzzing = await fuzzings.palindrome();
  const subject = new MemorySubject(palindrome, palindrome.variants[0]);
  const now = () => performance.now();
  const rig = new ServerRig(suite, subject, { limit: 2000, startLimit: 10_000, now });
  const profile = await rig.probe({});
  return new Arena({ subject, attack: fuzzing.attack(profile), pace: rig.pace, now });
}
