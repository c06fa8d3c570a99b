import { Random } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { campaignLayers } from '../dist/src/fuzz/layers/campaignLayers.js';
import { costOf } from '../dist/src/fuzz/script/Action.js';
import { arenaInMemory } from './fuzzInMemory.js';
import { median } from './median.js';

const LF = 0x0a;
const PEERS = 9;
const CASES = 200;
const ROUNDS = 5;

/** How long it takes to make a case of each layer, the first time and later. */
export async function benchFuzzLayers() {
  const { attack } = await arenaInMemory();
  const corpus = [];
  const times = new Map();
  for (let round = 0; round <= ROUNDS; round++) {
    const random = (layer) => new Random(xoroshiro128plus(round + 7919 * layer));
    const options = { peers: PEERS, random, given: [], corpus, feedback: true };
    for (const layer of campaignLayers(attack, options).layers) {
      const { cases, lines, microseconds } = makeCases(layer, corpus);
      if (cases === 0) continue;
      const known = times.get(layer.name) ?? [];
      times.set(layer.name, [...known, { perCase: microseconds / cases, lines: lines / cases }]);
    }
  }
  return Object.fromEntries(
    // The first round warms it up.
    [...times].map(([name, rounds]) => {
      const { lines } = rounds.at(-1);
      const perCase = median(rounds.slice(1).map((each) => each.perCase));
      return [
        `making a case of "${name}", ${Math.round(lines)} lines`,
        `${perCase.toFixed(0)} µs${lines > 0 ? `, ${(perCase / lines).toFixed(1)} µs a line` : ''}`,
      ];
    }),
  );
}

/** Makes cases of a layer; some of them go into the corpus, from which others are made. */
function makeCases(layer, corpus) {
  const scripts = [];
  const start = performance.now();
  for (let script = layer.next(); script && scripts.length < CASES; script = layer.next()) {
    costOf(script);
    scripts.push(script);
  }
  const microseconds = (performance.now() - start) * 1000;
  const kept = scripts
    .slice(0, 20)
    .map((script, at) => ({ script, played: script, ended: false, novel: [`${layer.name} ${at}`] }));
  if (corpus.length < 200) corpus.push(...kept);
  const lines = scripts.flat().reduce((sum, { octets }) => sum + (octets ? lineEndsOf(octets) : 0), 0);
  return { cases: scripts.length, lines, microseconds };
}

function lineEndsOf(octets) {
  let count = 0;
  for (const octet of octets) if (octet === LF) count++;
  return count;
}
