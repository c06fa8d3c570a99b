import type { ClientLine, ServerLine } from '../../../generated/wordguess.js';
import { Simulation, type Weights } from '../../simulation/Simulation.js';
import type { Sides } from '../../Protocol.js';
import type { Language } from '../../Window.js';
import { wordguess } from '../index.js';
import { Judge } from './Judge.js';
import type { Ends } from './Scorer.js';
import { intrusionOf, lineOf } from './typing.js';

/** A run of the game on a virtual network: the same one for the same values. */
export interface Run {
  /** Players of a game. */
  readonly players: number;
  /** Connections beside those of the players, at most. */
  readonly others: number;
  readonly language: Language;
  /** In the order in which they are to be guessed; in small letters. */
  readonly words: readonly string[];
  readonly weights: Weights;
  /** Each one is a step. */
  readonly choices: ArrayLike<number> & Iterable<number>;
}

/**
 * Plays a run and judges it after each step.
 *
 * @param broken - what is another in the machines
 * @returns the games that have come to an end
 * @throws Error that says what was wrong, with the end of the conversation
 */
export function simulate(run: Run, broken: Partial<Sides<ClientLine, ServerLine>> = {}): Ends {
  const { players, others, language, words, weights, choices } = run;
  const sides = { ...wordguess, ...wordguess.gameOf?.({ players, language, words }), ...broken };
  const judge = new Judge(players, words);
  const play = {
    sides,
    weights,
    connections: players + others,
    lineOf: lineOf(words),
    intrusionOf: intrusionOf(words),
  };
  const simulation = new Simulation(play, judge);
  for (const choice of choices) simulation.step(choice);
  simulation.deliverAll();
  judge.checkAsking(simulation.asking);
  return judge.ends;
}
