import fc from 'fast-check';
import type { Stage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { isWalk, type Move, type Walk, type Walking } from '../../src/engine/walk/Walk.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import type { From } from '../../src/machine/Machine.js';
import { begin, step } from '../../src/machine/step.js';
import { toursOf } from '../../src/machine/tours.js';
import { emptyGame, maskOf, mover, type Game } from '../../src/protocols/wordguess/Game.js';
import { gameMachine, type GameInput } from '../../src/protocols/wordguess/gameMachine.js';
import { TEXTS } from '../../src/protocols/wordguess/texts.js';
import { violationOf, type Anomaly } from './Anomaly.js';
import { isConsequence } from './gameCheck.js';
import { isKnownBroken, type GameProfile } from './GameProfile.js';
import type { Intention } from './intentions.js';
import { namesOf } from './names.js';
import { playGame } from './playGame.js';
import { seat } from './seat.js';

/** What somebody does in a game. */
interface Letter {
  readonly name: string;
  readonly intention: Intention;
  /** What it is for the machine, were the word known. */
  readonly inputOf: (game: Game) => From<GameInput>;
  /** The clause that is broken where the game does not go on as if nothing had happened. */
  readonly disturbs?: string;
}

/** A word of which much has to be named before it is open; and what stands for a wrong letter and a wrong word. */
const WORD = 'abcdefghijklm';
const RARE = 'nopqrstuvwxyz';

const LETTERS: readonly Letter[] = [
  { name: 'a letter that occurs', intention: 'score', inputOf: (game) => name(hidden(game), game) },
  {
    name: 'a letter that does not occur',
    intention: 'rare letter',
    inputOf: (game) => name([...RARE].find((each) => !game.named.includes(each)) ?? 'z', game),
  },
  {
    name: 'a letter once more',
    intention: 'letter again',
    inputOf: (game) => name(game.named.at(-1) ?? 'a', game),
  },
  { name: 'a wrong word', intention: 'wrong word', inputOf: (game) => guess(RARE, game) },
  {
    name: 'a letter out of turn',
    intention: 'out of turn',
    inputOf: (game) => ({ ...name(hidden(game), game), peer: other(game) }),
    disturbs: 'wordguess/rules/1',
  },
  {
    name: 'a word out of turn',
    intention: 'word out of turn',
    inputOf: (game) => ({ ...guess(RARE, game), peer: other(game) }),
    disturbs: 'wordguess/rules/1',
  },
  {
    name: 'a newcomer',
    intention: 'newcomer',
    inputOf: () => ({ type: 'enter', name: 'newcomer', peer: 99 }),
    disturbs: 'wordguess/join/5',
  },
  {
    name: 'a line that is no command',
    intention: { type: 'malformed', line: '/letter ab' },
    // For the game nothing happens, as when somebody speaks out of turn.
    inputOf: (game) => ({ ...name(hidden(game), game), peer: other(game) }),
    disturbs: 'wordguess/rules/2',
  },
  {
    name: 'the end of who has the turn',
    intention: { type: 'leave', who: 'holder', how: 'closes' },
    inputOf: (game) => ({ type: 'leave', peer: mover(game).peer }),
    disturbs: 'wordguess/leave/1',
  },
  {
    name: 'the end of another one',
    intention: { type: 'leave', who: 'other', how: 'closes' },
    inputOf: (game) => ({ type: 'leave', peer: other(game) }),
    disturbs: 'wordguess/leave/2',
  },
  { name: 'the right word', intention: 'right word', inputOf: (game) => guess(WORD, game) },
];

/** Moves of a game at the most. */
const LONGEST = 16;

/**
 * A server of the game on its way through the machine that all connections share. Its word is hidden, so each step is
 * resolved against what is known when it is taken, and the referee keeps the states that are possible.
 */
export const walking: Walking<GameProfile, Stage<GameProfile>> = {
  tours: ({ players }, length) => toursFor(players, length),
  given: () =>
    fc
      .array(fc.constantFrom(...LETTERS), { minLength: 4, maxLength: LONGEST })
      .map(walkOf, (value) => lettersOf(value)),
  async run({ server, profile }, walk, broken) {
    let disturbed: string | undefined;
    const tell = (anomaly: Anomaly) => {
      const isKnown = broken.has(anomaly.clause) || isKnownBroken(profile, anomaly.clause);
      if (isKnown || (disturbed !== undefined && !isConsequence(anomaly, profile))) return;
      const clause = disturbed ?? anomaly.clause;
      if (!broken.has(clause)) throw new Violation(violationOf(anomaly).difference, clause);
    };
    const table = await seat({ server, profile, tell }, namesOf('latin', profile));
    const letters = lettersOf(walk).filter(({ disturbs }) => disturbs === undefined || !broken.has(disturbs));
    const plan = { intentions: letters.map(({ intention }) => intention), finish: 'left as it is' } as const;
    await playGame(table, profile, plan, (intention) => {
      disturbed = LETTERS.find((letter) => letter.intention === intention)?.disturbs;
    });
    return disturbed;
  },
};

/**
 * Intentions that lead a game through all words of a length.
 *
 * @param fair - only those that have their place in a fair game
 */
export function intentionTours(players: number, length: number, fair: boolean): Intention[][] {
  const letters = LETTERS.filter(({ disturbs }) => (fair ? disturbs === undefined : true));
  return toursOfLetters(players, length, letters).map((tour) => tour.map(({ intention }) => intention));
}

/** The game with all its players, as an automaton. */
export function gameAutomaton(players: number) {
  return automatonOf(playing(players));
}

const known = new Map<string, readonly Walk[]>();

/** Worked out once for each kind of game: its machine has more contexts than others. */
function toursFor(players: number, length: number): readonly Walk[] {
  const key = `${players} ${length}`;
  const tours = known.get(key) ?? makeTours(players, length);
  known.set(key, tours);
  return tours;
}

function makeTours(players: number, length: number): readonly Walk[] {
  return toursOfLetters(players, length, LETTERS).map(walkOf);
}

function toursOfLetters(players: number, length: number, all: readonly Letter[]): Letter[][] {
  return toursOf(gameAutomaton(players), {
    letters: all.filter(({ disturbs }) => players > 1 || disturbs === undefined),
    inputOf: (letter, { context }) => letter.inputOf(context),
    length,
    longest: LONGEST,
  });
}

function walkOf(letters: readonly Letter[]): Walk {
  // What is given is decided when it is given.
  return {
    walk: letters.map((letter): Move => ({ peer: 1, letter: letter.name, input: { type: 'intention' } })),
  };
}

function lettersOf(value: unknown): Letter[] {
  if (!isWalk(value)) throw new TypeError('that is no walk');
  return value.walk.flatMap((move) => LETTERS.find((letter) => letter.name === move.letter) ?? []);
}

/** The game with all its players, up to its end. */
function playing(players: number) {
  const game = gameMachine(emptyGame(players, [WORD], TEXTS.en));
  let snapshot = begin(game);
  for (let peer = 1; peer <= players; peer++)
    snapshot = step(game, snapshot, { type: 'enter', name: `player ${peer}`, peer });
  const { state: initial, context } = snapshot;
  return { ...game, initial, context, states: { ...game.states, gathering: {} } };
}

function name(letter: string, game: Game): From<GameInput> {
  return { type: 'letter', letter, peer: mover(game).peer };
}

function guess(word: string, game: Game): From<GameInput> {
  return { type: 'word', word, peer: mover(game).peer };
}

/** A letter that has not been named. */
function hidden(game: Game): string {
  return game.word[maskOf(game).indexOf('*')] ?? 'z';
}

/** One who does not have the turn. */
function other(game: Game): number {
  return game.players.find(({ peer }) => peer !== mover(game).peer)?.peer ?? 0;
}
