import type { Scenario } from '../../src/engine/Scenario.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { Violation } from '../../src/engine/Violation.js';
import { FRAMINGS } from '../../src/wire/framing.js';
import { awaitAny } from './awaitAny.js';
import type { GameProfile } from './GameProfile.js';
import { hiddenWordsIn } from './masks.js';
import { NAMES } from './names.js';
import { Player } from './Player.js';
import { playGame } from './playGame.js';
import { sayName, seat } from './seat.js';
import { PLAIN } from './Manner.js';

/** Players that are tried at the most. */
const MOST = NAMES.latin.length;
/** Milliseconds that an answer may take in the first game, where nobody is blamed yet. */
const PATIENCE = 1000;
/** Milliseconds without a word after which one more player joins. */
const PAUSE = 60;

/** Finds out for how many players a game is, how the server frames, and what it does not do at all. */
export async function probe(laboratory: Laboratory): Promise<GameProfile> {
  const { demands } = laboratory;
  const framings = demands.framing ? [demands.framing] : FRAMINGS;
  let best: GameProfile = { ...UNKNOWN, framing: framings[0]!, demanded: demands };
  for (const framing of framings) {
    const seats = await laboratory.experiment(framing, (server) => findSeats(server, demands.players));
    if (!seats) continue;
    const draft: GameProfile = {
      ...best,
      ...seats,
      framing,
      answers: true,
      memory: { words: new Set(), script: undefined, seen: new Set() },
    };
    const game = await laboratory.experiment(framing, (server) => firstGame(server, draft));
    const found = { ...draft, broken: game.broken };
    if (!best.answers) best = found;
    if (game.opened) {
      best = found;
      break;
    }
  }
  return {
    ...best,
    observed: best.answers ? [{ name: 'players', value: `${best.players}` }] : [],
  };
}

const UNKNOWN: Omit<GameProfile, 'framing' | 'demanded'> = {
  variant: 'concurrent',
  concurrency: 'concurrent',
  answers: false,
  mortal: false,
  players: 1,
  terminated: true,
  greets: false,
  beginning: 0,
  broken: new Set(),
  memory: { words: new Set(), script: undefined, seen: new Set() },
};

type Seats = Pick<GameProfile, 'players' | 'terminated' | 'greets' | 'beginning'>;

/** Lets players join until one of them has the turn. */
async function findSeats(server: Scenario, demanded = MOST): Promise<Seats | undefined> {
  const players: Player[] = [];
  const isTurn = () => players.some(({ unread }) => unread.some(({ type }) => type === 'turn'));
  let last = server.now();
  let greets = false;
  while (players.length < demanded && !isTurn()) {
    const peer = await server.tryConnect();
    if (!peer) break;
    // Whether lines are ended is seen by the first that come: so far they are read as if they were not.
    const player = new Player(players.length + 1, NAMES.latin[players.length]!, peer, { terminated: false });
    players.push(player);
    await sayName(server, player, PLAIN);
    last = server.now();
    const wait = players.length === demanded ? server.limit : PAUSE + server.pace.late;
    while (!isTurn() && (await awaitAny(players, wait))) if (server.now() - last > server.limit) break;
    if (players.length === 1) greets = player.unread.length > 0;
  }
  if (!isTurn()) while (!isTurn() && (await awaitAny(players, server.limit))) continue;
  if (!isTurn()) return undefined;
  const beginning = server.now() - last;
  while (await awaitAny(players, server.pace.late)) continue;
  const playing = players.filter(({ unread }) => unread.some(({ line }) => hiddenWordsIn(line).length > 0));
  return {
    // Somebody who came too late for the game is not one of its players.
    players: playing.length > 0 ? playing.length : players.length,
    greets,
    terminated: players.every(({ rest }) => rest === ''),
    beginning,
  };
}

/** Plays, and sees which clauses are broken by everything that the server does. */
async function firstGame(
  server: Scenario,
  profile: GameProfile,
): Promise<{ readonly broken: ReadonlySet<string>; readonly opened: boolean }> {
  const broken = new Set<string>();
  const patience = Math.min(PATIENCE, server.limit);
  const tell = ({ clause }: { readonly clause: string }) => void broken.add(clause);
  try {
    const table = await seat(
      { server, profile: { ...profile, broken }, tell, patience },
      NAMES.latin.slice(0, profile.players),
    );
    await playGame(table, { ...profile, broken }, { intentions: PROBING, finish: 'left as it is' });
    const { likeliest } = table.referee;
    return { broken, opened: likeliest?.places.some((place) => place !== undefined) ?? false };
  } catch (problem) {
    if (problem instanceof Violation) return { broken, opened: false };
    throw problem;
  }
}

/** Until something is opened, and a little further. */
const PROBING = ['nothing', 'score', 'rare letter', 'score', 'letter again', 'rare letter'] as const;
