import { Random } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { expect, test } from 'vitest';
import { ServerRig } from '../../src/engine/ServerRig.js';
import { Arena } from '../../src/fuzz/Arena.js';
import { campaignLayers } from '../../src/fuzz/layers/campaignLayers.js';
import { Scheduler } from '../../src/fuzz/Scheduler.js';
import type { Script } from '../../src/fuzz/script/Action.js';
import { writeScript } from '../../src/fuzz/script/notation.js';
import { serverMutants } from '../../src/engine/serverMutants.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { MemorySubject } from '../../src/sut/MemorySubject.js';
import { fuzzing } from './fuzzing.js';
import { suite } from './server.js';
import { gameMutants } from './serverMutants.js';

const WORDS = ['level', 'noon', 'banana'];
const protocol = { ...wordguess, ...wordguess.gameOf!({ players: 3, words: WORDS }) };
const [variant] = wordguess.variants;

async function arenaOf(program: typeof wordguess) {
  const subject = new MemorySubject(program, variant);
  const rig = new ServerRig(suite, subject, { limit: 300, startLimit: 300, now: () => performance.now() });
  const profile = await rig.probe({});
  const attack = fuzzing.attack(profile);
  const arena = new Arena({ subject, attack, pace: rig.pace, now: rig.now });
  await arena.renew();
  return arena;
}

async function firstWrong(program: typeof wordguess, runs: number, seed: number) {
  const arena = await arenaOf(program);
  const corpus: Script[] = [];
  const { layers } = campaignLayers(arena.attack, {
    peers: 1,
    random: (layer) => new Random(xoroshiro128plus(seed + layer)),
    given: [],
    corpus,
    feedback: true,
  });
  const scheduler = new Scheduler(layers);
  const spent = new Map<string, number>();
  for (let run = 0; run < runs; run++) {
    const { script, layer } = scheduler.next()!;
    const t = performance.now();
    const { wrong, features } = await arena.play(script, 'brisk');
    spent.set(layer.name, (spent.get(layer.name) ?? 0) + performance.now() - t);
    if (run % 3 === 0 && features.size > 0) corpus.push(script);
    if (wrong) return { wrong, run, script: writeScript(script) };
  }
  console.log(spent);
  return undefined;
}

test('the reference is never accused', { timeout: 300_000 }, async () => {
  const t = performance.now();
  expect(await firstWrong(protocol, 300, 1)).toBeUndefined();
  console.log(performance.now() - t);
});

test('mutants', { timeout: 300_000 }, async () => {
  for (const { name, protocol: mutant } of gameMutants(protocol)) {
    const t = performance.now();
    const found = await firstWrong(mutant, 40, 1);
    console.log(name, found?.run, found?.wrong.kind, found?.wrong.clause, (performance.now() - t).toFixed(0));
  }
  void serverMutants;
});
