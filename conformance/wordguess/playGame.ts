import { awaitAny } from './awaitAny.js';
import type { GameProfile } from './GameProfile.js';
import type { Intention, Plan } from './intentions.js';
import { Player } from './Player.js';
import type { Command } from './Round.js';
import { sayName } from './seat.js';
import { PLAIN, type Manner } from './Manner.js';
import type { Table } from './Table.js';
import { Tactics } from './Tactics.js';

/** Moves after which nobody believes any more that a word can be found out. */
const MOVES = 150;

/**
 * Carries out a plan, as far as the game goes.
 *
 * @param disturbed - called before somebody does what has no place in a fair game
 */
export async function playGame(
  table: Table,
  profile: GameProfile,
  { intentions, finish }: Plan,
  disturbed: (by: Intention) => void = () => {},
  manner: Manner = PLAIN,
): Promise<void> {
  const tactics = new Tactics(profile.memory);
  for (const intention of intentions) {
    if (table.over || table.players.length === 0) return;
    await carryOut(table, profile, tactics, intention, () => disturbed(intention), manner);
  }
  if (finish !== 'left as it is') await finishGame(table, tactics, finish, manner);
}

/** Plays until the word is open. */
export async function finishGame(
  table: Table,
  tactics: Tactics,
  finish: 'letters' | 'word',
  manner: Manner = PLAIN,
): Promise<void> {
  for (let moves = 0; !table.over && moves < MOVES; moves++) {
    const { likeliest } = table.referee;
    await move(
      table,
      tactics,
      finish === 'word' ? tactics.rightWord(likeliest) : tactics.letter(likeliest),
      manner,
    );
  }
}

/** Does one thing, at a table where somebody has the turn. */
export async function carryOut(
  table: Table,
  profile: GameProfile,
  tactics: Tactics,
  intention: Intention,
  disturbed: () => void,
  manner: Manner,
): Promise<void> {
  const { likeliest } = table.referee;
  switch (intention) {
    case 'letter':
      return move(table, tactics, tactics.letter(likeliest), manner);
    case 'score':
      return score(table, tactics, manner);
    case 'rare letter':
      return move(table, tactics, tactics.rareLetter(likeliest), manner);
    case 'letter again':
      return move(table, tactics, tactics.again(likeliest), manner);
    case 'wrong word':
      return move(table, tactics, tactics.wrongWord(likeliest), manner);
    case 'right word':
      return move(table, tactics, tactics.rightWord(likeliest), manner);
    case 'nothing':
      return table.quiet();
    case 'out of turn':
      return outOfTurn(table, tactics.letter(likeliest), disturbed);
    case 'rare letter out of turn':
      return outOfTurn(table, tactics.rareLetter(likeliest), disturbed);
    case 'word out of turn':
      return outOfTurn(table, tactics.wrongWord(likeliest), disturbed);
    case 'newcomer':
      disturbed();
      return welcome(table, profile);
  }
  disturbed();
  if (intention.type === 'malformed') return table.disturb(table.holder, intention.line);
  const leaver = intention.who === 'holder' ? table.holder : table.others[0];
  if (leaver) await table.leave(leaver, intention.how);
}

/** Letters that are tried for one that occurs. */
const TRIES = 20;

async function score(table: Table, tactics: Tactics, manner: Manner): Promise<void> {
  for (let tries = 0; tries < TRIES && !table.over; tries++) {
    const before = openPlaces(table);
    await move(table, tactics, tactics.letter(table.referee.likeliest), manner);
    if (openPlaces(table) > before) return;
  }
}

/** Places of the word that are open, as far as is known. */
export function openPlaces({ referee }: Table): number {
  return referee.likeliest?.places.filter((place) => place !== undefined).length ?? 0;
}

async function move(table: Table, tactics: Tactics, command: Command, manner: Manner): Promise<void> {
  tactics.note(command);
  await table.move(command, manner);
}

async function outOfTurn(table: Table, command: Command, disturbed: () => void): Promise<void> {
  const player = table.others[0];
  if (!player) return;
  disturbed();
  const [line, opens] =
    command.type === 'letter' ? [`/letter ${command.letter}`, command.letter] : [`/word ${command.word}`];
  await table.disturb(player, line, opens);
}

/** One more comes while the game is on: it waits or is turned away, and nothing else happens. */
async function welcome(table: Table, profile: GameProfile): Promise<void> {
  const { server } = table;
  const peer = await server.tryConnect();
  if (!peer) return;
  const newcomer = new Player(table.players.length + 1, 'Newton', peer, profile);
  await sayName(server, newcomer, PLAIN);
  await peer.consumed();
  await awaitAny([newcomer], server.pace.late);
  table.meets(newcomer);
  await table.quiet();
}
