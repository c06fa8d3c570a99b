import { serverGate } from '../../src/engine/liberties/serverGate.js';
import type { Taken } from '../../src/engine/liberties/Gate.js';
import type { ServerLine } from '../../src/generated/wordguess.js';
import { hideContext } from '../../src/machine/hideContext.js';
import { without } from '../../src/machine/without.js';
import { emptyGame } from '../../src/protocols/wordguess/Game.js';
import { gameMachine } from '../../src/protocols/wordguess/gameMachine.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { serverMachine } from '../../src/protocols/wordguess/serverMachine.js';
import { TEXTS, type Texts } from '../../src/protocols/wordguess/texts.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';
import { LONE_CR, printsRemarks, sending, SENDS, takingLoneCr } from '../common/hostLiberties.js';
import { GAME_LIBERTIES, playedFreely } from './gameLiberties.js';
import { suite } from './server.js';

/** What the specification leaves open. */
export const LIBERTIES = {
  ...GAME_LIBERTIES,
  'is for': ['three players', 'two players', 'four players', 'one player'],
  speaks: ['English', 'Ukrainian', 'Russian', 'hardly at all'],
  'shows the word': ['by itself', 'in a sentence', 'in capital letters', 'among stars and numbers'],
  'ends its lines with': ['LF', 'CRLF'],
  'a line that is no command': ['is answered', 'is passed over'],
  prints: ['nothing', 'remarks'],
  'a lone CR': LONE_CR,
  'sends its lines': SENDS,
} as const;

type Own = Taken<typeof LIBERTIES>;

/** Sound servers of the game. */
export const gate = serverGate(suite, LIBERTIES, soundServer);

/** A sound server that takes these liberties. */
export function soundServer(taken: Own) {
  const { texts, words } = SPEECH[taken.speaks];
  const game = gameMachine(emptyGame(PLAYERS[taken['is for']], words, texts));
  const connection = serverMachine(texts);
  const mute = taken['a line that is no command'] === 'is passed over';
  const protocol = {
    ...wordguess,
    server: writing((line) => lineOf(line, words, taken), taken['ends its lines with']),
    serverMachine: hideContext(mute ? without(connection, ['named/malformed', 'named/Name']) : connection),
    // What its connections share is this game.
    sharedMachine: playedFreely(game, taken) as unknown as NonNullable<typeof wordguess.sharedMachine>,
  };
  return {
    protocol,
    variant: wordguess.variants[0],
    mutations: [
      ...takingLoneCr(taken['a lone CR']),
      ...sending(taken['sends its lines']),
      ...(taken.prints === 'remarks' ? [printsRemarks] : []),
    ],
  };
}

const PLAYERS: Readonly<Record<Own['is for'], number>> = {
  'one player': 1,
  'two players': 2,
  'three players': 3,
  'four players': 4,
};

/** Whoever says as little as may be. */
const TERSE: Texts = {
  nameFirst: '?',
  unknown: '?',
  joined: (name) => `+ ${name}`,
  left: (name) => `- ${name}`,
  gameIsOn: '?',
  notBegun: '?',
  begins: () => '',
  turnOf: (name) => name,
  notYourTurn: '?',
  openAlready: (letter) => letter,
  letter: (name, letter) => `${name} ${letter}`,
  word: (name, word) => `${name} ${word}`,
  standing: (players) => players.map(({ name, points }) => `${name} ${points}`).join(' '),
  won: (name) => name,
  results: '=',
};

const SPEECH: Readonly<Record<Own['speaks'], { readonly texts: Texts; readonly words: readonly string[] }>> =
  {
    English: { texts: TEXTS.en, words: ['level', 'noon', 'banana', 'rhythm'] },
    Ukrainian: { texts: TEXTS.uk, words: ['колобок', 'мама', 'ґанок', 'їжак'] },
    Russian: { texts: TEXTS.ru, words: ['молоко', 'ёлка', 'топот'] },
    'hardly at all': { texts: TERSE, words: ['level', 'noon', 'banana'] },
  };

function writing(change: (line: string) => string, end: Own['ends its lines with']): typeof wordguess.server {
  const write = (message: ServerLine) => {
    const line = textOf(wordguess.server.write(message)).replace(/\n$/, '');
    return octetsOf(change(line) + (end === 'LF' ? '\n' : '\r\n'));
  };
  // A server does nothing else with the codec of what it sends.
  return { write } as unknown as typeof wordguess.server;
}

function lineOf(line: string, words: readonly string[], taken: Own): string {
  const isWord = /^[\p{L}*]+$/u.test(line) && (line.includes('*') || words.includes(line));
  return isWord ? SHOWN[taken['shows the word']](line) : line;
}

const SHOWN: Readonly<Record<Own['shows the word'], (word: string) => string>> = {
  'by itself': (word) => word,
  'in a sentence': (word) => `Слово: ${word}.`,
  'in capital letters': (word) => word.toUpperCase(),
  'among stars and numbers': (word) => `*** 7: ${word} *** (1/2)`,
};
