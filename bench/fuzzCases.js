import { Random } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { exchange } from '../dist/src/fuzz/layers/dialogue.js';

/** Lines of one segment where they are pipelined, as in the largest bursts of a campaign. */
export const BURST = 60;

/** So many segments of proper lines, other ones in each round: a judge may know those that it has seen. */
export function segmentsOf({ speech }, segments, lines, round) {
  const random = new Random(xoroshiro128plus(round));
  return Array.from({ length: segments }, () =>
    Buffer.concat(Array.from({ length: lines }, () => speech.proper(random))),
  );
}

/** A case on one connection: each segment is sent when all has come for the one before. */
export function conversation(segments) {
  return [{ type: 'connect', peer: 1 }, ...segments.flatMap((octets) => exchange(octets))];
}

/** Plays a case as a campaign does; milliseconds that it takes. */
export async function timed(arena, script) {
  const start = performance.now();
  const { wrong } = await arena.play(script, 'brisk');
  if (wrong) throw new Error(`${arena.subject.name}: ${wrong.kind}: ${wrong.difference.actual}`);
  return performance.now() - start;
}
