import type { Message } from '../../src/grammar/createPrinter.js';
import type { From, Input, Machine, SharedOutput, Transition } from '../../src/machine/Machine.js';
import type { Game } from '../../src/protocols/wordguess/Game.js';
import type { wordguess } from '../../src/protocols/wordguess/index.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';

type Wordguess = typeof wordguess;
type Said = SharedOutput<Message>;
type After = readonly [Game, readonly Said[]];
type GameMachine = Machine<Game, From<Input>, Said>;

/** A server that is wrong in a way in which no server of another protocol can be. */
export interface GameMutant {
  readonly name: string;
  readonly protocol: Wordguess;
}

/** What servers of the game do wrong with it. */
export function gameMutants(protocol: Wordguess): readonly GameMutant[] {
  const playing = (name: string, input: string, when: string | undefined, change: Change): GameMutant => ({
    name,
    protocol: withEffect(protocol, input, when, change),
  });
  const saying = (name: string, change: (line: string) => string): GameMutant => ({
    name,
    protocol: withLines(protocol, change),
  });
  return [
    playing(
      'gives one point for a letter, however often it stands there',
      'letter',
      'occurs',
      (after, before) => [withPoints(after[0], before, (gained) => Math.min(gained, 1)), after[1]],
    ),
    playing('lets the points be after a wrong word', 'word', undefined, ([game, outputs], before) => [
      { ...game, players: before.players },
      outputs,
    ]),
    playing('takes the points of all after a wrong word', 'word', undefined, ([game, outputs]) => [
      { ...game, players: game.players.map((player) => ({ ...player, points: 0 })) },
      outputs,
    ]),
    playing(
      'gives no bonus for the last place',
      'letter',
      'opens the last place',
      ([game, outputs], before) => [game, outputs.map(withoutBonus(before))],
    ),
    playing('lets the turn go back to the first', 'letter', undefined, restarted),
    playing('leaves out of the results who has no points', 'word', 'is the word', ([game, outputs]) => [
      game,
      outputs.filter((output) => !/^\p{L}+: 0$/u.test(textIn(output))),
    ]),
    ...['occurs', undefined].map((when) =>
      playing(
        `shows the word to the mover alone, ${when ? 'a hit' : 'a miss'}`,
        'letter',
        when,
        toMover(MASK),
      ),
    ),
    playing('tells the word to the mover alone', 'word', undefined, toMover(/the word "/)),
    saying('opens a letter at one place alone', (line) =>
      MASK.test(line)
        ? [...line].map((letter, at, all) => (all.indexOf(letter) < at ? '*' : letter)).join('')
        : line,
    ),
    saying('writes blanks between the places', (line) => (MASK.test(line) ? [...line].join(' ') : line)),
    saying('hides by underscores', (line) => (MASK.test(line) ? line.replaceAll('*', '_') : line)),
    saying('shows one place too few', (line) => (/^\*+$/.test(line) ? line.slice(1) : line)),
    saying('writes its commands in capitals', (line) => (line === '/turn' ? '/TURN' : line)),
    saying('writes a number behind its command', (line) => (line === '/turn' ? '/turn 1' : line)),
    saying('sends a command of its own', (line) => (line.startsWith('The game begins') ? '/start' : line)),
  ];
}

/** The word as the reference shows it: a line of its own. */
const MASK = /^[\p{L}*]*(?:\*[\p{L}*]*|banana|level|noon)$/u;

type Change = (after: After, before: Game) => After;

/** The game with another effect of a transition. */
function withEffect(protocol: Wordguess, input: string, when: string | undefined, change: Change): Wordguess {
  // The machine that all connections share is that of the game.
  const machine = protocol.sharedMachine as unknown as GameMachine;
  const states = machine.states as Record<
    string,
    Record<string, readonly Transition<Game, From<Input>, Said>[]>
  >;
  const changed = states['playing']![input]!.map((each) =>
    each.when === when
      ? { ...each, effect: (game: Game, by: From<Input>) => change(each.effect(game, by), game) }
      : each,
  );
  const mutant = { ...machine, states: { ...states, playing: { ...states['playing'], [input]: changed } } };
  return { ...protocol, sharedMachine: mutant as unknown as NonNullable<Wordguess['sharedMachine']> };
}

/** The game with other lines. */
function withLines(protocol: Wordguess, change: (line: string) => string): Wordguess {
  const { server } = protocol;
  const write = (message: Parameters<typeof server.write>[0]) => {
    const line = change(textOf(server.write(message)).replace(/\n$/, ''));
    return octetsOf(`${line}\n`);
  };
  // A server does nothing else with the codec of what it sends.
  return { ...protocol, server: { write } as unknown as Wordguess['server'] };
}

function withPoints(game: Game, before: Game, change: (gained: number) => number): Game {
  const players = game.players.map((player, at) => {
    const had = before.players[at]!.points;
    return { ...player, points: had + change(player.points - had) };
  });
  return { ...game, players };
}

function withoutBonus(before: Game): (output: Said) => Said {
  const winner = before.players[before.turn]!.name;
  return (output) => {
    const [, points] = new RegExp(`^${winner}: (\\d+)$`, 'u').exec(textIn(output)) ?? [];
    if (points === undefined) return output;
    const text = `${winner}: ${Number(points) - before.word.length}`;
    return { ...output, type: 'send', message: { type: 'Say', text } as Message };
  };
}

/** Whoever has missed, the first player has the next turn. */
function restarted([game, outputs]: After): After {
  const { peer } = game.players[0]!;
  return [
    { ...game, turn: 0 },
    outputs.map((output) =>
      output.type === 'send' && output.message.type === 'Turn' ? { ...output, to: [peer] } : output,
    ),
  ];
}

function toMover(what: RegExp): Change {
  return ([game, outputs], before) => [
    game,
    outputs.map((output) =>
      what.test(textIn(output)) ? { ...output, to: [before.players[before.turn]!.peer] } : output,
    ),
  ];
}

function textIn(output: Said): string {
  const { text } = output.type === 'send' ? (output.message as Message & { readonly text?: string }) : {};
  return text ?? '';
}
