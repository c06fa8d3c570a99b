import type { Standing, Texts } from './texts.js';

/** One who plays, by the number of the connection. */
export interface Player extends Standing {
  readonly peer: number;
}

/** What the server knows of its game. */
export interface Game {
  /** Players of a game. */
  readonly size: number;
  readonly texts: Texts;
  /** They come in this order, and then again from the first. */
  readonly words: readonly string[];
  readonly gamesBefore: number;
  /** The ring, in the order in which they have joined. */
  readonly players: readonly Player[];
  /** The place in the ring of whoever has the turn. */
  readonly turn: number;
  /** The letters of the word, and those that have been named; none before the game begins. */
  readonly word: readonly string[];
  readonly named: readonly string[];
}

/** The game before anybody has joined. */
export function emptyGame(size: number, words: readonly string[], texts: Texts): Game {
  return { size, texts, words, gamesBefore: 0, players: [], turn: 0, word: [], named: [] };
}

/** The word as it stands. */
export function maskOf({ word, named }: Game): string {
  return word.map((letter) => (named.includes(letter) ? letter : '*')).join('');
}

/** The letter as the game compares it. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** Places of the word that are hidden. */
export function hiddenPlaces({ word, named }: Game): number {
  return word.filter((letter) => !named.includes(letter)).length;
}

/** Places at which a letter stands. */
export function placesOf({ word }: Game, letter: string): number {
  return word.filter((each) => each === letter).length;
}

export function playerOf({ players }: Game, peer: number): Player | undefined {
  return players.find((each) => each.peer === peer);
}

/** Whoever has the turn. */
export function mover({ players, turn }: Game): Player {
  return players[turn]!;
}

/** The game with other points for whoever has the turn. */
export function withPoints(game: Game, points: (before: number) => number): Game {
  const players = game.players.map((each, place) =>
    place === game.turn ? { ...each, points: points(each.points) } : each,
  );
  return { ...game, players };
}

/** The turn passes to the next one in the ring. */
export function passed(game: Game): Game {
  return { ...game, turn: (game.turn + 1) % game.players.length };
}

/** The game without a player; where it had the turn, the next one has it. */
export function without(game: Game, peer: number): Game {
  const place = game.players.findIndex((each) => each.peer === peer);
  const players = game.players.filter((each) => each.peer !== peer);
  const turn = place >= 0 && place < game.turn ? game.turn - 1 : game.turn;
  return { ...game, players, turn: players.length > 0 ? turn % players.length : 0 };
}

/** All seats are free, and the next word is the one for the next game. */
export function cleared(game: Game): Game {
  return { ...game, gamesBefore: game.gamesBefore + 1, players: [], turn: 0, word: [], named: [] };
}

/** The game with its word. */
export function dealt(game: Game): Game {
  const word = [...folded(game.words[game.gamesBefore % game.words.length]!)];
  return { ...game, turn: 0, word, named: [] };
}
