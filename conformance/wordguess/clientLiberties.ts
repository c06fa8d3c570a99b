import { clientGate } from '../../src/engine/liberties/clientGate.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { clientMutation, IDLE, type ClientMutation } from '../../src/sut/ClientMutation.js';
import { drawing, LINE_ENDS, mannerOf, SCREEN } from '../common/clientLiberties.js';
import { suite } from './client.js';

const LIBERTIES = {
  ...SCREEN,
  'ends its lines with': LINE_ENDS,
  // spec/wordguess.md, "Clients": how its user says what he wants is free
  'its user says a move': ['as it is', 'after a 1 or a 2', 'as a command'],
} as const;

/** Sound clients of the game. */
export const gate = clientGate(suite, LIBERTIES, (taken) => ({
  protocol: wordguess,
  manner: mannerOf(taken, 'line'),
  mutations: [...WAYS[taken['its user says a move']], ...drawing(taken['draws its lines'])],
}));

/** The first line that is typed is the name. After that the user chooses from a menu, and types the letter or the word. */
const menu: ClientMutation = clientMutation('has a menu', (sound) => {
  let isNamed = false;
  let isChosen = false;
  return {
    typed: (line) => {
      if (!isNamed || isChosen) {
        const turn = sound.typed(line);
        [isNamed, isChosen] = [isNamed || turn.octets.length > 0, false];
        return turn;
      }
      isChosen = line === '1' || line === '2';
      return { ...IDLE, printed: isChosen ? 'Which one?\n' : '1 - a letter, 2 - a word\n' };
    },
  };
});

/** The user types commands as they are sent. */
const raw: ClientMutation = clientMutation('takes commands', (sound) => ({
  typed: (line) => {
    const [, value] = /^\/(?:letter|word) (.+)$/u.exec(line) ?? [];
    if (value !== undefined) return sound.typed(value);
    return sound.typed(line);
  },
}));

const WAYS = {
  'as it is': [],
  'after a 1 or a 2': [menu],
  'as a command': [raw],
} as const;
