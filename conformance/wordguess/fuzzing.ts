import { eraseFuzzing, type Attack } from '../../src/fuzz/Attack.js';
import { waysOf } from '../../src/fuzz/ways.js';
import { emptyGame } from '../../src/protocols/wordguess/Game.js';
import { gameMachine } from '../../src/protocols/wordguess/gameMachine.js';
import { TEXTS } from '../../src/protocols/wordguess/texts.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { octetsOf } from '../../src/wire/octets.js';
import { lineSpeech } from '../common/lineSpeech.js';
import { gameLayers } from './gameLayers.js';
import { AFTER_GAMES } from './causeOf.js';
import { GameConversation, type Acquaintance } from './GameConversation.js';
import type { GameProfile } from './GameProfile.js';
import { commandLines } from './commandLines.js';
import { mutateGame } from './mutateGame.js';
import { simplerDeeds } from './simplerDeeds.js';
import { gameAutomaton } from './walking.js';

/** How servers of the word-guessing game are attacked: by games, in which all players are played. */
export const fuzzing = eraseFuzzing<GameProfile>({ attack });

function attack(given: GameProfile): Attack {
  const { players, framing } = given;
  const known: Acquaintance = { forgiven: new Set(), neverEnds: false };
  const profile = { ...given, memory: { ...given.memory, seen: known.forgiven } };
  const speech = lineSpeech({
    rules: wordguess.client.rules,
    framing,
    proper: () => commandLines,
    ofLength: (octets) => (octets > 8 ? octetsOf(`/word ${'q'.repeat(octets - 7)}\n`) : undefined),
  });
  return {
    letters: [],
    automaton: gameAutomaton(players),
    speech,
    peers: 1,
    streams: framing === 'line',
    startsAnew: given.concurrency === 'one-shot' || given.mortal,
    showsConsole: false,
    ways: waysOf(gameMachine(emptyGame(players, ['word'], TEXTS.en))),
    begin: (setting, note) => new GameConversation(profile, known, setting, note),
    clauseOf: (kind, wrong) =>
      wrong && LATER_GAMES.test(wrong.clause) ? wrong.clause : (CLAUSES[kind] ?? AFTER_GAMES),
    own: gameLayers(profile, speech),
    service: [{ type: 'do', what: 'seat anyhow' }],
    mutate: (script, corpus, random) => mutateGame(script, corpus, speech, random),
    simpler: simplerDeeds,
    forgive({ clause }) {
      // Whoever leaves, with the turn or without it, shows the same.
      const told = LEAVES.includes(clause) ? LEAVES : [clause];
      for (const each of told) known.forgiven.add(each);
    },
  };
}

const LEAVES = ['wordguess/leave/1', 'wordguess/leave/2'];

/** Clauses by which a later game has to begin. */
const LATER_GAMES = /^wordguess\/(?:survive\/\d|end\/4)$/;
const CLAUSES: Readonly<Record<string, string>> = {
  crash: 'wordguess/survive/1',
  hang: 'wordguess/survive/1',
  'dead listener': 'wordguess/survive/1',
  leak: 'wordguess/endure/1',
  'slow-down': 'wordguess/endure/2',
};
