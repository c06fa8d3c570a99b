import { serverProof } from '../../src/engine/serverProof.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { freeLines } from '../common/freeLines.js';
import { suite } from './server.js';
import { excuses } from './serverExcuses.js';
import { gameMutants } from './serverMutants.js';
import { grammarExcuses } from './serverGrammarExcuses.js';

/** Short words: what they prove, long ones would not prove better. */
const WORDS = ['level', 'noon', 'banana'];

const peers = [1, 2, 3];

/** Inputs that lead through all transitions where the word is the first of these. */
const shared = [
  ...peers.map((peer) => ({ type: 'enter', name: ['anna', 'bert', 'carl'][peer - 1]!, peer })),
  ...peers.map((peer) => ({ type: 'leave', peer })),
  ...['l', 'e', 'v', 'x'].flatMap((letter) => peers.map((peer) => ({ type: 'letter', letter, peer }))),
  ...['level', 'lever'].flatMap((word) => peers.map((peer) => ({ type: 'word', word, peer }))),
];

const protocol = {
  ...wordguess,
  ...wordguess.gameOf!({ players: 3, words: WORDS }),
  inputs: { ...wordguess.inputs, shared },
};

/** The proof of the checks of servers of the word-guessing game. */
export const proof = serverProof({
  suite,
  protocol,
  freeLines,
  own: gameMutants(protocol),
  excuses: [...excuses, ...grammarExcuses],
});
