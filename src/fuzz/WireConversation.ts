import { escapeOctets } from '../wire/escape.js';
import type { Decoder, Frame } from '../wire/LineDecoder.js';
import { concat, LF } from '../wire/octets.js';
import { AnswerPattern, type Duty, type Slot } from './AnswerPattern.js';
import type { Conversation, Ending, Notes, Wrong } from './Conversation.js';
import { shapeOf } from './shapeOf.js';

/** What a message of a client leads to. */
export interface Reading<S> {
  /** The state of the connection behind it. */
  readonly state: S;
  /** What may come for it. */
  readonly slots: readonly Slot[];
  /** Its kind, and the way that the machine takes: what is noted. */
  readonly feature: string;
}

/** How the clients of a protocol are judged by what comes on their connections. */
export interface WireRules<S> {
  readonly initial: S;
  /** The name of a state. */
  readonly nameOf: (state: S) => string;
  /** What comes before anything is said. */
  readonly greeting: readonly Slot[];
  readonly decoder: () => Decoder;
  /** Reads a message of a client in a state. */
  readonly read: (state: S, frame: Frame) => Reading<S>;
  /** Whether octets are a message of a server, by its grammar. */
  readonly isAnswer: (octets: Uint8Array) => boolean;
  /** Something proper to which an answer has to come in that state; nothing where there is no such thing. */
  readonly proof: (state: S, count: number) => readonly Uint8Array[];
  readonly farewell: (state: S) => Uint8Array;
  /** The shapes of answers tell something; false where answers are what was sent. */
  readonly notesShapes?: false;
  /** The way that the machine takes when a client leaves in that state. */
  readonly leaving: (state: S) => string;
  /** The clause by which a connection is served on. */
  readonly goesOn: string;
}

/** Octets of an answer that are kept to be shown. */
const KEPT = 1000;
/** Lines of an answer whose shapes are looked at. */
const LINES = 40;

interface Line<S> {
  readonly pattern: AnswerPattern;
  readonly decoder: Decoder;
  state: S;
  /** What the client has done last. */
  last: string;
  /** What has come for it, where nobody knew what would. */
  answer: Uint8Array;
  /** What has come since the last line end. */
  came: Uint8Array;
  left: 'end' | 'close' | 'reset' | undefined;
  over: Ending | undefined;
  /** Nobody waits any more for what may never come. */
  givenUp: boolean;
  proofs: number;
}

/** Judges a conversation by what comes on the connections: each has a pattern of all that may come. */
export class WireConversation<S> implements Conversation {
  wrong: Wrong | undefined;
  exchanges = 0;
  readonly #rules: WireRules<S>;
  readonly #note: Notes;
  readonly #lines = new Map<number, Line<S>>();

  constructor(rules: WireRules<S>, note: Notes) {
    this.#rules = rules;
    this.#note = note;
  }

  connected(peer: number): void {
    const pattern = new AnswerPattern();
    for (const slot of this.#rules.greeting) pattern.push(slot);
    this.#lines.set(peer, {
      pattern,
      decoder: this.#rules.decoder(),
      state: this.#rules.initial,
      last: 'connected',
      answer: NOTHING,
      came: NOTHING,
      left: undefined,
      over: undefined,
      givenUp: false,
      proofs: 0,
    });
  }

  sending(peer: number, octets: Uint8Array): void {
    const line = this.#lines.get(peer)!;
    this.#noteAnswer(line);
    for (const frame of line.decoder.push(octets)) {
      const { state, slots, feature } = this.#rules.read(line.state, frame);
      line.state = state;
      if (feature !== line.last) this.#note(feature);
      line.last = feature;
      for (const slot of slots) line.pattern.push(slot);
      this.exchanges++;
    }
  }

  received(peer: number, octets: Uint8Array): void {
    const line = this.#lines.get(peer)!;
    if (line.pattern.isUncertain && line.answer.length < KEPT) line.answer = concat([line.answer, octets]);
    line.givenUp = false;
    const wrong = line.pattern.take(octets);
    if (wrong >= 0) this.wrong ??= this.#wrongAnswer(peer, line, octets, wrong);
    const end = octets.lastIndexOf(LF);
    line.came = end >= 0 ? octets.subarray(end + 1) : concat([line.came, octets]).subarray(-KEPT);
  }

  over(peer: number, how: Ending): void {
    const line = this.#lines.get(peer)!;
    this.#noteAnswer(line);
    line.over = how;
    this.#note(`${how} in ${this.#rules.nameOf(line.state)} after ${line.last}`);
    if (line.pattern.mayEnd || line.left !== undefined) return;
    const duty = line.pattern.awaited?.duty;
    this.wrong ??= this.#wrongly(peer, line, duty, {
      kind: 'ended early',
      difference: {
        kind: 'ended',
        expected: duty?.expected ?? ['the connection stays open'],
        actual: how === 'ended' ? 'the connection was closed' : 'the connection was broken off',
      },
    });
  }

  left(peer: number, how: 'end' | 'close' | 'reset'): void {
    const line = this.#lines.get(peer)!;
    this.#noteAnswer(line);
    line.left = how;
    // What was begun is a line for some when nothing more can come.
    if (line.decoder.end()) line.pattern.push({ type: 'free' });
    this.#note(this.#rules.leaving(line.state));
  }

  printed(): void {}

  due(peer: number): 'nothing' | 'perhaps' | 'something' {
    const line = this.#lines.get(peer);
    if (!line || line.over || !line.pattern.isDue) return 'nothing';
    if (line.left === undefined && !line.pattern.isUncertain) return 'something';
    return line.givenUp ? 'nothing' : 'perhaps';
  }

  giveUp(peer: number): void {
    this.#lines.get(peer)!.givenUp = true;
  }

  lack(peer: number): Wrong {
    const line = this.#lines.get(peer)!;
    const slot = line.pattern.awaited;
    const ends = slot?.type === 'end';
    return this.#wrongly(peer, line, slot?.duty, {
      kind: 'mute',
      difference: {
        kind: ends ? 'not ended' : 'silence',
        expected: slot?.duty?.expected ?? ['an answer'],
        actual: ends ? 'the connection stayed open' : 'nothing came',
      },
    });
  }

  proof(peer: number): readonly Uint8Array[] {
    const line = this.#lines.get(peer)!;
    return this.#rules.proof(line.state, ++line.proofs);
  }

  farewell(peer: number): Uint8Array {
    return this.#rules.farewell(this.#lines.get(peer)!.state);
  }

  /** The shapes of its lines tell something; into which pieces the network has cut it is a matter of chance. */
  #noteAnswer(line: Line<S>): void {
    const { answer } = line;
    line.answer = NOTHING;
    if (answer.length === 0 || this.#rules.notesShapes === false) return;
    const lines = escapeOctets(answer).split(String.raw`\n`, LINES);
    for (const shape of new Set(lines.map(shapeOf))) this.#note(`${line.last} → ${shape}`);
  }

  #wrongAnswer(peer: number, line: Line<S>, octets: Uint8Array, at: number): Wrong {
    const duty = line.pattern.awaited?.duty;
    const whole = concat([line.came, octets]);
    const wrong = line.came.length + at;
    const start = wrong > 0 ? whole.lastIndexOf(LF, wrong - 1) + 1 : 0;
    const end = whole.indexOf(LF, wrong);
    const shown = whole.subarray(start, end < 0 ? undefined : end + 1).subarray(0, KEPT);
    return this.#wrongly(peer, line, duty, {
      kind: this.#rules.isAnswer(shown) ? 'wrong answer' : 'wrong octets',
      difference: {
        kind: duty ? 'wrong octets' : 'too much',
        expected: duty?.expected ?? ['nothing more'],
        actual: duty ? 'other octets came' : `more came: ${escapeOctets(shown.subarray(0, 40))}`,
        octets: shown,
        offset: Math.min(wrong - start, shown.length),
      },
    });
  }

  #wrongly(
    peer: number,
    line: Line<S>,
    duty: Duty | undefined,
    wrong: Pick<Wrong, 'kind' | 'difference'>,
  ): Wrong {
    return {
      ...wrong,
      peer,
      clause: duty?.clause ?? this.#rules.goesOn,
      state: duty?.state ?? this.#rules.nameOf(line.state),
    };
  }
}

const NOTHING = new Uint8Array(0);
