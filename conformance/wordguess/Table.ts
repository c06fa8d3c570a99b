import type { Pace } from '../../src/engine/Pace.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import type { Anomaly } from './Anomaly.js';
import { awaitAny } from './awaitAny.js';
import { foreignLine, garbled, notPassed, openedBy, secondTurn, sentAway } from './misconduct.js';
import { isKnownBroken, type GameProfile } from './GameProfile.js';
import { lineOf, PLAIN, type Manner } from './Manner.js';
import { isForeign, type Player } from './Player.js';
import { GOES_ON } from './goesOn.js';
import { Referee } from './Referee.js';
import { isOver, written, type Command, type Round } from './Round.js';
import type { Heard, TableOptions } from './TableOptions.js';

/** A game that is on: the checker plays all players, and a referee judges what comes. */
export class Table {
  readonly server: Scenario;
  readonly referee: Referee;
  readonly #profile: GameProfile;
  readonly #tell: (anomaly: Anomaly) => void;
  readonly #limit: number;
  readonly #judges: string | undefined;
  readonly #watch: TableOptions['watch'];
  #players: readonly Player[];
  #holder: number;
  #newcomers = 0;
  #over = false;
  /** Commands have been sent that may have been answered by another turn for the same player. */
  #untidy = false;

  constructor({
    server,
    profile,
    players,
    holder,
    tell,
    judges,
    watch,
    patience = server.limit,
  }: TableOptions) {
    this.#judges = judges;
    this.#watch = watch;
    this.server = server;
    this.#profile = profile;
    this.#players = players;
    this.#holder = holder;
    this.#tell = tell;
    this.#limit = patience;
    this.referee = new Referee(new Map(players.map(({ number, name }) => [number, name])));
  }

  /** Those who are still in the game. */
  get players(): readonly Player[] {
    return this.#players;
  }

  /** Whoever has the turn. */
  get holder(): Player {
    return this.#players.find(({ number }) => number === this.#holder) ?? this.#players[0]!;
  }

  /** Those who do not have it. */
  get others(): readonly Player[] {
    return this.#players.filter((player) => player !== this.holder);
  }

  /** The game is over, or nobody can tell how it stands. */
  get over(): boolean {
    return this.#over || this.referee.spoiled;
  }

  /** The game has begun: sees whether all are shown the word. */
  async begin(): Promise<void> {
    const lines = () => new Map(this.#players.map((player) => [player.number, messagesOf(player)]));
    await this.#until(() => this.referee.unshown(lines()).length === 0, this.#patience('wordguess/word/1'));
    const anomalies = this.referee.begin(lines(), this.#holder);
    const mayBeDoubled = !this.#isAwaited('wordguess/turn/1');
    if (mayBeDoubled) await this.settle();
    const doubled = this.others.filter(({ unread }) => unread.some(({ type }) => type === 'turn'));
    for (const player of doubled) this.#tell(secondTurn(player, this.holder));
    for (const player of this.#players) this.#takeFrom(player);
    anomalies.forEach(this.#tell);
    // Where several have the turn, nothing else can be told.
    this.#over ||= mayBeDoubled && doubled.length > 0;
  }

  /**
   * The player who has the turn says something, and the game goes on.
   *
   * @returns what each player has got since then
   */
  async move(command: Command, manner: Manner = PLAIN, tell = this.#tell): Promise<Heard> {
    const mover = this.holder;
    await this.say(mover, written(command), manner);
    const collected = this.#collector(mover.number, command);
    const isDone = () => {
      const round = collected();
      if (!this.referee.isAnswered(round)) return false;
      return this.referee.lacks(round).every(({ clause }) => !this.#isAwaited(clause));
    };
    const began = this.server.now();
    if (await this.#until(isDone, this.#patienceForMoves))
      this.server.pace.observe(this.server.now() - began);
    // What was the likeliest so far may only be late.
    await this.#until(() => this.referee.isExpected(collected()), PAUSE);
    const round = collected();
    if (this.#untidy && round.turns.at(-1) === mover.number) await this.settle();
    this.#judge(collected(), collected.lines, tell);
    return collected.lines;
  }

  /** Sends a line. */
  async say({ peer }: Player, line: string, manner: Manner = PLAIN): Promise<void> {
    await peer.send(lineOf(line, this.server, manner), manner.cut);
  }

  /** Sends something that must change nothing, and waits for what it leads to. */
  async disturb(player: Player, line: string, opens?: string): Promise<void> {
    await this.interrupt(player, lineOf(line, this.server, PLAIN));
    await this.quiet(opens);
  }

  /** Sends octets that must change nothing, and waits for an answer, if there is one. */
  async interrupt(player: Player, octets: Uint8Array, milliseconds = this.server.pace.late): Promise<void> {
    this.#untidy = true;
    await player.peer.send(octets);
    // An answer tells that it has been read: what else it leads to comes at the same time.
    await awaitAny([player], milliseconds);
  }

  /** Somebody has come while the game is on. So many that they make a game may play beside it; fewer have no turn. */
  meets(newcomer: Player): void {
    this.#newcomers++;
    const hasTurn = newcomer.unread.some(({ type }) => type === 'turn');
    if (hasTurn && this.#newcomers < this.#profile.players) this.#tell(secondTurn(newcomer, this.holder));
  }

  /** Sees to it that nothing happens while nobody does anything. */
  async quiet(opens?: string): Promise<void> {
    await this.settle();
    for (const player of this.#players) {
      const heard = player.unread;
      const turn = heard.some(({ type }) => type === 'turn');
      if (turn && player.number !== this.#holder) this.#tell(secondTurn(player, this.holder));
      const more = opens === undefined ? undefined : this.referee.showsMore(linesIn(player), opens);
      if (more !== undefined) this.#tell(openedBy(more));
      this.#takeFrom(player);
    }
  }

  /** Waits until nothing comes any more, for a little longer than an answer takes. */
  async settle(pause = pauseOf(this.server.pace)): Promise<void> {
    const deadline = this.server.now() + this.#limit;
    while (await awaitAny(this.#players, pause)) if (this.server.now() > deadline) return;
  }

  /**
   * A player leaves the game; if it had the turn, the next one has it.
   *
   * @param patience - milliseconds that the turn may take to pass on
   * @param pause - milliseconds of silence after which nothing more is expected to come of it
   */
  async leave(
    player: Player,
    how: 'closes' | 'resets' | 'is gone',
    patience = this.#limit,
    pause?: number,
  ): Promise<void> {
    const had = player.number === this.#holder;
    const may = this.referee.mayFollow(player.number);
    if (how === 'closes') player.peer.end();
    else if (how === 'resets') player.peer.reset();
    else player.peer.close();
    this.#players = this.#players.filter((each) => each !== player);
    this.referee.remove(player.number);
    if (this.#players.length === 0) return;
    if (!had) {
      // The end of its connection tells that the server has seen it go.
      if (how === 'closes') while (!player.over && (await player.more(this.server.pace.late))) continue;
      return this.settle(pause);
    }
    const next = () => this.#players.find((each) => each.unread.some(({ type }) => type === 'turn'));
    await this.#until(() => next() !== undefined, patience);
    const holder = next();
    if (!holder || !may.includes(holder.number)) this.#tell(notPassed(player, holder));
    if (!holder) {
      this.#over = true;
      return;
    }
    this.#holder = holder.number;
    // What they are shown besides says nothing about a move.
    await this.settle(pause);
    for (const each of this.#players) this.#takeFrom(each);
  }

  /** All leave in order. */
  end(): void {
    for (const { peer } of this.#players) peer.end();
  }

  #judge(round: Round, lines: Heard, tell: (anomaly: Anomaly) => void): void {
    this.#watch?.(round, lines);
    for (const player of this.#players) {
      const foreign = lines.get(player.number)?.find(isForeign);
      if (foreign !== undefined) tell(foreignLine(foreign));
      if (player.isGarbled) tell(garbled(player));
    }
    const strange = [...new Set(round.turns)].filter((player) => player !== round.mover);
    const [first, second] = strange.map((number) => this.#players.find((each) => each.number === number));
    if (first && second) tell(secondTurn(second, first));
    const anomalies = this.referee.judge(round);
    this.#over = isOver(round) || round.quit.size > 0;
    this.#holder = round.turns.at(-1) ?? this.#holder;
    if (!this.#over && round.turns.length === 0) this.#over = true;
    if (isOver(round)) this.#remember();
    anomalies.forEach(tell);
  }

  /** Whatever each player has got since a command. */
  #collector(mover: number, command: Command): (() => Round) & { lines: Map<number, string[]> } {
    const lines = new Map<number, string[]>(this.#players.map(({ number }) => [number, []]));
    const heard = new Map<number, string[]>(this.#players.map(({ number }) => [number, []]));
    const turns: number[] = [];
    const quit = new Set<number>();
    const collect = () => {
      for (const player of this.#players) {
        for (const each of player.take()) {
          lines.get(player.number)!.push(each.line);
          if (each.type === 'message') heard.get(player.number)!.push(each.line);
          else if (each.type === 'turn') turns.push(player.number);
          else quit.add(player.number);
        }
      }
      const gone = new Set(this.#players.filter(({ over }) => over).map(({ number }) => number));
      return { mover, command, heard, turns, quit, gone };
    };
    return Object.assign(collect, { lines });
  }

  #isAwaited(clause: string): boolean {
    return clause === this.#judges || !isKnownBroken(this.#profile, clause);
  }

  /** Nobody waits for long where games go wrong anyway. */
  get #patienceForMoves(): number {
    return GOES_ON.every((clause) => this.#isAwaited(clause)) ? this.#limit : this.server.pace.late;
  }

  #patience(clause: string): number {
    return this.#isAwaited(clause) ? this.#limit : this.server.pace.late;
  }

  async #until(isDone: () => boolean, milliseconds: number): Promise<boolean> {
    const deadline = this.server.now() + milliseconds;
    for (;;) {
      if (isDone()) return true;
      const left = deadline - this.server.now();
      if (left <= 0 || !(await awaitAny(this.#players, left))) return isDone();
    }
  }

  #takeFrom(player: Player): void {
    const heard = player.take();
    this.referee.overhear(
      player.number,
      heard.flatMap(({ type, line }) => (type === 'message' ? [line] : [])),
    );
    const foreign = heard.find(({ line }) => isForeign(line));
    if (foreign) this.#tell(foreignLine(foreign.line));
    if (heard.some(({ type }) => type === 'quit')) this.#tell(sentAway(player));
  }

  #remember(): void {
    const places = this.referee.likeliest?.places;
    if (!places || places.includes(undefined)) return;
    this.#profile.memory.words.add(places.join(''));
  }
}

/** Milliseconds of silence after which nothing more is expected to come of what has been answered. */
function pauseOf({ late }: Pace): number {
  return Math.max(PAUSE, late - 50);
}

const PAUSE = 30;

function messagesOf(player: Player): string[] {
  return player.unread.flatMap(({ type, line }) => (type === 'message' ? [line] : []));
}

function linesIn(player: Player): string[] {
  return player.unread.map(({ line }) => line);
}
