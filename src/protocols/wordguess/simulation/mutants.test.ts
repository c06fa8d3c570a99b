import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ServerLine } from '../../../generated/wordguess.js';
import type { From, SharedOutput } from '../../../machine/Machine.js';
import { mutantsOf } from '../../../machine/mutants.js';
import type { SharedMachine } from '../../Protocol.js';
import { emptyGame, type Game } from '../Game.js';
import { gameMachine, type GameInput } from '../gameMachine.js';
import { TEXTS } from '../texts.js';
import { arbitraryRun } from './arbitraryRun.js';
import { simulate, type Run } from './simulate.js';

type GameMachine = SharedMachine<ServerLine, GameInput, Game>;
type Outputs = readonly SharedOutput<ServerLine>[];

const runs = fc.sample(arbitraryRun(1_000), { numRuns: 60, seed: 1 }).filter(({ players }) => players > 1);

/** Why the machine is not the game, as the first run says by which it is noticed. */
function flawOf(machine: GameMachine): string | undefined {
  for (const run of runs) {
    try {
      simulate(run, { sharedMachine: erased({ ...machine, context: gameOf(run) }) });
    } catch (error) {
      return (error as Error).message.split('\n')[0];
    }
  }
}

function gameOf({ players, words, language }: Run): Game {
  return emptyGame(players, words, TEXTS[language]);
}

/** What its connections share is what the machines of the connections hand on. */
function erased(machine: GameMachine): SharedMachine<ServerLine> {
  return machine as unknown as SharedMachine<ServerLine>;
}

const sound = gameMachine(emptyGame(2, ['ab'], TEXTS.en));

describe('a game machine is noticed that', () => {
  test.each<[string, string, (game: Game, outputs: Outputs) => readonly [Game, Outputs]]>([
    [
      'gives the turn to all players',
      'players have the turn, the game is on',
      (game, outputs) => [game, outputs.map((each) => (isTurn(each) ? { ...each, to: all(game) } : each))],
    ],
    [
      'gives the turn to another player',
      'turn is not told',
      (game, outputs) => [
        game,
        outputs.map((each) => (isTurn(each) ? { ...each, to: [next(game, each.to[0]!)] } : each)),
      ],
    ],
    [
      'shows a letter too early',
      'wordguess/word/1: the game begins with',
      (game, outputs) => [
        game,
        outputs.map((each) => said(each, (text) => text.replace(/^\*/, game.word[0]!))),
      ],
    ],
    [
      'shows a letter too early, when a game is on',
      'wordguess/word/3: ',
      (game, outputs) => [
        game,
        game.named.length === 0
          ? outputs
          : outputs.map((each) => said(each, (text) => text.replace(/^\*/, game.word[0]!))),
      ],
    ],
    [
      'gives double points',
      'wordguess/points/1: ',
      (game, outputs) => [game, outputs.map((each) => said(each, doubled))],
    ],
    [
      'begins with points',
      'wordguess/end/4: the game begins with',
      (game, outputs) => [
        game,
        outputs.map((each) => said(each, (text) => text.replaceAll(/ 0(?=[,.])/g, ' 1'))),
      ],
    ],
    [
      'goes on after /quit',
      'wordguess/end/1: "turn" after /quit',
      (game, outputs) => [
        game,
        outputs.flatMap((each) =>
          isQuit(each) ? [each, { ...each, message: { type: 'Turn' } } as const] : [each],
        ),
      ],
    ],
  ])('%s', (_, flaw, change) => {
    expect(flawOf(changed(change))).toContain(flaw);
  });
});

/** The machine with other outputs, or another context, after each transition. */
function changed(change: (game: Game, outputs: Outputs) => readonly [Game, Outputs]): GameMachine {
  const states = Object.fromEntries(
    Object.entries(sound.states).map(([name, state]) => [
      name,
      Object.fromEntries(
        Object.entries(state).map(([type, transitions]) => [
          type,
          transitions.map((transition) => ({
            ...transition,
            // Each is given inputs of its own type only.
            effect: (game: Game, input: From<GameInput>) =>
              change(
                ...(transition.effect as (game: Game, input: From<GameInput>) => readonly [Game, Outputs])(
                  game,
                  input,
                ),
              ),
          })),
        ]),
      ),
    ]),
  );
  return { ...sound, states };
}

function isTurn(output: SharedOutput<ServerLine>): boolean {
  return output.type === 'send' && output.message.type === 'Turn';
}

function isQuit(output: SharedOutput<ServerLine>): boolean {
  return output.type === 'send' && output.message.type === 'Quit';
}

function all({ players }: Game): number[] {
  return players.map(({ peer }) => peer);
}

function next(game: Game, peer: number): number {
  const ring = all(game);
  return ring[(ring.indexOf(peer) + 1) % ring.length]!;
}

function said(output: SharedOutput<ServerLine>, change: (text: string) => string): SharedOutput<ServerLine> {
  if (output.type !== 'send' || output.message.type !== 'Say') return output;
  return { ...output, message: { type: 'Say', text: change(output.message.text) } };
}

function doubled(text: string): string {
  return text.replaceAll(/ (\d+)(?=[,.])/g, (_, points) => ` ${2 * Number(points)}`);
}

/** A name for the guard that keeps the walk through the machine to what connections do: each enters once. */
const HERE = 'is here already';
const walked: GameMachine = {
  ...sound,
  guards: { ...sound.guards, [HERE]: ({ players }, { peer }) => players.some((each) => each.peer === peer) },
  states: {
    ...sound.states,
    gathering: {
      ...sound.states['gathering'],
      enter: [{ when: HERE, effect: (game) => [game, []], clause: '' }, ...sound.states['gathering']!.enter!],
    },
  },
};
const inputs = [1, 2].flatMap((peer): From<GameInput>[] => [
  { peer, type: 'enter', name: `p${peer}` },
  { peer, type: 'leave' },
  ...['a', 'b', 'x'].map((letter) => ({ peer, type: 'letter', letter }) as const),
  ...['ab', 'ba'].map((word) => ({ peer, type: 'word', word }) as const),
]);

/** A message may come twice; whoever acts out of turn or comes too late may be told so, or not; whoever has gone, all. */
const HARMLESS = [
  'gathering/enter: outputs doubled',
  'gathering/letter: dropped',
  'gathering/letter: outputs dropped',
  'gathering/letter: outputs doubled',
  'gathering/word: dropped',
  'gathering/word: outputs dropped',
  'gathering/word: outputs doubled',
  'gathering/leave: outputs doubled',
  'playing/enter: outputs doubled',
  'playing/enter: outputs reversed',
  'playing/enter: Say dropped',
  'playing/letter[is out of turn]: outputs dropped',
  'playing/letter[is out of turn]: outputs doubled',
  'playing/word[is out of turn]: outputs dropped',
  'playing/word[is out of turn]: outputs doubled',
  'playing/leave[is the last to go]: Say added',
  'playing/leave[is the last to go]: close added',
  'playing/leave: outputs doubled',
];

test('of all mutants of the game machine only those go unnoticed that are games too', () => {
  const mutants = [
    ...mutantsOf(walked, inputs, (output) => (output.type === 'send' ? output.message.type : output.type)),
  ];
  const real = mutants.filter(({ name }) => !name.includes(HERE));
  expect(real.length).toBeGreaterThan(200);
  const unnoticed = real.filter(({ machine }) => flawOf(machine) === undefined);
  expect(unnoticed.map(({ name }) => name)).toEqual(HARMLESS);
});
