import type { Random } from 'fast-check';
import { concat } from '../../wire/octets.js';
import type { Attack } from '../Attack.js';
import type { Layer } from '../Layer.js';
import type { Action, Script } from '../script/Action.js';
import { burst, exchange } from './dialogue.js';
import { pick } from './walks.js';

type Manner = (attack: Attack, random: Random) => Script;

/** Outsiders of a crowd: around the sizes of tables and of limits. */
const CROWDS = [20, 70, 140, 270, 520];
/** Clients one after the other. */
const MANY = [20, 70, 140, 270];
/** Milliseconds of a pause. */
const PAUSES = [5, 30, 120];

/** Everything but the lines themselves: segments, pauses, ways of leaving, crowds, floods. */
export function mannerLayer(attack: Attack, peers: number, random: Random): Layer {
  const manners: readonly Manner[] = [
    ...(attack.streams ? [inPieces, inPieces, octetByOctet, paused] : []),
    halfClosed,
    leftInTheMidst,
    leftInTheMidst,
    ...(attack.startsAnew ? [] : [oneAfterTheOther]),
    ...(peers > 1 ? [crowded, flooded] : []),
    ...(peers > 1 && attack.streams ? [begunBeside] : []),
  ];
  let at = 0;
  // Each plain way of leaving comes once, before chance decides.
  return {
    name: 'manners',
    share: 5,
    next: () => (LEAVINGS[at++] ?? pick(manners, random))(attack, random),
  };
}

/** Simultaneous conversations: all speak before anybody listens. */
export function crowdLayer(attack: Attack, peers: number, random: Random): Layer {
  return {
    name: 'side by side',
    share: 4,
    next: () => (peers > 1 && !attack.startsAnew ? sideBySide(attack, peers, random) : undefined),
  };
}

function sideBySide({ speech, streams }: Attack, most: number, random: Random): Script {
  const peers = Array.from({ length: random.nextInt(2, most) }, (_, at) => at + 1);
  const script: Action[] = peers.map((peer) => ({ type: 'connect', peer }));
  for (const peer of peers) script.push(...burst(speech.opening(random, peer), streams, peer));
  const lines = streams ? random.nextInt(1, 30) : 1;
  for (let round = random.nextInt(3, 12); round > 0; round--) {
    const said = peers.map((peer) => ({
      peer,
      octets: concat(Array.from({ length: lines }, () => speech.proper(random, peer))),
    }));
    // Sometimes all have begun a line before anybody ends his.
    const isCut = streams && random.nextInt(0, 1) === 0;
    const pieces = said.map(({ peer, octets }) => ({
      peer,
      at: isCut ? random.nextInt(1, octets.length - 1) : octets.length,
      octets,
    }));
    for (const { peer, octets, at } of pieces)
      script.push({ type: 'send', peer, octets: octets.subarray(0, at) });
    if (isCut) {
      for (const peer of peers) script.push({ type: 'taken', peer });
      for (const { peer, octets, at } of pieces)
        script.push({ type: 'send', peer, octets: octets.subarray(at) });
    }
    for (const peer of peers) script.push({ type: 'settle', peer });
  }
  return script;
}

const inPieces: Manner = (attack, random) => {
  const { speech } = attack;
  const lines = Array.from({ length: random.nextInt(1, 4) }, () => line(attack, random));
  const script = begun(attack, random);
  for (const pieces of [cut(concat(lines), random.nextInt(1, 8), random)]) script.push(...arriving(pieces));
  script.push({ type: 'settle', peer: 1 }, ...exchange(speech.proper(random)));
  return script;
};

/** Somebody has begun a line, and others are served meanwhile. */
const begunBeside: Manner = (attack, random) => {
  const { speech, streams } = attack;
  const octets = speech.proper(random, 2);
  const half = Math.ceil(octets.length / 2);
  return [
    { type: 'connect', peer: 2 },
    ...burst(speech.opening(random, 2), streams, 2),
    { type: 'send', peer: 2, octets: octets.subarray(0, half) },
    { type: 'taken', peer: 2 },
    ...begun(attack, random),
    ...exchange(speech.proper(random)),
    { type: 'prove', peer: 1 },
    ...exchange(octets.subarray(half), 2),
  ];
};

const octetByOctet: Manner = (attack, random) => {
  const { speech } = attack;
  const long = speech.ofLength(random.nextInt(20, PIECES), random);
  const octets = (random.nextInt(0, 1) === 0 ? long : undefined) ?? line(attack, random).subarray(0, PIECES);
  const pieces = Array.from(octets, (octet) => Uint8Array.of(octet));
  return [...begun(attack, random), ...arriving(pieces), ...settled()];
};

/** Pieces of a line. */
const PIECES = 150;

const paused: Manner = (attack, random) => {
  const [first, second] = cut(line(attack, random), 1, random);
  return [
    ...begun(attack, random),
    { type: 'send', peer: 1, octets: first! },
    { type: 'pause', milliseconds: pick(PAUSES, random) },
    ...(second ? exchange(second) : settled()),
  ];
};

const halfClosed: Manner = (attack, random) => {
  const lines = Array.from({ length: random.nextInt(0, 5) }, () => line(attack, random));
  return [...begun(attack, random), ...unanswered(attack, lines), { type: 'end', peer: 1 }];
};

const leftInTheMidst: Manner = (attack, random) => {
  const lines = Array.from({ length: random.nextInt(0, 20) }, () => line(attack, random));
  const all = concat([...lines, new Uint8Array(0)]);
  const said = random.nextInt(0, 1) === 0 ? all : all.subarray(0, random.nextInt(0, all.length));
  return [
    ...begun(attack, random),
    ...(said.length > 0 ? [{ type: 'send', peer: 1, octets: said } as const] : []),
    ...(random.nextInt(0, 1) === 0 ? [{ type: 'taken', peer: 1 } as const] : []),
    { type: pick(['reset', 'close', 'reset', 'end'] as const, random), peer: 1 },
  ];
};

/** Leaves in the midst of a line, behind one, or without a word; each in all ways. */
const LEAVINGS: readonly Manner[] = (['end', 'close', 'reset'] as const).flatMap((leaves) =>
  [0.5, 1, 0].map((part): Manner => (attack, random) => {
    const octets = attack.speech.proper(random);
    const said = octets.subarray(0, Math.ceil(part * octets.length));
    return visit(attack, said.length > 0 ? said : undefined, leaves, random).slice(0, -1);
  }),
);

const oneAfterTheOther: Manner = (attack, random) => {
  const says = [undefined, attack.speech.proper(random), line(attack, random)][random.nextInt(0, 2)];
  const leaves = pick(['reset', 'end', 'close'] as const, random);
  return [
    { type: 'repeat', times: pick(MANY, random), actions: visit(attack, says, leaves, random) },
    ...begun(attack, random),
  ];
};

/** How a client leaves. */
export type Leave = 'reset' | 'end' | 'close';

/** A client that comes, perhaps says something, and leaves. */
export function visit(attack: Attack, says: Uint8Array | undefined, leaves: Leave, random: Random): Script {
  const read = random.nextInt(0, 1) === 0 ? [{ type: 'taken', peer: 1 } as const] : [];
  return [
    ...begun(attack, random),
    ...(says ? [{ type: 'send', peer: 1, octets: says } as const] : []),
    ...read,
    { type: leaves, peer: 1 },
    // Whoever closes only its own side listens until the other one closes too.
    ...(leaves === 'end' ? settled() : []),
    { type: 'over' },
  ];
}

const crowded: Manner = (attack, random) => {
  const { speech } = attack;
  const said = [new Uint8Array(0), speech.proper(random), line(attack, random)];
  return [
    ...begun(attack, random),
    { type: 'crowd', times: pick(CROWDS, random), octets: pick(said, random) },
    ...(random.nextInt(0, 1) === 0 ? [{ type: 'prove', peer: 1 } as const] : []),
    { type: 'disperse' },
    { type: 'connect', peer: 2 },
    ...burst(speech.opening(random, 2), attack.streams, 2),
    { type: 'prove', peer: 2 },
  ];
};

/** Octets of a flood that are sent at once. */
const FLOOD = 250_000;
/** Octets of one of its lines. */
const FLOODING = 64;

const flooded: Manner = (attack, random) => {
  const { speech, streams } = attack;
  const said = streams ? (speech.ofLength(FLOODING, random) ?? speech.proper(random)) : undefined;
  const octets = said ?? new Uint8Array(1000).fill(0x61);
  return [
    { type: 'connect', peer: 2 },
    ...burst(speech.opening(random, 2), streams, 2),
    ...begun(attack, random),
    { type: 'flood', peer: 1, times: Math.ceil(FLOOD / octets.length), octets },
    { type: 'prove', peer: 2 },
    { type: 'prove', peer: 2 },
  ];
};

function begun({ speech, streams }: Attack, random: Random): Action[] {
  return [{ type: 'connect', peer: 1 }, ...burst(speech.opening(random), streams)];
}

function unanswered({ streams }: Attack, lines: readonly Uint8Array[]): Action[] {
  if (lines.length === 0) return [];
  return [{ type: 'send', peer: 1, octets: streams ? concat(lines) : lines[0]! }];
}

/** A line: mostly a proper one, sometimes of any length. */
function line({ speech }: Attack, random: Random): Uint8Array {
  switch (random.nextInt(0, 5)) {
    case 0:
      return speech.nearMiss(random);
    case 1:
      return speech.wild(random).subarray(0, 3000);
    case 2:
      return speech.ofLength(random.nextInt(2, 1000), random) ?? speech.proper(random);
    default:
      return speech.proper(random);
  }
}

function arriving(pieces: readonly Uint8Array[]): Action[] {
  return pieces.flatMap((octets) => [
    { type: 'send', peer: 1, octets },
    { type: 'taken', peer: 1 },
  ]);
}

function settled(): Action[] {
  return [{ type: 'settle', peer: 1 }];
}

/** Octets in pieces, cut at so many places at the most. */
function cut(octets: Uint8Array, cuts: number, random: Random): Uint8Array[] {
  const places = Array.from({ length: cuts }, () => random.nextInt(0, octets.length)).toSorted(
    (a, b) => a - b,
  );
  return [...places, octets.length]
    .map((place, at) => octets.subarray(places[at - 1] ?? 0, place))
    .filter(({ length }) => length > 0);
}
