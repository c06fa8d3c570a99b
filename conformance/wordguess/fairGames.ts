import type { Check } from '../../src/engine/Check.js';
import { gameCheck, onlyWithOthers } from './gameCheck.js';
import type { GameProfile } from './GameProfile.js';
import { fairPlans, plan, type Intention } from './intentions.js';

const asItIs = 'left as it is';

function times(count: number, ...intentions: readonly Intention[]): Intention[] {
  return Array.from({ length: count }, () => intentions).flat();
}

/** spec/wordguess.md, sections 3 to 7: what fair games show. */
export const fairChecks: Check<GameProfile>[] = [
  gameCheck('wordguess/word/1', 'shows the hidden word to everybody', {
    examples: [plan(asItIs), plan(asItIs)],
    plans: fairPlans(asItIs),
  }),
  gameCheck('wordguess/word/2', 'shows the word after each move', {
    examples: [
      plan(asItIs, 'score', 'rare letter', 'wrong word', 'rare letter'),
      plan('letters'),
      plan('word'),
    ],
  }),
  gameCheck('wordguess/word/3', 'shows what was opened, and nothing else', {
    rounds: 3,
    examples: [
      plan(asItIs, ...times(4, 'score', 'letter again')),
      plan('letters', ...times(5, 'score', 'letter again', 'rare letter')),
      plan('word'),
    ],
  }),
  gameCheck('wordguess/word/4', 'shows the word in one piece', {
    examples: [plan(asItIs, 'score', 'rare letter')],
    plans: fairPlans(asItIs),
  }),
  gameCheck('wordguess/turn/1', 'gives the turn to one player at a time', {
    examples: [plan(asItIs, 'nothing', 'score', 'nothing', 'rare letter', 'nothing')],
    plans: fairPlans(asItIs).map(({ intentions }) => ({
      intentions: intentions.slice(0, 2).flatMap<Intention>((each) => [each, 'nothing']),
      finish: asItIs,
    })),
    inapplicable: onlyWithOthers,
  }),
  gameCheck('wordguess/turn/2', 'lets whoever has opened a letter go on', {
    examples: [plan(asItIs, ...times(3, 'score')), plan('letters')],
  }),
  gameCheck('wordguess/turn/3', 'passes the turn on round the ring', {
    rounds: 4,
    examples: [
      plan(asItIs, ...times(9, 'rare letter')),
      plan(asItIs, 'score', 'letter again', 'rare letter', 'letter again', 'rare letter'),
      plan(asItIs, ...times(3, 'wrong word', 'rare letter', 'score')),
    ],
  }),
  gameCheck('wordguess/move/1', 'tells the others the letter', {
    examples: [plan(asItIs, 'rare letter', 'score', 'rare letter', 'score')],
    plans: fairPlans(asItIs),
    inapplicable: onlyWithOthers,
  }),
  gameCheck('wordguess/move/2', 'tells the others the word', {
    examples: [plan(asItIs, 'wrong word', 'score', 'wrong word')],
    inapplicable: onlyWithOthers,
  }),
  gameCheck('wordguess/points/1', 'gives a point for each place', {
    rounds: 4,
    examples: [plan('letters'), plan('letters', ...times(3, 'score', 'rare letter'))],
    plans: fairPlans('letters'),
  }),
  gameCheck('wordguess/points/2', 'takes all points for a wrong word', {
    rounds: 4,
    examples: [
      plan('word', 'score', 'wrong word'),
      plan('word', 'score', 'rare letter', 'score', 'wrong word', 'score'),
      plan('letters', 'score', 'wrong word', 'score'),
    ],
  }),
  gameCheck('wordguess/points/3', 'gives the right word a point for each hidden place', {
    rounds: 4,
    examples: [plan('word', 'score'), plan('word'), plan('word', 'rare letter')],
    plans: fairPlans('word'),
  }),
  gameCheck('wordguess/points/4', 'gives the bonus for the last place', {
    rounds: 4,
    examples: [plan('letters'), plan('letters', 'rare letter')],
    plans: fairPlans('letters'),
  }),
  gameCheck('wordguess/end/1', 'ends when no place is hidden', {
    examples: [plan('letters'), plan('letters', 'wrong word')],
    plans: fairPlans('letters'),
  }),
  gameCheck('wordguess/end/2', 'ends when the word is named', {
    examples: [plan('word'), plan('word', 'score', 'rare letter')],
    plans: fairPlans('word'),
  }),
  gameCheck('wordguess/end/3', 'tells everybody the results', {
    examples: [plan('letters'), plan('word')],
    plans: fairPlans('word'),
  }),
  gameCheck('wordguess/end/5', 'sends nobody away while the game is on', {
    examples: [plan(asItIs, 'nothing', 'score', 'rare letter', 'wrong word', 'letter again', 'nothing')],
    plans: fairPlans(asItIs),
  }),
  gameCheck('wordguess/wire/2', 'sends commands and messages', {
    examples: [plan('letters', 'wrong word'), plan('word')],
    plans: fairPlans('word'),
  }),
  gameCheck('wordguess/wire/5', 'sends UTF-8', {
    examples: [plan(asItIs, 'score', 'wrong word'), plan('word')],
  }),
];
