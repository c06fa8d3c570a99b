import { fork } from 'node:child_process';
import { once } from 'node:events';
import { ENTERED, spawnInNamespace } from '../dist/src/sut/namespace.js';
import { benchFuzzInMemory } from './fuzzInMemory.js';
import { benchFuzzLayers } from './fuzzLayers.js';

/** How fast a fuzzer plays its cases: with programs, beside a bare loop; in memory; and how fast it makes them. */
export async function benchFuzz() {
  return {
    ...(await alone('bench/fuzzPrograms.js')),
    ...(await benchFuzzInMemory()),
    ...(await benchFuzzLayers()),
  };
}

/** Runs a script that sends its result: in a network namespace of its own, as campaigns do, where the system allows that. */
async function alone(script) {
  const inside = spawnInNamespace([script], process.env, 'ignore');
  const [first] = await Promise.race([once(inside, 'message'), once(inside, 'exit')]);
  const child = first === ENTERED ? inside : fork(script);
  const [result] = await Promise.race([once(child, 'message'), once(child, 'exit')]);
  if (typeof result !== 'object') throw new Error(`${script} ended without a result`);
  return result;
}
