import { checkBeginning, checkProgress, type Position } from './checkProgress.js';

/** Watches what a server says to its players, and holds it against the rules. It knows neither the word nor the ring. */
export class Referee {
  readonly #size: number;
  readonly #names = new Map<number, string>();
  readonly #quit = new Set<number>();
  /** Positions of the game, and how many of them each of its players has seen. */
  #positions: Position[] = [];
  #seen = new Map<number, number>();
  #letters = new Set<string>();
  #words = new Set<string>();
  /** Whoever has the turn, whoever acts in this step, and the positions before it. */
  #holder: number | undefined;
  #actor: number | undefined;
  #before = 0;

  constructor(size: number) {
    this.#size = size;
  }

  /** A client says a line. */
  heard(connection: number, line: string): void {
    this.#actor = connection;
    if (!this.#names.has(connection) && /^[^/\s\p{Cc}]/u.test(line)) this.#names.set(connection, line);
    // The last one to join may have sent its first moves behind its name.
    if (this.#holder !== undefined && connection !== this.#holder) return;
    const [, command, argument] = /^\/(letter|word) (\S+)$/.exec(line) ?? [];
    if (argument !== undefined)
      (command === 'letter' ? this.#letters : this.#words).add(argument.toLowerCase());
  }

  /** A client has gone. */
  left(connection: number): void {
    this.#actor = connection;
    this.#seen.delete(connection);
  }

  /** The server says a fact (`factOf`) to a player. */
  said(connection: number, fact: string): void {
    if (fact === 'close') return;
    if (this.#quit.has(connection)) throw new Error(`wordguess/end/1: "${fact}" after /quit`);
    const [kind, ...rest] = fact.split(' ');
    if (kind === 'word') this.#show(connection, rest.join(' '));
    const position = this.#positionOf(connection);
    if (kind === 'turn') position.turns.add(connection);
    if (kind === 'points' || kind === 'result') note(position, rest.join(' '));
    if (kind !== 'quit') return;
    if (position.word.includes('*')) throw new Error(`wordguess/end/1: /quit at "${position.word}"`);
    this.#quit.add(connection);
    position.isLast = true;
  }

  /** The server has said all that it says because of the last event. */
  settled(): void {
    for (let at = this.#before; at < this.#positions.length; at++) this.#judge(at);
    for (const [connection, count] of this.#seen) {
      if (count !== this.#positions.length)
        throw new Error(
          `wordguess/word/2: player ${connection} does not see ${this.#positions.at(-1)!.word}`,
        );
    }
    const last = this.#positions.at(-1);
    this.#holder = last && [...last.turns][0];
    const quit = [...this.#seen.keys()].filter((connection) => this.#quit.has(connection));
    if (quit.length > 0 && quit.length < this.#seen.size)
      throw new Error('wordguess/end/1: /quit to some of the players only');
    if (quit.length === this.#seen.size) this.#clear();
    this.#before = this.#positions.length;
  }

  #show(connection: number, word: string): void {
    const count = this.#seen.get(connection) ?? 0;
    if (count === 0 && this.#before > 0)
      throw new Error(`wordguess/join/5: player ${connection} comes into a game that is on`);
    if (count === this.#positions.length)
      this.#positions.push({ word, points: new Map(), turns: new Set(), isLast: false });
    const shown = this.#positions[count]!.word;
    if (shown !== word) throw new Error(`wordguess/word/3: "${word}" to one player, "${shown}" to another`);
    this.#seen.set(connection, count + 1);
  }

  #positionOf(connection: number): Position {
    const position = this.#positions[(this.#seen.get(connection) ?? 0) - 1];
    if (!position)
      throw new Error(`wordguess/join/2: player ${connection} is told of a game that has not begun`);
    return position;
  }

  #judge(at: number): void {
    const [before, after] = [this.#positions[at - 1], this.#positions[at]!];
    const { turns, isLast } = after;
    if (turns.size !== (isLast ? 0 : 1))
      throw new Error(
        `wordguess/turn/1: ${turns.size} players have the turn, the game is ${isLast ? 'over' : 'on'}`,
      );
    if (before && at === this.#before && this.#actor !== this.#holder)
      throw new Error(`wordguess/rules/1: player ${this.#actor} moves, but ${this.#holder} has the turn`);
    const name = this.#names.get(this.#actor!)!;
    const progress = { name, letters: this.#letters, words: this.#words };
    const wrong = before ? checkProgress(before, after, progress) : checkBeginning(after, this.#size);
    if (wrong !== undefined) throw new Error(wrong);
  }

  #clear(): void {
    this.#positions = [];
    this.#seen = new Map();
    this.#letters = new Set();
    this.#words = new Set();
    this.#holder = undefined;
  }
}

/** Points of one player or of all: all players are told the same. */
function note({ points }: Position, told: string): void {
  for (const each of told.split(', ')) {
    const [, name, value] = /^(.*) (\d+)$/.exec(each)!;
    const known = points.get(name!);
    if (known !== undefined && known !== Number(value))
      throw new Error(`wordguess/points/1: ${name} has ${value} points and ${known}`);
    points.set(name!, Number(value));
  }
}
