import type { ClientReaction } from '../../ClientSession.js';
import type { Reaction } from '../../Session.js';
import type { Witness } from '../../simulation/Witness.js';
import { ClientWatch } from './ClientWatch.js';
import { factOf } from './factOf.js';
import { LineReader } from './LineReader.js';
import { Referee } from './Referee.js';
import { Scorer, type Ends, type Expected } from './Scorer.js';

/** Lines of the conversation that a failure shows. */
const SHOWN = 25;

/**
 * Judges a run of the game after each step: the server by the rules, and by a second game that is played beside it; the
 * clients by what they show and send.
 */
export class Judge implements Witness {
  readonly #referee: Referee;
  readonly #scorer: Scorer;
  readonly #clients = new Table(() => new ClientWatch());
  readonly #fromClients = new Table(() => new LineReader());
  readonly #fromServer = new Table(() => new LineReader());
  readonly #conversation: string[] = [];
  #said = new Table<string[]>(() => []);
  #expected = new Table<Expected[]>(() => []);

  constructor(size: number, words: readonly string[]) {
    this.#referee = new Referee(size);
    this.#scorer = new Scorer(size, words, (connection, expected) =>
      this.#expected.at(connection).push(expected),
    );
  }

  get ends(): Ends {
    return this.#scorer.ends;
  }

  /** Once all has been delivered, the client of whoever has the turn asks its user. */
  checkAsking(asking: readonly number[]): void {
    const { mover } = this.#scorer;
    if (mover !== undefined && !asking.includes(mover))
      this.#fail(`wordguess/client/2: the client of player ${mover} does not ask`);
  }

  arrived(connection: number, octets: Uint8Array): void {
    for (const line of this.#fromClients.at(connection).push(octets)) {
      this.#note(`C${connection}: ${line}`);
      this.#referee.heard(connection, line);
      this.#scorer.line(connection, line);
    }
  }

  left(connection: number): void {
    this.#note(`C${connection} leaves`);
    this.#referee.left(connection);
    this.#scorer.leave(connection);
  }

  reacted(connection: number, { octets, close }: Reaction): void {
    const reader = this.#fromServer.at(connection);
    const lines = reader.push(octets);
    if (reader.isWithinLine) this.#fail('wordguess/wire/1: a line without its end');
    for (const line of lines) this.#note(`S${connection}: ${line}`);
    this.#said.at(connection).push(...lines);
    if (close) this.#said.at(connection).push(CLOSE);
  }

  delivered(connection: number, octets: Uint8Array): void {
    this.#check(() => this.#clients.at(connection).delivered(octets));
  }

  acted(connection: number, reaction: ClientReaction): void {
    this.#check(() => this.#clients.at(connection).acted(reaction));
  }

  settled(): void {
    if (this.#said.isEmpty && this.#expected.isEmpty) return;
    this.#check(() => {
      for (const [connection, lines] of this.#said) {
        for (const line of lines) {
          const fact = line === CLOSE ? 'close' : factOf(line);
          if (fact !== undefined) this.#referee.said(connection, fact);
        }
      }
      this.#referee.settled();
      for (const connection of new Set([...this.#said.keys(), ...this.#expected.keys()]))
        compare(this.#said.at(connection), this.#expected.at(connection));
    });
    this.#said = new Table(() => []);
    this.#expected = new Table(() => []);
  }

  #note(line: string): void {
    this.#conversation.push(line);
  }

  #check(action: () => void): void {
    try {
      action();
    } catch (error) {
      this.#fail((error as Error).message);
    }
  }

  #fail(why: string): never {
    throw new Error([why, ...this.#conversation.slice(-SHOWN)].join('\n  '));
  }
}

/** Stands for the end of a connection among its lines; no line can be it. */
const CLOSE = '\n';

/** Holds what a player was told against what it has to be told: in this order, and no other facts. */
function compare(lines: readonly string[], expected: readonly Expected[]): void {
  let next = 0;
  for (const line of lines) {
    const fact = line === CLOSE ? 'close' : factOf(line);
    const wanted = expected[next];
    const isIt = wanted && ('fact' in wanted ? wanted.fact === fact : holds(line, wanted.holds));
    if (isIt) next++;
    else if (fact !== undefined) throw new Error(`${told(wanted)} is to be told, not: ${fact}`);
  }
  if (next < expected.length) throw new Error(`${told(expected[next])} is not told`);
}

function holds(line: string, texts: readonly string[]): boolean {
  return texts.every((text) => line.includes(text));
}

function told(expected: Expected | undefined): string {
  if (!expected) return 'Nothing';
  return 'fact' in expected ? expected.fact : expected.holds.join(' and ');
}

/** Something for each connection, made when it is first asked for. */
class Table<T> extends Map<number, T> {
  readonly #make: () => T;

  constructor(make: () => T) {
    super();
    this.#make = make;
  }

  get isEmpty(): boolean {
    return this.size === 0;
  }

  at(connection: number): T {
    let value = this.get(connection);
    if (value === undefined) this.set(connection, (value = this.#make()));
    return value;
  }
}
