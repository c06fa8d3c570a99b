import type { Random } from 'fast-check';
import type { OwnLayer, Speech } from '../../src/fuzz/Attack.js';
import { pick } from '../../src/fuzz/layers/walks.js';
import type { Action, Script } from '../../src/fuzz/script/Action.js';
import type { Framing } from '../../src/wire/framing.js';
import { octetsOf } from '../../src/wire/octets.js';
import { MANNERS, writeDeed, type Deed, type Leaving, type MannerName, type Move } from './Deed.js';
import type { GameProfile } from './GameProfile.js';
import type { Intention } from './intentions.js';
import { strangerLayer, strangers } from './strangerLayer.js';
import { intentionTours } from './walking.js';

/** Moves of a long game; games of a long series. */
const SHORTEST = 30;
const LONGEST = 90;
const SERIES = 12;
/** Lines that are sent in one game beside its moves. */
const LINES = 14;
/** Games between two looks at what the program holds, and looks. */
const GAMES = 12;
const LOOKS = 8;
/** Strangers between two looks. */
const STRANGERS = 50;
/** Octets of lines whose answers are timed, each twice: the first answer of a program may be late. */
const TIMED = [1000, 2000, 4000, 8000, 16_000];
/** Octets of lines with long words: around what every server takes, and around the limits of programs. */
const EDGES = [40, 64, 128, 256, 500, 512, 998, 1000, 1024, 2048, 4096, 8192, 65_536];

const LEAVINGS = ['closes', 'resets', 'is gone'] as const;

/** The parts of a campaign that games make. */
export function gameLayers(profile: GameProfile, speech: Speech): readonly OwnLayer[] {
  const { players } = profile;
  return [
    toursLayer('transitions', 20, players, 1, false),
    toursLayer('words of 2', 10, players, 2, true),
    ...(players > 1
      ? [
          {
            name: 'leavers',
            share: 8,
            next: (random: Random, index: number) => leavers(players, random, index),
          },
        ]
      : []),
    strangerLayer(speech, profile.framing),
    { name: 'values', share: 6, next: (random) => values(speech, random) },
    toursLayer('words of 2, with others', 5, players, 2, false),
    toursLayer('words of 3', 8, players, 3, true),
    toursLayer('words of 4', 3, players, 4, true),
    { name: 'long games', share: 5, next: (random) => longGame(random) },
    { name: 'series', share: 4, next: (random) => series(random) },
    ...(profile.framing === 'line' ? [{ name: 'segments', share: 2, next: segments }] : []),
    {
      name: 'endurance',
      share: 2,
      next: (random, index) => endurance(speech, profile.framing, random, index),
    },
  ];
}

function toursLayer(name: string, share: number, players: number, length: number, fair: boolean): OwnLayer {
  let tours: readonly (readonly Intention[])[] | undefined;
  return {
    name,
    share,
    ...(fair && { words: length }),
    next(_, index) {
      tours ??= intentionTours(players, length, fair);
      const tour = tours[index];
      return tour && script({ type: 'seat' }, ...tour.map(deedOf), { type: 'seat' });
    },
  };
}

function deedOf(intention: Intention): Deed {
  if (typeof intention !== 'string')
    return intention.type === 'leave'
      ? intention
      : { type: 'raw', who: 'holder', octets: octetsOf(`${intention.line}\n`) };
  switch (intention) {
    case 'out of turn':
    case 'rare letter out of turn':
    case 'word out of turn':
    case 'newcomer':
      return { type: 'stray', stray: intention };
    default:
      return { type: 'move', move: intention };
  }
}

/** Many moves that do not end a game, some of them over and over. */
const DALLYING: readonly Move[] = [
  'rare letter',
  'letter again',
  'letter again',
  'wrong word',
  'wrong word',
  'score',
  'nothing',
];

function longGame(random: Random): Script {
  const deeds: Deed[] = [{ type: 'seat' }, { type: 'move', move: 'score' }];
  for (let left = random.nextInt(SHORTEST, LONGEST); left > 0;) {
    const move = pick(random.nextInt(0, 9) === 0 ? DALLYING : DALLYING.slice(0, -2), random);
    const times = random.nextInt(0, 2) > 0 ? 1 : random.nextInt(2, 8);
    for (let time = 0; time < times; time++, left--) deeds.push({ type: 'move', move });
  }
  return script(...deeds, finish(random));
}

const MOVING: readonly Move[] = [
  'letter',
  'score',
  'rare letter',
  'letter again',
  'wrong word',
  'right word',
];

/** Games one after the other; sometimes all leave in the midst of one. */
function series(random: Random): Script {
  const deeds: Deed[] = [];
  for (let game = random.nextInt(3, SERIES); game > 0; game--) {
    deeds.push({ type: 'seat' }, ...moves(random.nextInt(0, 6), random));
    deeds.push(
      random.nextInt(0, 7) > 0 ? finish(random) : { type: 'leave', who: 'all', how: pick(LEAVINGS, random) },
    );
  }
  return script(...deeds, { type: 'seat' });
}

/** Games that players leave while the others go on to the end: the plainest first. */
function leavers(players: number, random: Random, index: number): Script {
  const plain = PLAIN_LEAVERS[index];
  if (plain) return script({ type: 'seat' }, ...plain, { type: 'finish', by: 'word' }, { type: 'seat' });
  const deeds: Deed[] = [{ type: 'seat' }, ...moves(random.nextInt(1, 8), random)];
  for (let leaver = random.nextInt(1, players - 1); leaver > 0; leaver--)
    deeds.push(leaving(random), ...moves(random.nextInt(1, 5), random));
  return script(...deeds, finish(random), { type: 'seat' });
}

/** Whoever has points leaves, or one who sits before those who have some, or behind them. */
const PLAIN_LEAVERS: readonly (readonly Deed[])[] = [
  [
    { type: 'move', move: 'score' },
    { type: 'leave', who: 'holder', how: 'closes' },
  ],
  [
    { type: 'move', move: 'rare letter' },
    { type: 'move', move: 'score' },
    { type: 'leave', who: 'other', how: 'resets' },
  ],
  [
    { type: 'move', move: 'score' },
    { type: 'leave', who: 'other', how: 'is gone' },
    { type: 'move', move: 'rare letter' },
    { type: 'move', move: 'wrong word' },
  ],
];

/** Lines that are almost commands, and whatever else, with the turn or without it. */
function values(speech: Speech, random: Random): Script {
  const deeds: Deed[] = [
    random.nextInt(0, 5) > 0 ? { type: 'seat' } : { type: 'seat', early: withoutEnd(line(speech, random)) },
  ];
  const longest = pick([1, 3, LINES], random);
  for (let left = random.nextInt(1, longest); left > 0; left--) {
    deeds.push(odd(speech, random));
    if (random.nextInt(0, 3) === 0) deeds.push(...moves(1, random));
  }
  if (random.nextInt(0, 4) === 0) deeds.push(leaving(random));
  return script(...deeds, ...moves(random.nextInt(0, 2), random), { type: 'seat' });
}

function odd(speech: Speech, random: Random): Deed {
  switch (random.nextInt(0, 9)) {
    case 0:
      return {
        type: 'stray',
        stray: pick(['out of turn', 'word out of turn', 'letter twice', 'newcomer'], random),
      };
    case 1:
      return { type: 'long word', octets: pick(EDGES, random) + random.nextInt(-1, 1) };
    default:
      return {
        type: 'raw',
        who: random.nextInt(0, 2) > 0 ? 'holder' : 'other',
        octets: line(speech, random),
      };
  }
}

/** Fair games whose lines come in pieces, or end in CRLF. */
function segments(random: Random): Script {
  const manner = pick(Object.keys(MANNERS) as MannerName[], random);
  const deeds = moves(random.nextInt(2, 6), random).map((deed): Deed =>
    deed.type === 'move' ? { ...deed, manner } : deed,
  );
  const octets = pick(
    EDGES.filter((edge) => edge <= 1000),
    random,
  );
  return script(
    { type: 'seat', ...(random.nextInt(0, 1) > 0 && { manner }) },
    ...deeds,
    { type: 'long word', octets },
    finish(random),
  );
}

/** The same over and over, and whether something grows; longer and longer lines, and whether the time for them does. */
function endurance(speech: Speech, framing: Framing, random: Random, index: number): Script {
  if (index % 3 === 2) return lingering(strangers(speech, framing, STRANGERS, random), LOOKS);
  if (index % 3 === 0)
    return script(
      { type: 'seat' },
      ...TIMED.flatMap((length) => [length, length]).map((octets): Deed => ({
        type: 'long word',
        octets,
        timed: true,
      })),
    );
  const game: Deed[] = [{ type: 'seat' }, ...moves(random.nextInt(0, 1), random)];
  const end: Deed =
    random.nextInt(0, 1) > 0
      ? { type: 'finish', by: 'word' }
      : { type: 'leave', who: 'all', how: pick(LEAVINGS, random) };
  return lingering([{ type: 'repeat', times: GAMES, actions: script(...game, end) }], LOOKS);
}

function lingering(actions: Script, looks: number): Script {
  return Array.from({ length: looks }, (): Action[] => [...actions, { type: 'measure' }]).flat();
}

function moves(count: number, random: Random): Deed[] {
  return Array.from({ length: count }, () => ({ type: 'move', move: pick(MOVING, random) }));
}

/** How a game comes to its end: mostly by the word, which is quicker. */
function finish(random: Random): Deed {
  return { type: 'finish', by: random.nextInt(0, 2) > 0 ? 'word' : 'letters' };
}

function leaving(random: Random): Deed {
  const how: Leaving = pick(LEAVINGS, random);
  return { type: 'leave', who: random.nextInt(0, 1) > 0 ? 'holder' : 'other', how };
}

/** A line, or what is none. */
export function line(speech: Speech, random: Random): Uint8Array {
  switch (random.nextInt(0, 5)) {
    case 0:
      return speech.proper(random);
    case 1:
    case 2:
      return speech.wild(random);
    default:
      return speech.nearMiss(random);
  }
}

function withoutEnd(octets: Uint8Array): Uint8Array {
  return octets.at(-1) === 0x0a ? octets.subarray(0, -1) : octets;
}

function script(...deeds: readonly Deed[]): Script {
  return deeds.map((deed) => ({ type: 'do', what: writeDeed(deed) }));
}
