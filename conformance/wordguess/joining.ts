import fc from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import { Violation } from '../../src/engine/Violation.js';
import { violationOf, type Anomaly } from './Anomaly.js';
import { awaitAny } from './awaitAny.js';
import { gameCheck, onlyWithOthers } from './gameCheck.js';
import { isKnownBroken, type GameProfile } from './GameProfile.js';
import { plan, type Finish } from './intentions.js';
import { namesOf, unusualNames } from './names.js';
import { Player } from './Player.js';
import { playGame } from './playGame.js';
import { leaveAll, sayName, seat } from './seat.js';
import { PLAIN } from './Manner.js';

/** Names in several scripts, the shortest and the longest: of 64 octets, as some count those. A game takes what it needs. */
const UNUSUAL: readonly string[][] = [
  ['Ж', 'Ωμέγα', 'Łucja', '王小明'],
  ['Щ'.repeat(32), 'Zoë', 'Ünal', 'Їжак'],
  ['W'.repeat(64), 'Ñandú', 'Ґанна', 'ひろし'],
];

/** What goes wrong when something is left of a game: the word, or points. */
const OF_LATER_GAMES = /^wordguess\/(?:word\/[13]|points\/\d)$/;
/** Games that are played one after the other. */
const GAMES = 3;

/** spec/wordguess.md, sections 2, 7 and 9: how players come, and games begin. */
export const joiningChecks: Check<GameProfile>[] = [
  gameCheck('wordguess/join/1', 'tells who joins', {
    examples: [plan('left as it is'), plan('left as it is')],
    inapplicable: onlyWithOthers,
  }),
  check('wordguess/join/2', 'begins when all have joined, and not before', {
    examples: [1, 2],
    given: fc.integer({ min: 1, max: 2 }),
    most: 2,
    async run(stage, games) {
      const { server, profile } = stage;
      const { players: demanded = profile.players } = profile.demanded;
      if (profile.players < demanded) throw tooEarly(demanded, profile.players, { name: 'one of them' });
      const names = namesOf('latin', profile);
      for (let game = 1; game < games; game++) {
        const table = await seat({ server, profile, tell: () => {} }, names);
        await playGame(table, profile, plan('word'));
        await leaveAll(stage.server, table.players);
      }
      await expectNoneBefore(stage, []);
    },
  }),
  check('wordguess/join/3', 'lets nobody join without a name', {
    examples: ['', '  '],
    given: fc.constantFrom('', '  ', '   '),
    most: 2,
    inapplicable: ({ framing }: GameProfile) =>
      framing === 'chunk' ? 'it speaks of the framing line, and the program frames by chunk' : undefined,
    async run(stage, name) {
      const { server, profile } = stage;
      const nobody = new Player(0, 'the one without a name', await server.connect(), profile);
      await sayName(server, new Player(0, name, nobody.peer, profile), PLAIN);
      await expectNoneBefore(stage, [nobody]);
      nobody.peer.end();
    },
  }),
  check('wordguess/join/4', 'accepts names of any script, up to 64 characters', {
    examples: UNUSUAL,
    given: unusualNames,
    most: 4,
    async run({ server, profile }, given) {
      const names = [...given, ...namesOf('cyrillic', { players: 9 })].slice(0, profile.players);
      await seat({ server, profile, tell: ofJoining(profile) }, names);
    },
  }),
  check('wordguess/leave/4', 'does not count whoever has left before the game', {
    examples: ['Newton', 'Ньютон'],
    given: fc.constantFrom('Newton', 'Ньютон'),
    most: 2,
    inapplicable: onlyWithOthers,
    async run(stage, name) {
      const { server, profile } = stage;
      const visitor = new Player(0, name, await server.connect(), profile);
      await sayName(server, visitor, PLAIN);
      await visitor.peer.consumed();
      await awaitAny([visitor], server.pace.late);
      // Where there is room, somebody waits who has to be told nothing but that.
      const waiting = new Player(0, 'Nobody', await server.connect(), profile);
      if (profile.players > 2) await sayName(server, new Player(0, 'Milena', waiting.peer, profile), PLAIN);
      await waiting.peer.consumed();
      // The end of the connection tells that the server has seen it go.
      await leaveAll(server, [visitor]);
      while (await awaitAny([waiting], server.pace.late)) continue;
      if (hasTurn(waiting)) throw tooEarly(profile.players, 1, waiting);
      await leaveAll(server, [waiting]);
      await expectNoneBefore(stage, []);
    },
  }),
  check('wordguess/end/4', 'plays one game after the other', {
    examples: ['word', 'letters'],
    given: fc.constantFrom<Finish[]>('word', 'letters'),
    most: 2,
    fresh: true,
    async run({ server, profile }, finish) {
      const before = new Set<string>();
      for (let game = 1; game <= GAMES; game++) {
        // What was wrong in the first one is no consequence of a game before.
        const tell = (anomaly: Anomaly) => {
          if (game === 1 || isKnownBroken(profile, anomaly.clause)) before.add(anomaly.clause);
          else if (OF_LATER_GAMES.test(anomaly.clause) && !before.has(anomaly.clause))
            throw violationOf(anomaly);
        };
        const table = await seat({ server, profile, tell }, namesOf('latin', profile));
        await playGame(table, profile, plan(finish, 'score'));
        await leaveAll(server, table.players);
      }
    },
  }),
];

/** Milliseconds after which whoever was turned away comes again, the first time; then twice as long each time. */
const FIRST_PAUSE = 10;
const TRIES = 8;

/**
 * All but one join, and nothing begins; then the last one joins, and the game does. Where the game before is not quite
 * over for the server, they come again.
 */
async function expectNoneBefore(stage: Stage<GameProfile>, others: readonly Player[]): Promise<void> {
  const { server, profile } = stage;
  const { players: size } = profile;
  let hasWaited = false;
  for (let pause = FIRST_PAUSE, tries = 1; tries <= TRIES; tries++, pause *= 2) {
    const players: Player[] = [];
    for (const name of namesOf('latin', profile).slice(0, -1)) await enter(stage, name, players);
    while (await awaitAny([...others, ...players], server.pace.late)) continue;
    const early = [...others, ...players].find(hasTurn);
    if (early) throw tooEarly(size, players.length, early);
    if (players.every(({ over }) => !over)) {
      await enter(stage, namesOf('latin', profile).at(-1)!, players);
      const isSecond = hasWaited;
      if (await begins(server, [...others, ...players], isSecond ? server.limit : server.limit / 2)) return;
      hasWaited = players.every(({ over }) => !over);
      if (isSecond && hasWaited) break;
    }
    await leaveAll(stage.server, players);
    await server.subject.printedMore(pause);
  }
  throw tooLate(size);
}

async function enter(
  { server, profile }: Stage<GameProfile>,
  name: string,
  players: Player[],
): Promise<void> {
  const player = new Player(players.length + 1, name, await server.connect(), profile);
  players.push(player);
  await sayName(server, player, PLAIN);
  await player.peer.consumed();
}

/** Whether somebody gets the turn in that time; nobody waits for it where somebody is turned away. */
async function begins(server: Scenario, players: readonly Player[], milliseconds: number): Promise<boolean> {
  const deadline = server.now() + milliseconds;
  while (!players.some(hasTurn)) {
    const left = deadline - server.now();
    const isAway = players.some(({ number, over }) => number > 0 && over);
    if (isAway || left <= 0 || !(await awaitAny(players, left))) break;
  }
  return players.some(hasTurn);
}

function hasTurn({ unread }: Player): boolean {
  return unread.some(({ type }) => type === 'turn');
}

/** Throws what is wrong about how they join. */
function ofJoining({ broken }: GameProfile): (anomaly: Anomaly) => void {
  return (anomaly) => {
    if (anomaly.clause === 'wordguess/join/1' && !broken.has(anomaly.clause)) throw violationOf(anomaly);
  };
}

function tooEarly(size: number, joined: number, { name }: Pick<Player, 'name'>): Violation {
  return new Violation({
    kind: 'too much',
    expected: [`no /turn before ${size} have joined`],
    actual: `${joined} had joined, and ${name} got it`,
  });
}

function tooLate(size: number): Violation {
  return new Violation({
    kind: 'silence',
    expected: [`/turn for one of ${size} who have joined`],
    actual: 'nobody got it',
  });
}
