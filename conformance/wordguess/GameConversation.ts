import type { Setting } from '../../src/fuzz/Attack.js';
import type { Conversation, Notes, Wrong } from '../../src/fuzz/Conversation.js';
import type { Timed } from '../../src/fuzz/slowdownOf.js';
import { wayOf } from '../../src/fuzz/ways.js';
import { EXIT_LAG, Scenario } from '../../src/engine/Scenario.js';
import { Violation } from '../../src/engine/Violation.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { describeExit, type Connection } from '../../src/sut/Subject.js';
import { concat, CR, LF, textOf } from '../../src/wire/octets.js';
import { AFTER_GAMES, causeOf, causeOfLeaving, causeOfOctets } from './causeOf.js';
import { MANNERS, readDeed, type Deed } from './Deed.js';
import { FuzzedGame } from './FuzzedGame.js';
import { GameJudge, type Findings } from './GameJudge.js';
import type { GameProfile } from './GameProfile.js';
import { secondTurn } from './misconduct.js';
import { namesOf } from './names.js';
import { PLAIN } from './Manner.js';
import type { Round } from './Round.js';
import { seat } from './seat.js';
import type { Table } from './Table.js';
import type { Heard } from './TableOptions.js';

/** What the conversations of one campaign know of its program. */
export interface Acquaintance extends Findings {
  /** It does not end the connections of those who have left, so nobody waits for that. */
  neverEnds: boolean;
}

/** Octets of the beginning of a line that nobody minds. */
const BEGINNING = 100;
const NOTHING = new Uint8Array(0);
/** Milliseconds after which nobody tries to connect any more, where many do. */
const KNOCK = 300;
/** Of many, so many are refused until nobody tries any more. */
const REFUSED = 3;

/**
 * Games, one after the other, that are played and judged. Connections of which it is only told are strangers: whatever
 * comes for them is free; as long as one of them who has said a line is there, no game can be expected to begin.
 */
export class GameConversation implements Conversation {
  wrong: Wrong | undefined;
  readonly #setting: Setting;
  readonly #profile: GameProfile;
  readonly #known: Acquaintance;
  readonly #note: Notes;
  readonly #scenario: Scenario;
  /** Strangers who are there, and what they have said. */
  readonly #strangers = new Map<number, Uint8Array>();
  #game: FuzzedGame | undefined;
  #table: Table | undefined;
  #judge: GameJudge | undefined;
  /** By which clause the players of the next game have to be served. */
  #cause = AFTER_GAMES;
  #seats = 0;
  /** Those who have left the last game in order have not seen the end of their connections. */
  #isUnended = false;
  /** Its program may have ended with all the connections of this game, and it was waited for that. */
  #hasSeenEnd = false;
  #exchanges = 0;
  #most = 0;
  #longestLine = 0;
  #times: readonly Timed[] = [];

  constructor(profile: GameProfile, known: Acquaintance, setting: Setting, note: Notes) {
    this.#profile = profile;
    this.#known = known;
    this.#setting = setting;
    this.#note = note;
    const { subject, pace, now, recorder, limit } = setting;
    this.#scenario = new Scenario({
      subject,
      pace,
      now,
      patience: 'patient',
      framing: profile.framing,
      showsConsole: false,
      write: (message) => wordguess.client.write(message as never),
      within: { recorder, limit },
    });
  }

  get exchanges(): number {
    return this.#exchanges + (this.#game?.sent ?? 0);
  }

  get own(): NonNullable<Conversation['own']> {
    return { connections: this.#scenario.connections, most: this.#most, longestLine: this.#longestLine };
  }

  get times(): readonly Timed[] {
    return [...this.#times, ...(this.#game?.times ?? [])];
  }

  connected(peer: number): void {
    // One stranger is there at a time.
    this.#strangers.clear();
    this.#strangers.set(peer, NOTHING);
  }

  sending(peer: number, octets: Uint8Array): void {
    this.#exchanges++;
    this.#cause = causeOfOctets(octets);
    this.#strangers.set(peer, concat([this.#strangers.get(peer) ?? NOTHING, octets]));
    this.#note(`stranger says ${octets.length > 0 && octets[0] === 0x2f ? 'a command' : 'something'}`);
  }

  received(): void {}

  over(peer: number): void {
    this.#strangers.delete(peer);
  }

  left(peer: number, how: 'end' | 'close' | 'reset'): void {
    if (this.#saysLine(this.#strangers.get(peer) ?? NOTHING))
      this.#note(wayOf('gathering', 'leave', 'wordguess/leave/4'));
    this.#note(`stranger leaves: ${how}`);
    this.#cause = causeOfLeaving(how === 'reset' ? 'resets' : 'closes');
    this.#strangers.delete(peer);
  }

  printed(): void {}

  due(): 'nothing' {
    return 'nothing';
  }

  giveUp(): void {}

  lack(peer: number): Wrong {
    const difference = { kind: 'silence', expected: [], actual: 'nothing came' } as const;
    return { kind: 'mute', clause: '', state: 'gathering', peer, difference };
  }

  proof(): readonly Uint8Array[] {
    return [];
  }

  farewell(): Uint8Array {
    return NOTHING;
  }

  async perform(what: string): Promise<void> {
    const deed = readDeed(what);
    if (!this.#isUp()) return;
    this.#cause = causeOf(deed) ?? this.#cause;
    this.#longestLine = Math.max(this.#longestLine, octetsIn(deed));
    try {
      await this.#do(deed);
    } catch (problem) {
      if (!(problem instanceof Violation)) throw problem;
      this.#judge?.fails(problem, this.#cause);
    }
    await this.#seeEnd();
    this.#isUp();
  }

  async leave(): Promise<void> {
    const { pace } = this.#setting;
    const isTidy = this.#judge?.isFair ?? true;
    this.#exchanges += this.#game?.sent ?? 0;
    this.#times = this.times;
    [this.#game, this.#table, this.#judge] = [undefined, undefined, undefined];
    const left = await this.#scenario.leave(NOTHING, this.#known.neverEnds ? 0 : pace.late);
    this.#isUnended = !left && isTidy;
  }

  /** A program's end is seen later than that of its connections. */
  async #seeEnd(): Promise<void> {
    const players = this.#table?.players ?? [];
    const isCut = players.length > 0 && players.every(({ over }) => over) && !this.#game!.isOver;
    if (!isCut || this.#hasSeenEnd) return;
    this.#hasSeenEnd = true;
    await this.#setting.subject.ended(EXIT_LAG);
  }

  /** Whether the program still runs. */
  #isUp(): boolean {
    const { exit } = this.#setting.subject;
    if (!exit) return true;
    const actual = `the program ended with ${describeExit(exit)}`;
    // Whatever was seen of it before, that is what it was.
    this.wrong = {
      kind: 'crash',
      clause: this.#cause,
      state: this.#judge?.state ?? 'gathering',
      difference: { kind: 'program ended', expected: ['the program goes on'], actual },
    };
    return false;
  }

  async #do(deed: Deed): Promise<void> {
    if (deed.type === 'seat') return this.#seat(deed);
    if (deed.type === 'crowd') return this.#crowd(deed);
    // Whoever wants to play where nobody plays needs a game first.
    if (!this.#game || this.#game.isOver) await this.#seat({ type: 'seat' });
    await this.#game?.do(deed);
  }

  async #seat({ early, manner, anyhow }: Extract<Deed, { readonly type: 'seat' }>): Promise<void> {
    await this.leave();
    this.#hasSeenEnd = false;
    const judge = new GameJudge(this.#known, (wrong) => this.#report(wrong));
    this.#judge = judge;
    const how = this.#profile.framing === 'line' && manner !== undefined ? MANNERS[manner] : undefined;
    judge.written(how?.clause);
    if (anyhow) judge.broken.add('wordguess/join/1').add('wordguess/word/1');
    const strangers = [...this.#strangers.values()];
    if (early || strangers.some((said) => this.#saysLine(said))) judge.free();
    else if (strangers.length > 0) this.#cause = 'wordguess/survive/6';
    const profile = { ...this.#profile, broken: judge.broken };
    const { players } = profile;
    this.#note(wayOf('gathering', 'enter', `wordguess/join/${players > 1 ? 1 : 2}`));
    if (early) this.#note(wayOf('gathering', 'letter', 'wordguess/rules/1'));
    const table = await seat(
      {
        server: this.#scenario,
        profile,
        tell: anyhow ? () => {} : judge.tell,
        early: early && textOf(early),
        manner: how?.manner ?? PLAIN,
        // It may take several tries: who has left may have a place in the first game.
        limit: Math.max(this.#setting.limit, this.#setting.pace.limit),
        watch: (round, lines) => this.#watch(round, lines),
      },
      namesOf(this.#seats++ % 2 === 0 ? 'latin' : 'cyrillic', profile),
    );
    this.#note(wayOf('gathering', 'enter', 'wordguess/join/2'));
    // Whoever plays on, and has not ended the connections of those who have left, does not do so at all.
    if (this.#isUnended) this.#known.neverEnds = true;
    this.#most = Math.max(this.#most, players + strangers.length);
    judge.state = 'playing';
    judge.written();
    this.#table = table;
    this.#game = new FuzzedGame(table, profile, judge, this.#note);
  }

  /** Whether octets are more than the beginning of a line: whoever has said them may have a place in the next game. */
  #saysLine(octets: Uint8Array): boolean {
    if (this.#profile.framing === 'chunk') return octets.length > 0;
    return octets.length > BEGINNING || octets.includes(LF) || octets.includes(CR);
  }

  /** What keeps a game from going on is told before what somebody was not told. */
  #report(wrong: Wrong): void {
    const isLess = this.wrong?.kind === 'wrong answer' && this.wrong.difference.kind === 'silence';
    if (!this.wrong || (isLess && wrong.kind === 'mute')) this.wrong = wrong;
  }

  /** Sees whether two have been given the turn by the same move: each was told how the word stands after it before. */
  #watch(round: Round, lines: Heard): void {
    this.#exchanges++;
    // Whatever comes then, nobody waits for it any more.
    if (this.wrong) this.#judge!.free();
    const table = this.#table!;
    const { mover, turns, quit } = round;
    const other = turns.find((player) => player !== mover);
    if (!this.#judge!.isFair || quit.size > 0 || other === undefined || !turns.includes(mover)) return;
    const isAfter = (player: number) => {
      const heard = lines.get(player)!;
      const before = heard.slice(
        0,
        heard.findLastIndex((line) => /^\/turn\b/iu.test(line)),
      );
      const lacks = table.referee.lacks({ ...round, heard: new Map([[player, before]]) });
      return lacks.every(({ clause }) => clause !== 'wordguess/word/2');
    };
    if (![mover, other].every(isAfter)) return;
    const [first, second] = [mover, other].map((number) =>
      table.players.find((each) => each.number === number)!,
    );
    this.#judge!.tell(secondTurn(second!, first!));
  }

  async #crowd({ size, how }: Extract<Deed, { readonly type: 'crowd' }>): Promise<void> {
    const { subject } = this.#setting;
    const crowd: Connection[] = [];
    for (let refused = 0; crowd.length < size && refused < REFUSED;) {
      const connection = await subject.connect(KNOCK);
      if (connection) crowd.push(connection);
      else refused++;
    }
    this.#note(`a crowd ${how}`);
    this.#most = Math.max(this.#most, crowd.length + (this.#table?.players.length ?? 0));
    for (const connection of crowd) {
      if (how === 'resets') connection.reset();
      else if (how === 'closes') connection.end();
      connection.dispose();
    }
  }
}

/** Octets of the line that a deed sends, where it is said which. */
function octetsIn(deed: Deed): number {
  if (deed.type === 'long word') return deed.octets;
  return deed.type === 'raw' ? deed.octets.length : 0;
}
