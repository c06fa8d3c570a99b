import type { Message } from '../../src/grammar/createPrinter.js';
import type { Conversation, Ending, Notes, Wrong } from '../../src/fuzz/Conversation.js';
import { wayOf } from '../../src/fuzz/ways.js';
import type { Snapshot } from '../../src/machine/Machine.js';
import { begin, step } from '../../src/machine/step.js';
import type { ConnectionMachine } from '../../src/protocols/Protocol.js';
import { decoderFor, framed, hasOddLineEnd, unframed } from '../../src/wire/framing.js';
import type { Decoder } from '../../src/wire/LineDecoder.js';
import { charactersOf, octetsOf } from '../../src/wire/octets.js';
import type { ChatProfile } from './ChatProfile.js';
import { readerOf } from './otherWay.js';
import { PrintedJudge, type Strays } from './PrintedJudge.js';
import { digits } from './serialOf.js';

interface Member {
  readonly decoder: Decoder;
  readonly read: ReturnType<typeof readerOf>;
  snapshot: Snapshot<unknown>;
  login: string | undefined;
  /** It has said something after which it may not be heard any more. */
  doubtful: boolean;
  left: boolean;
  over: Ending | undefined;
}

/** What all conversations with one program have in common. */
export interface Common {
  readonly profile: ChatProfile;
  readonly machine: ConnectionMachine<Message, Message>;
  readonly strays: Strays;
  /** A number that no message has. */
  readonly serial: () => number;
}

const NOTHING: Uint8Array = new Uint8Array(0);
const MALFORMED = { type: 'malformed', reason: '' };
/** Octets of a line that every server takes. */
const LONG = 1000;
const LIMIT = 1 << 20;
/** Texts that every server shows as they are: letters, digits, and what is typed among them. */
const TAME = /^[\p{Ll}\p{Lo}A-Z0-9 :"'.,!?\\{}[\]%&<>/\u{1F600}\u{1F680}-]+$/u;
const LOGIN = /^[\p{Ll}]{2,20}$/u;

/** Judges a chat server by what it prints: each message once, in order, under the login of whoever has said it. */
export class ChatConversation implements Conversation {
  exchanges = 0;
  readonly #common: Common;
  readonly #note: Notes;
  readonly #judge: PrintedJudge;
  readonly #members = new Map<number, Member>();
  #wrong: Wrong | undefined;

  constructor(common: Common, note: Notes) {
    this.#common = common;
    this.#note = note;
    this.#judge = new PrintedJudge(common.profile, common.strays);
  }

  get wrong(): Wrong | undefined {
    return this.#wrong ?? this.#judge.wrong;
  }

  connected(peer: number): void {
    const { profile, machine } = this.#common;
    const { state, context } = step(machine, begin(machine), { type: 'connected' });
    this.#members.set(peer, {
      decoder: decoderFor(profile.framing, LIMIT),
      read: readerOf(profile.spoken),
      snapshot: { state, context },
      login: undefined,
      doubtful: false,
      left: false,
      over: undefined,
    });
  }

  sending(peer: number, octets: Uint8Array): void {
    const member = this.#members.get(peer)!;
    const { framing } = this.#common.profile;
    for (const frame of member.decoder.push(octets)) {
      this.exchanges++;
      // What is a login there, and what a text, nobody can tell.
      if (member.doubtful) this.#judge.stray(charactersOf(frame.type === 'frame' ? frame.octets : octets));
      if (frame.type === 'overlong' || frame.octets.length > LONG) {
        this.#doubt(peer, member, 'an overlong line', octets);
        continue;
      }
      if (hasOddLineEnd(frame.octets, framing)) {
        this.#doubt(peer, member, 'a line end in a chunk', frame.octets);
        continue;
      }
      for (const message of member.read(unframed(frame.octets, framing)))
        this.#hear(peer, member, message, frame.octets);
    }
  }

  received(peer: number, octets: Uint8Array): void {
    const { state } = this.#members.get(peer)!.snapshot;
    this.#note(`something was sent in ${state}`);
    // With logins, only a check judges it: it is a SHOULD there, and many welcome whoever comes.
    if (this.#common.profile.variant !== 'anonymous') return;
    this.#wrong ??= {
      kind: 'wrong octets',
      clause: 'chat/wire/7',
      state,
      peer,
      difference: {
        kind: 'too much',
        expected: ['nothing'],
        actual: 'the server sent something',
        octets,
        offset: 0,
      },
    };
  }

  over(peer: number, how: Ending): void {
    const member = this.#members.get(peer)!;
    member.over = how;
    this.#note(`${how} in ${member.snapshot.state}${member.doubtful ? ' after something doubtful' : ''}`);
    if (member.doubtful || member.left) return;
    const due = this.#judge.dueOf(peer).find(({ certain }) => certain);
    this.#wrong ??= {
      kind: 'ended early',
      clause: due ? 'chat/log/1' : 'chat/serve/1',
      state: member.snapshot.state,
      peer,
      difference: {
        kind: 'ended',
        expected: [due ? `a line for "${due.text}"` : 'the connection stays open'],
        actual: how === 'ended' ? 'the connection was closed' : 'the connection was broken off',
      },
    };
  }

  left(peer: number, how: 'end' | 'close' | 'reset'): void {
    const member = this.#members.get(peer)!;
    // What was begun is a line for some when nothing more can come.
    const rest = member.decoder.end();
    if (rest) this.#doubt(peer, member, 'a part of a line', rest);
    member.left = true;
    this.#take(member, { type: 'disconnected' });
    if (how !== 'end') this.#judge.doubt(peer);
  }

  printed(octets: Uint8Array): void {
    this.#judge.printed(octets);
  }

  due(peer: number): 'nothing' | 'perhaps' | 'something' {
    const due = this.#judge.dueOf(peer);
    if (due.length === 0) return 'nothing';
    const member = this.#members.get(peer)!;
    return !member.left && !member.over && due.some(({ certain }) => certain) ? 'something' : 'perhaps';
  }

  giveUp(peer: number): void {
    this.#judge.giveUp(peer);
  }

  lack(peer: number): Wrong {
    const due = this.#judge.dueOf(peer).find(({ certain }) => certain);
    return {
      kind: 'mute',
      clause: 'chat/log/1',
      state: this.#members.get(peer)!.snapshot.state,
      peer,
      difference: {
        kind: 'silence',
        expected: [due ? `a line for "${due.text}"` : 'a line'],
        actual: 'nothing was printed for it',
      },
    };
  }

  proof(peer: number): readonly Uint8Array[] {
    const member = this.#members.get(peer)!;
    if (member.doubtful) return [];
    const { profile, serial } = this.#common;
    const { spoken, framing } = profile;
    const number = serial();
    const login = member.login ?? loginOf(number);
    const text = `proof ${digits(number, 6)}`;
    const isNew = member.login === undefined && spoken.hasLogins;
    return [...(isNew ? spoken.first(login) : []), ...spoken.each(login, text)].map((line) =>
      framed(line, framing),
    );
  }

  farewell(): Uint8Array {
    return octetsOf('');
  }

  #hear(peer: number, member: Member, message: Message, octets: Uint8Array): void {
    if (message.type === 'malformed') return this.#doubt(peer, member, 'malformed', octets);
    const { login: said, text } = message as { login?: string; text?: string };
    const { state } = member.snapshot;
    // Who says a login that is no plain one may be refused.
    if (message.type === 'Login') {
      if (member.login !== undefined || !LOGIN.test(said!)) this.#doubt(peer, member, 'an odd login');
      member.login ??= said!;
      return this.#take(member, message);
    }
    this.#take(member, message);
    if (member.login !== undefined && said !== member.login)
      this.#doubt(peer, member, 'a forged message', octetsOf(said ?? ''));
    if (this.#common.profile.spoken.hasLogins && member.login === undefined)
      this.#doubt(peer, member, 'no login');
    const numbers = text!.match(/(?<!\d)\d{6,9}(?!\d)/g) ?? [];
    if (numbers.length !== 1 || text!.trim() !== text || !TAME.test(text)) return this.#judge.stray(text!);
    const certain = !member.doubtful;
    const login = this.#common.profile.spoken.hasLogins ? member.login : undefined;
    if (said === undefined || said === member.login)
      this.#judge.expect({ peer, text, login, state, certain });
    else this.#judge.stray(text);
  }

  #doubt(peer: number, member: Member, after: string, octets: Uint8Array = NOTHING): void {
    // Some print a line whatever it is.
    this.#judge.stray(charactersOf(octets));
    if (!member.doubtful) this.#note(`${member.snapshot.state} after ${after}`);
    if (after === 'malformed' || after === 'an overlong line') this.#take(member, MALFORMED);
    member.doubtful = true;
    // What was sent before is heard; what is on its way may be lost with the connection.
    this.#judge.doubt(peer);
  }

  #take(member: Member, input: { readonly type: string }): void {
    const { machine } = this.#common;
    const { state, context, transition } = step(machine, member.snapshot, input);
    this.#note(wayOf(member.snapshot.state, input.type, transition?.clause));
    member.snapshot = { state, context };
  }
}

/** A login of letters alone, another one for each number. */
export function loginOf(number: number): string {
  let rest = number;
  let login = '';
  for (let at = 0; at < 6; at++) {
    login += String.fromCodePoint(0x61 + (rest % 26));
    rest = Math.floor(rest / 26);
  }
  return login;
}
