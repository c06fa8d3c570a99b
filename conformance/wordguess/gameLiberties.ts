import type { Taken } from '../../src/engine/liberties/Gate.js';
import type { ServerLine } from '../../src/generated/wordguess.js';
import type { From, SharedOutput, Transition } from '../../src/machine/Machine.js';
import { transitionsOf } from '../../src/machine/step.js';
import { withTransitions } from '../../src/machine/withTransitions.js';
import { mover, passed, type Game } from '../../src/protocols/wordguess/Game.js';
import { position, type gameMachine, type GameInput } from '../../src/protocols/wordguess/gameMachine.js';

/** How a game may be played. */
export const GAME_LIBERTIES = {
  // wordguess/turn/4
  'the order of the ring': ['is that of joining', 'is another one'],
  // wordguess/turn/5
  'after a letter once more': [
    'the turn stays',
    'the turn passes',
    'the turn stays, with points',
    'the turn passes, with points',
  ],
  // wordguess/move/3
  'the mover': ['is told too', 'is not told'],
  // wordguess/points/5
  'the right word': ['has a bonus', 'has none'],
  // wordguess/leave/2: whether the others are told is free
  'those who leave': ['are spoken of', 'are not spoken of'],
  // wordguess/join/5
  newcomers: ['are told that a game is on', 'are told nothing'],
} as const;

type Own = Taken<typeof GAME_LIBERTIES>;
type Machine = ReturnType<typeof gameMachine>;
type Said = SharedOutput<ServerLine>;
type Step = Transition<Game, From<GameInput>, Said>;
type After = readonly [Game, readonly Said[]];

/** The machine of a game that takes these liberties. */
export function playedFreely(machine: Machine, taken: Own): Machine {
  const [once, hit, miss] = ['was named before', 'occurs', undefined].map((when) =>
    transitionsOf(machine, 'playing', 'letter').find((each) => each.when === when)!,
  ) as [Step, Step, Step];
  const again = {
    'the turn stays': once.effect,
    'the turn passes': (game: Game, input: From<GameInput>): After => {
      const [news] = once.effect(game, input)[1];
      const next = passed(game);
      return [next, [news!, ...position(next)]];
    },
    'the turn stays, with points': hit.effect,
    'the turn passes, with points': miss.effect,
  }[taken['after a letter once more']];
  const changes: readonly (readonly [string, (step: Step) => Step])[] = [
    ['playing/letter', (step) => (step.when === 'was named before' ? { ...step, effect: again } : step)],
    ...(taken['the mover'] === 'is not told'
      ? ['playing/letter', 'playing/word'].map((place) => [place, after(untold)] as const)
      : []),
    ...(taken['the right word'] === 'has none'
      ? [
          [
            'playing/word',
            (step: Step) => (step.when === 'is the word' ? after(withoutBonus)(step) : step),
          ] as const,
        ]
      : []),
    ...(taken['those who leave'] === 'are not spoken of'
      ? ['playing/leave', 'gathering/leave'].map((place) => [place, after(withoutNews)] as const)
      : []),
    ...(taken.newcomers === 'are told nothing' ? [['playing/enter', after(withoutNews)] as const] : []),
    ...(taken['the order of the ring'] === 'is another one'
      ? [['gathering/enter', (step: Step) => (step.when ? before(reversed)(step) : step)] as const]
      : []),
  ];
  return changes.reduce((changed, [place, change]) => withTransitions(changed, place, change), machine);
}

/** A transition with something else put out, or another game after it. */
function after(change: (after: After, before: Game, input: From<GameInput>) => After) {
  return (step: Step): Step => ({
    ...step,
    effect: (game, input) => change(step.effect(game, input), game, input),
  });
}

/** A transition that begins with another game. */
function before(change: (game: Game) => Game) {
  return (step: Step): Step => ({ ...step, effect: (game, input) => step.effect(change(game), input) });
}

/** What was named is told to the others. Whoever speaks out of turn is told so in any case. */
function untold([game, [news, ...outputs]]: After, was: Game, { peer }: From<GameInput>): After {
  if (!news || mover(was).peer !== peer) return [game, news ? [news, ...outputs] : outputs];
  return [game, [{ ...news, to: news.to.filter((each) => each !== peer) }, ...outputs]];
}

/** The first thing that is said is about who has come or gone. */
function withoutNews([game, outputs]: After): After {
  const isNews = outputs[0]?.type === 'send' && outputs[0].message.type === 'Say';
  return [game, isNews ? outputs.slice(1) : outputs];
}

function withoutBonus([game, outputs]: After, was: Game): After {
  const { name } = mover(was);
  const result = new RegExp(`^${name}: (\\d+)$`, 'u');
  return [
    game,
    outputs.map((output) => {
      const points =
        output.type === 'send' && 'text' in output.message ? result.exec(output.message.text) : null;
      if (!points) return output;
      const text = `${name}: ${Number(points[1]) - was.word.length}`;
      return { ...output, type: 'send', message: { type: 'Say', text } };
    }),
  ];
}

function reversed(game: Game): Game {
  return { ...game, players: game.players.toReversed() };
}
