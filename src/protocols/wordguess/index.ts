import {
  clauses,
  grammarHash,
  parse,
  rules,
  type ClientLine,
  type ServerLine,
} from '../../generated/wordguess.js';
import { Codec, type Parse } from '../../grammar/Codec.js';
import { hideContext } from '../../machine/hideContext.js';
import type { GameSettings, Protocol, SharedMachine } from '../Protocol.js';
import { clientMachine } from './clientMachine.js';
import { emptyGame } from './Game.js';
import { gameMachine } from './gameMachine.js';
import { inputs } from './inputs.js';
import { serverMachine } from './serverMachine.js';
import { shuffled } from './shuffled.js';
import { TEXTS } from './texts.js';
import { WORDS } from './words.js';

/** Players of a game, unless another number is given: the course's own. */
const PLAYERS = 3;

/** The word-guessing game (spec/wordguess.md). */
export const wordguess: Protocol<ClientLine, ServerLine> = {
  name: 'wordguess',
  summary: 'players guess a hidden word in turn, letter by letter',
  port: 30003,
  clauses,
  grammarHash,
  client: new Codec(parse as Parse, rules, 'ClientLine'),
  server: new Codec(parse as Parse, rules, 'ServerLine'),
  variants: [{ name: 'concurrent', concurrency: 'concurrent', framing: 'line' }],
  ...gameOf({}),
  clientMachine: hideContext(clientMachine),
  inputs,
  gameOf,
};

/** The machines of a server for a game of that kind. */
function gameOf({ players = PLAYERS, language = 'en', words = WORDS[language], seed }: GameSettings) {
  const texts = TEXTS[language];
  const order = seed === undefined ? words : shuffled(words, seed);
  return {
    serverMachine: hideContext(serverMachine(texts)),
    sharedMachine: eraseShared(gameMachine(emptyGame(players, order, texts))),
  };
}

/** Forgets what its connections share: what the machine of a connection hands on is what this one takes. */
function eraseShared(machine: ReturnType<typeof gameMachine>): SharedMachine<ServerLine> {
  return machine as unknown as SharedMachine<ServerLine>;
}
