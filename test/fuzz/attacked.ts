import { ServerRig } from '../../src/engine/ServerRig.js';
import type { Demands } from '../../src/engine/Profile.js';
import type { ServerSuite } from '../../src/engine/Suite.js';
import { Arena } from '../../src/fuzz/Arena.js';
import type { Attack, Fuzzing } from '../../src/fuzz/Attack.js';
import { CAPACITY } from '../../src/fuzz/Campaign.js';
import type { Wrong } from '../../src/fuzz/Conversation.js';
import { campaignLayers } from '../../src/fuzz/layers/campaignLayers.js';
import { Novelty } from '../../src/fuzz/Novelty.js';
import { Scheduler } from '../../src/fuzz/Scheduler.js';
import type { Kept } from '../../src/fuzz/Kept.js';
import { writeScript } from '../../src/fuzz/script/notation.js';
import type { Subject } from '../../src/sut/Subject.js';
import { randomOf } from './randomOf.js';

/** Milliseconds that an answer may take of a program that answers at once. */
const LIMIT = 300;
/** Milliseconds that pass whenever somebody looks at the clock: nothing else takes any time. */
const TICK = 0.05;

/** Where a program in memory is attacked, after it has been found out what it is. */
export async function arenaOf(
  suite: ServerSuite,
  fuzzing: Fuzzing,
  subject: Subject,
  demands: Demands = {},
): Promise<{ readonly arena: Arena; readonly attack: Attack }> {
  let time = 0;
  const now = () => (time += TICK);
  const rig = new ServerRig(suite, subject, { limit: LIMIT, startLimit: LIMIT, now });
  const attack = fuzzing.attack(await rig.probe(demands));
  return { arena: new Arena({ subject, attack, pace: rig.pace, now }), attack };
}

/**
 * Plays so many cases of a campaign at the most, as far as the first thing that is wrong.
 *
 * @returns what that is, and in which case, from 0
 */
export async function firstWrong(
  arena: Arena,
  runs: number,
  seed: number,
): Promise<{ readonly wrong: Wrong; readonly run: number; readonly script: readonly string[] } | undefined> {
  await arena.renew();
  await arena.measureCapacity(CAPACITY);
  const corpus: Kept[] = [];
  const { layers } = campaignLayers(arena.attack, {
    peers: Math.max(1, arena.capacity - 1),
    random: (layer) => randomOf(seed + 7919 * layer),
    given: [],
    corpus,
    feedback: true,
  });
  const scheduler = new Scheduler(layers);
  const novelty = new Novelty();
  for (let run = 0; run < runs; run++) {
    const drawn = scheduler.next();
    if (!drawn) break;
    const { wrong, features, ended } = await arena.play(drawn.script, 'brisk');
    if (wrong) return { wrong, run, script: writeScript(drawn.script) };
    const novel = novelty.add(features.keys());
    drawn.layer.played?.(drawn.script, { ended, features, novel });
    if (novel.length > 0) corpus.push({ script: drawn.script, played: drawn.script, ended, novel });
  }
  return undefined;
}
