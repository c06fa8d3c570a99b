import { observation, type Check, type Stage } from '../../src/engine/Check.js';
import type { GameProfile } from './GameProfile.js';
import { onlyWithOthers } from './gameCheck.js';
import { plan, type Intention } from './intentions.js';
import { namesOf } from './names.js';
import { openPlaces, playGame } from './playGame.js';
import { pointsAfter, ALLOWED } from './scoring.js';
import { seat } from './seat.js';
import type { Table } from './Table.js';
import { Tactics } from './Tactics.js';
import { tellsLetter } from './told.js';

/** spec/wordguess.md: what servers do in different ways, each of them right. */
export const observations: Check<GameProfile>[] = [
  observation('wordguess/turn/4', 'order of the ring', {
    inapplicable: onlyWithOthers,
    async observe(stage) {
      const moves = Array.from({ length: 2 * stage.profile.players }, (): Intention => 'rare letter');
      const table = await begun(stage);
      const first = table.holder.number;
      await playGame(table, stage.profile, plan('left as it is', ...moves));
      return orderOf(table, first);
    },
  }),
  observation('wordguess/turn/5', 'a letter that has been named before', {
    async observe(stage) {
      const table = await begun(stage);
      await playGame(table, stage.profile, plan('left as it is', 'score'));
      if (table.over || openPlaces(table) === 0) return 'could not be seen: no letter was opened';
      const { holder } = table;
      await table.move(new Tactics(stage.profile.memory).again(table.referee.likeliest));
      return table.holder === holder && table.players.length > 1 ? 'the turn stays' : 'the turn passes';
    },
  }),
  observation('wordguess/move/3', 'what the mover is told', {
    async observe(stage) {
      const table = await begun(stage);
      const command = new Tactics(stage.profile.memory).rareLetter(table.referee.likeliest);
      const { holder } = table;
      const lines = await table.move(command);
      const told = lines.get(holder.number)!;
      const isTold = command.type === 'letter' && told.some((line) => tellsLetter(line, command.letter));
      return isTold ? 'the mover is told what it has named' : 'only the others are told what was named';
    },
  }),
  observation('wordguess/points/5', 'bonus for the right word', {
    async observe(stage) {
      const table = await begun(stage);
      await playGame(table, stage.profile, plan('word', 'score'));
      return bonusIn(table);
    },
  }),
];

function begun({ server, profile }: Stage<GameProfile>): Promise<Table> {
  return seat({ server, profile, tell: () => {} }, namesOf('latin', profile));
}

function orderOf(table: Table, first: number): string {
  const order = table.referee.likeliest?.ring.orderFrom(first) ?? [];
  if (order.length < table.players.length) return 'could not be seen';
  const isIn = (step: number) =>
    order.every((player, at) => at === 0 || (player - order[at - 1]! - step) % order.length === 0);
  if (isIn(1)) return first === 1 ? 'as they have joined' : `as they have joined, from player ${first} on`;
  return isIn(-1) ? `against the order of joining, from player ${first} on` : `players ${order.join(', ')}`;
}

/** Whether whoever has named the word has got its length too, where the results tell. */
function bonusIn({ referee }: Table): string {
  const { results } = referee;
  const scored = referee.likeliest?.scored ?? [];
  if (!results || scored.at(-1)?.type !== 'right word') return 'could not be seen';
  const ways = ALLOWED.filter((scoring) =>
    results.explains(pointsAfter(scored, results.players, scoring)),
  ).map(({ wordBonus }) => wordBonus);
  if (ways.length === 0 || new Set(ways).size > 1) return 'could not be seen';
  return ways[0] ? 'as many points as the word has letters' : 'none';
}
