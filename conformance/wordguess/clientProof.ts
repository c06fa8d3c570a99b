import { clientProof } from '../../src/engine/clientProof.js';
import type { Blame, Excuse } from '../../src/engine/Proof.js';
import type { ClientSuite } from '../../src/engine/Suite.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { suite } from './client.js';
import { wordgameClientMutants } from './clientMutants.js';

/** The reference is told a letter or a word as it is; a mutant that does not listen is no reason to look for other ways. */
const direct: ClientSuite = {
  ...suite,
  keyboard: {
    ...suite.keyboard,
    lines: { ...suite.keyboard.lines, letter: ['{letter}'], word: ['{word}'] },
  },
};

/** What mutants break. Those that are not named, most of the machine's, break nearly everything. */
const blame: readonly Blame[] = [];

const excuses: readonly Excuse[] = [];

/** The proof of the checks of word-game clients. */
export const proof = clientProof({
  suite: direct,
  protocol: wordguess,
  inputs: [
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
  free: [],
  own: wordgameClientMutants,
  blame,
  excuses,
});
