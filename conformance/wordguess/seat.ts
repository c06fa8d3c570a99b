import type { Scenario } from '../../src/engine/Scenario.js';
import { Violation } from '../../src/engine/Violation.js';
import type { Anomaly } from './Anomaly.js';
import { awaitAny } from './awaitAny.js';
import { isKnownBroken, type GameProfile } from './GameProfile.js';
import { hiddenWordsIn } from './masks.js';
import { Player } from './Player.js';
import { holds } from './results.js';
import { lineOf, PLAIN, type Manner } from './Manner.js';
import { Table } from './Table.js';
import type { TableOptions } from './TableOptions.js';

export interface Seating {
  readonly server: Scenario;
  readonly profile: GameProfile;
  readonly tell: (anomaly: Anomaly) => void;
  /** What the first one says before all are there. */
  readonly early?: string | undefined;
  /** How names are written. */
  readonly manner?: Manner | undefined;
  /** The clause that is judged. */
  readonly judges?: string | undefined;
  /** Milliseconds that an answer may take, where it is not the limit of the scenario. */
  readonly patience?: number | undefined;
  /** Milliseconds until a game has to have begun, where it is not the limit of the scenario at its most patient. */
  readonly limit?: number | undefined;
  /** As for a table. */
  readonly watch?: TableOptions['watch'];
}

/** Times of what a beginning usually takes that are waited for the first one, before it is tried again. */
const FIRST_PATIENCE = 4;
/** Each further one is waited for so much longer than the one before. */
const GROWTH = 3;
/** Milliseconds after which whoever was turned away comes again, the first time; then twice as long each time. */
const FIRST_PAUSE = 5;
/** Beginnings at the most: together they take longer than any limit. */
const TRIES = 12;

/**
 * Has players join until the game begins. Where the one before is not quite over for the server, they go and come again.
 *
 * @throws Violation when no game begins
 */
export async function seat(seating: Seating, names: readonly string[]): Promise<Table> {
  const { server, profile, limit = server.pace.limit } = seating;
  const deadline = server.now() + limit;
  /** Games that have begun, and somebody was not shown the word. */
  let begun = 0;
  let patience = FIRST_PATIENCE * (profile.beginning + server.pace.late);
  for (let pause = FIRST_PAUSE, tries = 1; tries <= TRIES; tries++, pause *= 2) {
    const left = Math.max(deadline - server.now(), 0);
    const { players, turnedAway, firstIsIn } = await join(seating, names);
    const wait = GROWTH * patience < left ? patience : left;
    const holder = turnedAway ? undefined : await firstTurn(server, players, wait);
    // Where somebody else has got the seat, who has come last is turned away, or waits for the next game.
    if (holder && (begun > 0 || (await allPlay(seating, players, wait)))) {
      const table = new Table({ ...seating, players, holder: holder.number });
      const untold = await untoldOf(seating, players, firstIsIn);
      if (begun > 0 || players.every(({ over }) => !over)) {
        if (untold) seating.tell(untold);
        await table.begin();
        return table;
      }
    }
    const areLate = !turnedAway && players.every(({ over }) => !over);
    if (left <= 0 || server.subject.exit || (areLate && !holder && wait === left)) break;
    if (holder && areLate) begun++;
    await leaveAll(server, players);
    if (areLate) patience *= GROWTH;
    // The server may have something to do before it has seen the others go.
    else await server.subject.printedMore(Math.min(pause, left));
  }
  throw notBegun(names);
}

/** Those who were in have to be told of each newcomer (wordguess/join/1). */
async function untoldOf(
  { server, profile, judges, patience = server.limit }: Seating,
  players: readonly Player[],
  firstIsIn: boolean,
): Promise<Anomaly | undefined> {
  const clause = 'wordguess/join/1';
  const untold = () =>
    players.flatMap((player, at) =>
      players
        .slice(at + 1)
        .filter(
          (newcomer) =>
            !isTold(player, newcomer.name, true) &&
            !(isUnsure(player) && isTold(newcomer, player.name, true)),
        )
        .map((newcomer) => ({ player, newcomer })),
    );
  // The next one may have been faster.
  const isUnsure = ({ number }: Player) => number === 1 && !firstIsIn;
  const isAwaited = judges === clause || !isKnownBroken(profile, clause);
  const deadline = server.now() + (isAwaited ? patience : server.pace.late);
  while (untold().length > 0 && players.every(({ over }) => !over)) {
    const left = deadline - server.now();
    if (left <= 0 || !(await awaitAny(players, left))) break;
  }
  const [first] = untold();
  if (!first) return undefined;
  const expected = [`a message that tells ${first.player.name} of ${first.newcomer.name}`];
  return { clause, kind: 'silence', expected, actual: 'there was no such message' };
}

/** All go, and wait until the server has seen it. */
export async function leaveAll({ pace }: Scenario, players: readonly Player[]): Promise<void> {
  for (const { peer } of players) peer.end();
  for (const player of players) while (!player.over && (await player.more(pace.late))) continue;
}

interface Joined {
  readonly players: readonly Player[];
  /** Somebody was, or a game has begun before all were there. */
  readonly turnedAway: boolean;
  /** The first one was told its own name before the next one came. A greeting alone may come before the name is read. */
  readonly firstIsIn: boolean;
}

async function join(
  { server, profile, early, manner = PLAIN }: Seating,
  names: readonly string[],
): Promise<Joined> {
  const players: Player[] = [];
  let firstIsIn = false;
  for (const [at, name] of names.entries()) {
    const peer = await server.tryConnect();
    if (!peer) return { players, turnedAway: true, firstIsIn };
    const player = new Player(at + 1, name, peer, profile);
    players.push(player);
    await sayName(server, player, manner);
    const isLast = at === names.length - 1;
    if (isLast) break;
    if (!(await isIn(server, profile, players))) return { players, turnedAway: true, firstIsIn };
    if (at === 0) firstIsIn = isTold(player, name);
    if (early === undefined || at > 0) continue;
    await peer.send(lineOf(early, server, PLAIN));
    await awaitAny([player], server.pace.late);
  }
  return { players, turnedAway: false, firstIsIn };
}

/** Says the name of a player. */
export async function sayName(server: Scenario, { peer, name }: Player, manner: Manner): Promise<void> {
  await peer.send(lineOf(name, server, manner), manner.cut);
}

/** Waits until the one who has come last is in; false when it is not. */
async function isIn(server: Scenario, profile: GameProfile, players: readonly Player[]): Promise<boolean> {
  const newcomer = players.at(-1)!;
  const before = players.slice(0, -1);
  await newcomer.peer.consumed();
  // What tells that somebody is in may not be sent to the first one, or to nobody at all.
  const tells = before.length > 0 ? !isKnownBroken(profile, 'wordguess/join/1') : profile.greets;
  const isTurn = () => players.some((player) => player.unread.some(({ type }) => type === 'turn'));
  const isSettled = () =>
    newcomer.over ||
    isTurn() ||
    (before.length > 0
      ? before.every((player) => isTold(player, newcomer.name))
      : newcomer.unread.length > 0);
  const deadline = server.now() + server.pace.late;
  while (tells && !isSettled()) {
    const left = deadline - server.now();
    if (left <= 0 || !(await awaitAny(players, left))) break;
  }
  return !newcomer.over && !isTurn();
}

/** Whether a player has been told of a name. Once a game has begun, names stand behind the word for other reasons. */
function isTold({ unread }: Player, name: string, hasBegun = false): boolean {
  const word = hasBegun ? unread.findLastIndex(({ line }) => hiddenWordsIn(line).length > 0) : -1;
  const before = word < 0 ? unread : unread.slice(0, word + 1);
  return before.some(({ type, line }) => type === 'message' && holds(line, name));
}

/** Waits for the first turn; `undefined` when it does not come, or somebody is turned away. */
async function firstTurn(
  server: Scenario,
  players: readonly Player[],
  milliseconds: number,
): Promise<Player | undefined> {
  const holder = () => players.find(({ unread }) => unread.some(({ type }) => type === 'turn'));
  const deadline = server.now() + milliseconds;
  for (;;) {
    const found = holder();
    if (found) return found;
    if (players.some(({ over }) => over)) return undefined;
    const left = deadline - server.now();
    if (left <= 0 || !(await awaitAny(players, left))) return holder();
  }
}

/** Waits until all have been shown a word; false when somebody is not, or is turned away. */
async function allPlay(
  { server, profile }: Seating,
  players: readonly Player[],
  milliseconds: number,
): Promise<boolean> {
  const deadline = server.now() + milliseconds;
  while (!players.every(isShown)) {
    const left = deadline - server.now();
    const isHopeless = players.some(({ over }) => over) || isKnownBroken(profile, 'wordguess/word/1');
    if (isHopeless || left <= 0 || !(await awaitAny(players, left))) break;
  }
  if (players.some(({ over }) => over)) return false;
  return isKnownBroken(profile, 'wordguess/word/1') || players.every(isShown);
}

function isShown({ unread }: Player): boolean {
  return unread.some(({ line }) => hiddenWordsIn(line).length > 0);
}

function notBegun(names: readonly string[]): Violation {
  return new Violation({
    kind: 'silence',
    expected: [`a game that begins when ${names.length} have joined`],
    actual: 'nobody got the turn',
  });
}
