/** What a connection has to be told: this fact (`factOf`), or a message that holds these texts. */
export type Expected = { readonly fact: string } | { readonly holds: readonly string[] };

/** How many games have come to an end, by how. */
export interface Ends {
  readonly byLetter: number;
  readonly byWord: number;
  readonly abandoned: number;
}

/** Where the scorer tells who is told what. */
export type Tell = (connection: number, expected: Expected) => void;

/**
 * Plays the game a second time, as simply as can be: the ring is a queue whose first has the turn, the word is a row of
 * letters of which some are open.
 */
export class Scorer {
  readonly #size: number;
  readonly #words: readonly string[];
  readonly #tell: Tell;
  readonly #named = new Set<number>();
  readonly #closed = new Set<number>();
  /** By connection, in the order in which they have joined. */
  readonly #seats = new Map<number, { readonly name: string; points: number }>();
  #queue: number[] = [];
  #places: { readonly letter: string; open: boolean }[] = [];
  #told = new Set<string>();
  #ends: Ends = { byLetter: 0, byWord: 0, abandoned: 0 };

  constructor(size: number, words: readonly string[], tell: Tell) {
    this.#size = size;
    this.#words = words;
    this.#tell = tell;
  }

  get ends(): Ends {
    return this.#ends;
  }

  /** Whoever has the turn. */
  get mover(): number | undefined {
    return this.#queue[0];
  }

  /** A line of a client. */
  line(connection: number, line: string): void {
    if (this.#closed.has(connection)) return;
    if (!this.#named.has(connection)) {
      if (/^[^/\s\p{Cc}]\P{Cc}*$/u.test(line)) this.#join(connection, line);
      return;
    }
    const letter = /^\/letter (\S)$/u.exec(line)?.[1]?.toLowerCase();
    const word = /^\/word (\S+)$/.exec(line)?.[1]?.toLowerCase();
    if (this.#queue[0] !== connection) return;
    if (letter !== undefined) this.#letter(letter);
    if (word !== undefined) this.#word(word);
  }

  /** A client has gone. */
  leave(connection: number): void {
    if (this.#closed.has(connection)) return;
    this.#close(connection);
    const seat = this.#seats.get(connection);
    if (!seat) return;
    const hadTurn = this.#queue[0] === connection;
    this.#seats.delete(connection);
    this.#queue = this.#queue.filter((each) => each !== connection);
    this.#all({ holds: [seat.name] });
    if (hadTurn && this.#queue.length > 0) this.#position();
    else if (hadTurn) this.#over('abandoned');
  }

  #join(connection: number, name: string): void {
    this.#named.add(connection);
    if (this.#queue.length > 0) {
      this.#close(connection);
      return;
    }
    this.#seats.set(connection, { name, points: 0 });
    this.#all({ holds: [name] });
    if (this.#seats.size < this.#size) return;
    this.#queue = [...this.#seats.keys()];
    this.#places = [...this.#words[this.#gamesBefore % this.#words.length]!].map((letter) => ({
      letter,
      open: false,
    }));
    this.#position();
  }

  #letter(letter: string): void {
    const found = this.#places.filter((place) => place.letter === letter && !place.open);
    for (const place of found) place.open = true;
    this.#mover.points += found.length;
    this.#all({ holds: [this.#mover.name, letter] });
    if (this.#places.every(({ open }) => open)) {
      this.#win('byLetter');
      return;
    }
    // A letter that was told before leaves the turn where it is.
    if (found.length === 0 && !this.#told.has(letter)) this.#pass();
    this.#told.add(letter);
    this.#position();
  }

  #word(word: string): void {
    this.#all({ holds: [this.#mover.name, word] });
    if (word === this.#places.map(({ letter }) => letter).join('')) {
      this.#mover.points += this.#places.filter(({ open }) => !open).length;
      for (const place of this.#places) place.open = true;
      this.#win('byWord');
      return;
    }
    this.#mover.points = 0;
    this.#pass();
    this.#position();
  }

  get #mover() {
    return this.#seats.get(this.#queue[0]!)!;
  }

  #pass(): void {
    this.#queue.push(this.#queue.shift()!);
  }

  #position(): void {
    this.#all({ fact: `word ${this.#mask}` });
    this.#all({ fact: `points ${this.#standing.join(', ')}` });
    this.#tell(this.#queue[0]!, { fact: 'turn' });
  }

  #win(how: keyof Ends): void {
    this.#mover.points += this.#places.length;
    this.#all({ fact: `word ${this.#mask}` });
    for (const result of this.#standing) this.#all({ fact: `result ${result}` });
    this.#all({ fact: 'quit' });
    for (const connection of this.#seats.keys()) this.#close(connection);
    this.#over(how);
  }

  #over(how: keyof Ends): void {
    this.#seats.clear();
    this.#queue = [];
    this.#told = new Set();
    this.#ends = { ...this.#ends, [how]: this.#ends[how] + 1 };
  }

  get #gamesBefore(): number {
    return this.#ends.byLetter + this.#ends.byWord + this.#ends.abandoned;
  }

  #close(connection: number): void {
    this.#closed.add(connection);
    this.#tell(connection, { fact: 'close' });
  }

  #all(expected: Expected): void {
    for (const connection of this.#seats.keys()) this.#tell(connection, expected);
  }

  get #mask(): string {
    return this.#places.map(({ letter, open }) => (open ? letter : '*')).join('');
  }

  get #standing(): string[] {
    return Array.from(this.#seats.values(), ({ name, points }) => `${name} ${points}`);
  }
}
