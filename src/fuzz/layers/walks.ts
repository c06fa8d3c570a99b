import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import type { Layer } from '../Layer.js';
import type { Action, Script } from '../script/Action.js';
import { burst, exchange } from './dialogue.js';

/** Lines of a walk. */
const SHORTEST = 30;
const LONGEST = 120;
/** Of a thousand lines so many end the conversation, repeat the line before, or are anything at all. */
const ENDINGS = 20;
const REPEATED = 100;
const WILD = 60;
/** Times that a line is repeated at the most. */
const MOST_REPEATED = 8;
/** Connections of one walk. */
const MOST_PEERS = 3;

/** Long conversations, over several connections where these are served side by side, in which endings are rare. */
export function walkLayer(attack: Attack, peers: number, random: Random): Layer {
  return { name: 'walks', share: 4, next: () => walk(attack, Math.min(peers, MOST_PEERS), random) };
}

function walk(attack: Attack, most: number, random: Random): Script {
  const { letters, speech, streams } = attack;
  const going = letters.filter(({ last }) => !last);
  const ending = letters.filter(({ last }) => last);
  const peers = Array.from({ length: random.nextInt(1, most) }, (_, at) => at + 1);
  const script: Action[] = peers.flatMap((peer) => [
    { type: 'connect', peer } as const,
    ...burst(speech.opening(random, peer), streams, peer),
  ]);
  const length = random.nextInt(SHORTEST, LONGEST);
  const hurried = streams && random.nextInt(0, 1) === 0;
  let waiting: Uint8Array[] = [];
  let last = going[0]!.octets;
  for (let line = 0, peer = peers[0]!; line < length; line++) {
    const chance = random.nextInt(1, 1000);
    if (chance <= ENDINGS && ending.length > 0) {
      script.push(...burst([...waiting, pick(ending, random).octets], streams, peer));
      script.push({ type: 'connect', peer }, ...burst(speech.opening(random, peer), streams, peer));
      waiting = [];
      continue;
    }
    last =
      chance <= ENDINGS + REPEATED
        ? last
        : chance <= ENDINGS + REPEATED + WILD
          ? wild(attack, random)
          : random.nextInt(0, 1) === 0
            ? pick(going, random).octets
            : speech.proper(random, peer);
    const again = chance > ENDINGS && chance <= ENDINGS + REPEATED ? random.nextInt(1, MOST_REPEATED) : 1;
    for (let time = 0; time < again; time++) waiting.push(last);
    if (hurried && random.nextInt(0, 7) > 0) continue;
    script.push(
      ...(hurried ? burst(waiting, streams, peer) : waiting.flatMap((octets) => exchange(octets, peer))),
    );
    waiting = [];
    if (random.nextInt(0, 2) === 0) peer = pick(peers, random);
  }
  return script;
}

function wild({ speech }: Attack, random: Random): Uint8Array {
  return random.nextInt(0, 1) === 0 ? speech.nearMiss(random) : speech.wild(random);
}

/** One of them. */
export function pick<T>(all: readonly T[], random: Random): T {
  return all[random.nextInt(0, all.length - 1)]!;
}
