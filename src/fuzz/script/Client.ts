import type { Recorder } from '../../engine/Recorder.js';
import type { Connection } from '../../sut/Subject.js';
import type { Conversation, Wrong } from '../Conversation.js';
import type { Outsiders } from './Outsiders.js';
import type { Stage } from './Stage.js';

/** What the clients of one script have in common. */
export interface Company {
  readonly stage: Stage;
  /** The judge. */
  readonly conversation: Conversation;
  readonly recorder: Recorder;
  readonly outsiders: Outsiders;
  /** Is told that the program has ended a connection. */
  readonly hungUp: () => void;
}

/** How a client leaves. */
type Leave = 'end' | 'close' | 'reset';

/** Milliseconds that a program may take to read a message; the next one would be a part of it. */
const UNREAD = 400;

/** A connection of a script: the judge is told all that happens on it. */
export class Client {
  readonly connection: Connection;
  readonly #peer: number;
  readonly #company: Company;
  /** The program has ended it, or nobody reads any more what comes. */
  #over = false;
  /** The fuzzer has ended its side. */
  #gone = false;
  /** The fuzzer has said something. */
  #spoken = false;

  constructor(peer: number, connection: Connection, company: Company) {
    this.#peer = peer;
    this.connection = connection;
    this.#company = company;
  }

  /** Whether something can still be said on it. */
  get isOpen(): boolean {
    return !this.#over && !this.#gone;
  }

  /** Whether nothing comes any more. */
  get isOver(): boolean {
    return this.#over;
  }

  /** Whether the fuzzer has ended its side. */
  get isGone(): boolean {
    return this.#gone;
  }

  /**
   * Sends octets as one segment, where that is still possible.
   *
   * @returns what was lacking before that
   */
  async send(octets: Uint8Array): Promise<Wrong | undefined> {
    const { stage, conversation, recorder } = this.#company;
    // No octets are no message: nothing of them arrives.
    if (!this.isOpen || octets.length === 0) return undefined;
    if (stage.chunks && this.#spoken) {
      // What is sent next is another message only when the one before has been read.
      const lack = await this.settle();
      await this.connection.consumed(UNREAD);
      if (lack) return lack;
    }
    this.#spoken = true;
    conversation.sending(this.#peer, octets);
    recorder.add({ side: 'client', peer: this.#peer, type: 'octets', octets });
    this.connection.write(octets);
    return undefined;
  }

  /**
   * Waits for what is due; for what may never come, not for long.
   *
   * @returns what has not come and had to
   */
  async settle(): Promise<Wrong | undefined> {
    const { stage, conversation, outsiders } = this.#company;
    const { now, late } = stage;
    // Whoever floods a program slows it down, which is no crime: others wait as long as it takes.
    const limit = outsiders.areThere ? stage.longest : stage.limit;
    if (this.#over) return undefined;
    const start = now();
    for (;;) {
      const due = conversation.due(this.#peer);
      if (due === 'nothing' || conversation.wrong) return undefined;
      const wait = (due === 'perhaps' ? late : limit) - (now() - start);
      if (wait > 0 && (await this.#more(wait))) continue;
      if (conversation.wrong) return undefined;
      if (conversation.due(this.#peer) === 'something') return this.#lack();
      conversation.giveUp(this.#peer);
      return undefined;
    }
  }

  /**
   * Says something proper, and waits for what it leads to.
   *
   * @returns what has not come and had to
   */
  async prove(): Promise<Wrong | undefined> {
    const { conversation } = this.#company;
    const before = await this.settle();
    if (before || conversation.wrong || !this.isOpen) return before;
    for (const octets of conversation.proof(this.#peer)) {
      const lack = await this.send(octets);
      if (lack) return lack;
    }
    return this.settle();
  }

  /** Takes what comes next on the connection; false when nothing does in that time. */
  async take(milliseconds: number): Promise<boolean> {
    const { conversation, recorder, hungUp } = this.#company;
    if (this.#over) return false;
    const received = await this.connection.next(milliseconds);
    if (received.type === 'silence') return false;
    if (received.type === 'octets') {
      recorder.add({ side: 'server', peer: this.#peer, type: 'octets', octets: received.octets });
      conversation.received(this.#peer, received.octets);
      return true;
    }
    this.#over = true;
    hungUp();
    recorder.add({ side: 'server', peer: this.#peer, type: received.type === 'ended' ? 'end' : 'reset' });
    conversation.over(this.#peer, received.type);
    return true;
  }

  /** Leaves as the script says. */
  leave(how: Leave): void {
    const { conversation, recorder } = this.#company;
    if (this.#gone) return;
    this.#gone = true;
    recorder.add({ side: 'client', peer: this.#peer, type: how });
    conversation.left(this.#peer, how);
    if (how === 'end') return this.connection.end();
    if (how === 'reset') this.connection.reset();
    else this.connection.dispose();
    this.#over = true;
  }

  /** Leaves as a sensible client does. */
  takeLeave(): void {
    const farewell = this.isOpen ? this.#company.conversation.farewell(this.#peer) : NOTHING;
    if (farewell.length > 0) this.connection.write(farewell);
    if (!this.#gone) this.connection.end();
    this.connection.dispose();
  }

  /** What is due on the console is waited for there; the connection is looked at for its end. */
  async #more(milliseconds: number): Promise<boolean> {
    const { showsConsole, subject } = this.#company.stage;
    if (!showsConsole) return this.take(milliseconds);
    const printed = await subject.printedMore(milliseconds);
    await this.take(0);
    return printed;
  }

  /** Whoever is not served while others keep the program busy is starved by them. */
  #lack(): Wrong {
    const { conversation, outsiders } = this.#company;
    const lack = conversation.lack(this.#peer);
    return outsiders.areThere ? { ...lack, kind: 'starvation' } : lack;
  }
}

const NOTHING = new Uint8Array(0);
