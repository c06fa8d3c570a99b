import type { ServerLine } from '../../generated/wordguess.js';
import type { From, SharedOutput } from '../../machine/Machine.js';
import type { SharedMachine } from '../Protocol.js';
import {
  cleared,
  dealt,
  folded,
  hiddenPlaces,
  maskOf,
  mover,
  passed,
  placesOf,
  playerOf,
  withPoints,
  without,
  type Game,
} from './Game.js';

/** What players do, once they have a name. */
export type GameInput =
  | { readonly type: 'enter'; readonly name: string }
  | { readonly type: 'letter'; readonly letter: string }
  | { readonly type: 'word'; readonly word: string }
  | { readonly type: 'leave' };

type Move<T extends GameInput['type']> = From<Extract<GameInput, { type: T }>>;
type Outputs = readonly SharedOutput<ServerLine>[];
type After = readonly [Game, Outputs];

/** The game that all connections of a server share. */
export function gameMachine(game: Game): SharedMachine<ServerLine, GameInput, Game> {
  return {
    id: 'wordguess/game',
    initial: 'gathering',
    context: game,
    guards: {
      'is the last to come': ({ players, size }) => players.length + 1 === size,
      'is out of turn': (before, { peer }) => mover(before).peer !== peer,
      'was named before': (before, input) =>
        input.type === 'letter' && before.named.includes(folded(input.letter)),
      'opens the last place': (before, input) =>
        input.type === 'letter' && placesOf(before, folded(input.letter)) === hiddenPlaces(before),
      occurs: (before, input) => input.type === 'letter' && placesOf(before, folded(input.letter)) > 0,
      'is the word': ({ word }, input) => input.type === 'word' && folded(input.word) === word.join(''),
      'is the last to go': (before, { peer }) => before.players.every((player) => player.peer === peer),
      'has the turn': (before, { peer }) => mover(before).peer === peer,
    },
    states: {
      gathering: {
        enter: [
          { when: 'is the last to come', to: 'playing', effect: complete, clause: 'wordguess/join/2' },
          { effect: join, clause: 'wordguess/join/1' },
        ],
        letter: [{ effect: refuse('notBegun'), clause: 'wordguess/rules/1' }],
        word: [{ effect: refuse('notBegun'), clause: 'wordguess/rules/1' }],
        leave: [{ effect: drop, clause: 'wordguess/leave/4' }],
      },
      playing: {
        enter: [{ effect: turnAway, clause: 'wordguess/join/5' }],
        letter: [
          { when: 'is out of turn', effect: refuse('notYourTurn'), clause: 'wordguess/rules/1' },
          { when: 'was named before', effect: askAgain, clause: 'wordguess/turn/5' },
          {
            when: 'opens the last place',
            to: 'gathering',
            effect: openLast,
            clause: 'wordguess/end/1',
          },
          { when: 'occurs', effect: open, clause: 'wordguess/turn/2' },
          { effect: miss, clause: 'wordguess/turn/3' },
        ],
        word: [
          { when: 'is out of turn', effect: refuse('notYourTurn'), clause: 'wordguess/rules/1' },
          { when: 'is the word', to: 'gathering', effect: guess, clause: 'wordguess/end/2' },
          { effect: guessWrong, clause: 'wordguess/points/2' },
        ],
        leave: [
          { when: 'is the last to go', to: 'gathering', effect: abandon, clause: 'wordguess/leave/3' },
          { when: 'has the turn', effect: dropMover, clause: 'wordguess/leave/1' },
          { effect: drop, clause: 'wordguess/leave/2' },
        ],
      },
    },
  };
}

function join(before: Game, { peer, name }: Move<'enter'>): After {
  const game = { ...before, players: [...before.players, { peer, name, points: 0 }] };
  return [game, [tell(game, before.texts.joined(name, game.players.length, game.size))]];
}

function complete(before: Game, input: Move<'enter'>): After {
  const [joined, news] = join(before, input);
  const game = dealt(joined);
  return [game, [...news, tell(game, game.texts.begins(game.word.length)), ...position(game)]];
}

function turnAway(game: Game, { peer }: Move<'enter'>): After {
  return [
    game,
    [
      { to: [peer], ...say(game.texts.gameIsOn) },
      { to: [peer], type: 'close' },
    ],
  ];
}

function refuse(why: 'notBegun' | 'notYourTurn') {
  return (game: Game, { peer }: From<GameInput>): After => [game, [{ to: [peer], ...say(game.texts[why]) }]];
}

function askAgain(game: Game, { letter }: Move<'letter'>): After {
  const { name } = mover(game);
  const news = tell(game, `${name}: ${game.texts.openAlready(folded(letter))}`);
  return [game, [news, ...position(game)]];
}

function open(before: Game, input: Move<'letter'>): After {
  const [game, news] = nameLetter(before, input);
  return [game, [news, ...position(game)]];
}

function openLast(before: Game, input: Move<'letter'>): After {
  const [game, news] = nameLetter(before, input);
  return finish(game, news);
}

function miss(before: Game, input: Move<'letter'>): After {
  const [named, news] = nameLetter(before, input);
  const game = passed(named);
  return [game, [news, ...position(game)]];
}

function guess(before: Game, { word }: Move<'word'>): After {
  const { texts } = before;
  const scored = withPoints(before, (points) => points + hiddenPlaces(before));
  const game = { ...scored, named: scored.word };
  return finish(game, tell(game, texts.word(mover(game).name, folded(word), true)));
}

function guessWrong(before: Game, { word }: Move<'word'>): After {
  const { texts } = before;
  const news = tell(before, texts.word(mover(before).name, folded(word), false));
  const game = passed(withPoints(before, () => 0));
  return [game, [news, ...position(game)]];
}

function drop(before: Game, { peer }: Move<'leave'>): After {
  const left = playerOf(before, peer);
  const game = without(before, peer);
  return [game, left ? [tell(game, game.texts.left(left.name))] : []];
}

function dropMover(before: Game, input: Move<'leave'>): After {
  const [game, news] = drop(before, input);
  return [game, [...news, ...position(game)]];
}

function abandon(before: Game): After {
  return [cleared(before), []];
}

/** A letter is named, and opened where it occurs. */
function nameLetter(before: Game, { letter: given }: Move<'letter'>): readonly [Game, Outputs[number]] {
  const letter = folded(given);
  const places = placesOf(before, letter);
  const scored = withPoints(before, (points) => points + places);
  const game = { ...scored, named: [...scored.named, letter] };
  return [game, tell(game, game.texts.letter(mover(game).name, letter, places))];
}

/** The winner has the bonus, and all have the results. */
function finish(before: Game, news: Outputs[number]): After {
  const { texts } = before;
  const bonus = before.word.length;
  const game = withPoints(before, (points) => points + bonus);
  const results = game.players.map(({ name: player, points }) => tell(game, `${player}: ${points}`));
  return [
    cleared(game),
    [
      news,
      tell(game, maskOf(game)),
      tell(game, texts.won(mover(game).name, bonus)),
      tell(game, texts.results),
      ...results,
      { to: all(game), type: 'send', message: { type: 'Quit' } },
      { to: all(game), type: 'close' },
    ],
  ];
}

/** The word, the points and the turn, as they stand. */
export function position(game: Game): Outputs {
  const { texts, players } = game;
  if (players.length === 0) return [];
  return [
    tell(game, maskOf(game)),
    tell(game, texts.standing(players)),
    tell(game, texts.turnOf(mover(game).name)),
    { to: [mover(game).peer], type: 'send', message: { type: 'Turn' } },
  ];
}

function tell(game: Game, text: string): Outputs[number] {
  return { to: all(game), ...say(text) };
}

function all({ players }: Game): readonly number[] {
  return players.map(({ peer }) => peer);
}

function say(text: string) {
  return { type: 'send', message: { type: 'Say', text } } as const;
}
