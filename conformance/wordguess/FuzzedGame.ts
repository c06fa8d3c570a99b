import type { Notes } from '../../src/fuzz/Conversation.js';
import type { Timed } from '../../src/fuzz/slowdownOf.js';
import { framed } from '../../src/wire/framing.js';
import { octetsOf } from '../../src/wire/octets.js';
import { awaitAny } from './awaitAny.js';
import type { Deed, Leaving, Stray, Who } from './Deed.js';
import { MANNERS } from './Deed.js';
import type { GameJudge } from './GameJudge.js';
import type { GameProfile } from './GameProfile.js';
import { GameNotes } from './GameNotes.js';
import { PLAIN, type Manner } from './Manner.js';
import { Player } from './Player.js';
import { carryOut, finishGame } from './playGame.js';
import { written, type Command } from './Round.js';
import type { Table } from './Table.js';
import { Tactics } from './Tactics.js';

/** A deed that is done at a table. */
export type GameDeed = Exclude<Deed, { readonly type: 'seat' | 'crowd' }>;

/** Milliseconds that an answer is waited for where none may come, and where it tells one message from the next. */
const NOTICE = 8;
const APART = 60;
/** Times of what is late that the turn may take to pass from a player who has left. */
const PASSING = 4;
/** Octets of the longest line that every server takes. */
const LONGEST = 1000;

/** A game as a fuzzer plays it: everything that can be done in it, and whatever comes of that. */
export class FuzzedGame {
  readonly #table: Table;
  readonly #profile: GameProfile;
  readonly #judge: GameJudge;
  readonly #tactics: Tactics;
  readonly #notes: GameNotes;
  #left = false;
  /** Lines that were sent beside the moves. */
  #sent = 0;
  readonly #times: Timed[] = [];

  constructor(table: Table, profile: GameProfile, judge: GameJudge, note: Notes) {
    this.#table = table;
    this.#profile = profile;
    this.#judge = judge;
    this.#tactics = new Tactics(profile.memory);
    this.#notes = new GameNotes(note, table);
  }

  /** It has come to its end, or all have left: who wants to go on needs another one. */
  get isOver(): boolean {
    return this.#left || this.#table.referee.results !== undefined;
  }

  get sent(): number {
    return this.#sent;
  }

  /** How long the answers to lines took. */
  get times(): readonly Timed[] {
    return this.#times;
  }

  async do(deed: GameDeed): Promise<void> {
    const { players } = this.#table;
    if (players.every(({ over }) => over)) return;
    switch (deed.type) {
      case 'move':
        return this.#move(deed);
      case 'long word':
        return this.#longWord(deed);
      case 'finish':
        return this.#played(() => finishGame(this.#table, this.#tactics, deed.by));
      case 'stray':
        return this.#stray(deed.stray);
      case 'raw':
        return this.#raw(deed.who, deed.octets);
      case 'leave':
        return this.#leave(deed.who, deed.how);
    }
  }

  async #move({ move, manner }: Extract<GameDeed, { readonly type: 'move' }>): Promise<void> {
    const how = this.#profile.framing === 'line' && manner !== undefined ? MANNERS[manner] : undefined;
    this.#judge.written(how?.clause);
    await this.#played(() =>
      carryOut(this.#table, this.#profile, this.#tactics, move, () => {}, how?.manner ?? PLAIN),
    );
    this.#judge.written();
  }

  /** A word so long that it cannot be the right one; longer lines than everybody takes may have any consequence. */
  async #longWord({ octets, timed }: Extract<GameDeed, { readonly type: 'long word' }>): Promise<void> {
    if (octets > LONGEST || this.#profile.framing !== 'line') this.#judge.free();
    const word = 'q'.repeat(Math.max(2, octets - '/word \n'.length));
    if (this.#table.over) return this.#blind({ type: 'word', word });
    const { server } = this.#table;
    const start = server.now();
    await this.#played(() => this.#table.move({ type: 'word', word }));
    if (timed && !this.#table.over) this.#times.push({ octets, milliseconds: server.now() - start });
  }

  async #stray(stray: Stray): Promise<void> {
    this.#judge.free();
    this.#notes.stray(stray);
    const command = this.#strayCommand(stray);
    if (stray === 'newcomer') return this.#welcome();
    if (stray !== 'letter twice') return this.#raw('other', octetsOf(`${written(command)}\n`));
    if (this.#table.over) return this.#blind(command);
    this.#tactics.note(command);
    const twice: Manner = { ...PLAIN, end: `\n${written(command)}\n` };
    await this.#played(() => this.#table.move(command, twice));
  }

  #strayCommand(stray: Stray): Command {
    const { likeliest } = this.#table.referee;
    if (stray === 'word out of turn') return this.#tactics.wrongWord(likeliest);
    const isRare = stray === 'rare letter out of turn';
    return isRare ? this.#tactics.rareLetter(likeliest) : this.#tactics.letter(likeliest);
  }

  async #raw(who: Who, octets: Uint8Array): Promise<void> {
    this.#judge.free();
    this.#sent++;
    const player = this.#player(who);
    const { framing } = this.#profile;
    await this.#table.interrupt(player, framed(octets, framing), framing === 'line' ? NOTICE : APART);
    this.#notes.answers(who, player.unread);
    this.#take();
  }

  /** One more comes while the game is on. */
  async #welcome(): Promise<void> {
    const { server, players } = this.#table;
    const peer = await server.tryConnect();
    if (!peer) return;
    const newcomer = new Player(players.length + 1, 'Newton', peer, this.#profile);
    await peer.send(framed(octetsOf(`${newcomer.name}\n`), this.#profile.framing));
    await awaitAny([newcomer], NOTICE);
    this.#take();
  }

  async #leave(who: Who | 'all', how: Leaving): Promise<void> {
    const { players, server } = this.#table;
    const isHolder = who === 'holder' || players.length === 1;
    this.#notes.leaves(who === 'all' || players.length === 1 ? 'all' : who);
    if (who === 'all' || players.length === 1) {
      for (const { peer } of players) {
        if (how === 'closes') peer.end();
        else if (how === 'resets') peer.reset();
        else peer.close();
      }
      this.#left = true;
      return;
    }
    this.#judge.left(isHolder ? 'wordguess/leave/1' : 'wordguess/leave/2');
    const patience = Math.min(server.limit, PASSING * server.pace.late);
    await this.#table.leave(this.#player(who), how, patience, NOTICE);
  }

  /** Plays on at a table, and sees what came of it; where nobody can tell how the game stands, whoever may have the turn does. */
  async #played(play: () => Promise<unknown>): Promise<void> {
    if (this.#table.over) return this.#blind(this.#tactics.letter(undefined));
    const before = this.#notes.moves;
    await play();
    this.#notes.played(before);
    if (this.isOver) this.#judge.state = 'over';
  }

  async #blind(command: Command): Promise<void> {
    this.#judge.free();
    const { players } = this.#table;
    const has = players.findLast(({ unread }) => unread.some(({ type }) => type === 'turn'));
    const player = has ?? players[this.#sent % players.length]!;
    this.#take();
    this.#tactics.note(command);
    this.#sent++;
    await this.#table.interrupt(
      player,
      framed(octetsOf(`${written(command)}\n`), this.#profile.framing),
      NOTICE,
    );
  }

  #player(who: Who): Player {
    const { holder, others } = this.#table;
    return who === 'holder' ? holder : (others[0] ?? holder);
  }

  /** What has come by now belongs to no move. */
  #take(): void {
    for (const player of this.#table.players) player.take();
  }
}
