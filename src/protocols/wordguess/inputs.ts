import type { ClientLine, ServerLine } from '../../generated/wordguess.js';
import type { SampleInputs } from '../Protocol.js';

const PEERS = [1, 2, 3];

/** They lead through all transitions of all machines, where three play and the word of the game is "banana". */
export const inputs: SampleInputs<ClientLine, ServerLine> = {
  server: [
    { type: 'connected', address: '127.0.0.1:50001' },
    { type: 'malformed', reason: 'It is too long.' },
    { type: 'disconnected' },
    { type: 'Name', name: 'anna' },
    { type: 'Letter', letter: 'e' },
    { type: 'Word', word: 'level' },
  ],
  shared: [
    ...PEERS.map((peer) => ({ type: 'enter', name: ['anna', 'bert', 'carl'][peer - 1]!, peer })),
    ...PEERS.map((peer) => ({ type: 'leave', peer })),
    ...['b', 'a', 'n', 'x'].flatMap((letter) => PEERS.map((peer) => ({ type: 'letter', letter, peer }))),
    ...['banana', 'balloon'].flatMap((word) => PEERS.map((peer) => ({ type: 'word', word, peer }))),
  ],
  client: [
    { type: 'connected' },
    { type: 'typed', line: 'Zorana' },
    { type: 'typed', line: '/x' },
    { type: 'typed', line: 'b' },
    { type: 'typed', line: 'a b' },
    { type: 'inputEnded' },
    { type: 'Say', text: 'hello' },
    { type: 'Turn' },
    { type: 'Quit' },
    { type: 'malformed', reason: 'The octets are not UTF-8.' },
    { type: 'disconnected' },
  ],
};
