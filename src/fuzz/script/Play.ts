import type { Recorder } from '../../engine/Recorder.js';
import type { Connection } from '../../sut/Subject.js';
import type { Conversation, Wrong } from '../Conversation.js';
import type { Resources } from '../../sut/resources.js';
import type { Action, Script } from './Action.js';
import { KNOCK, Outsiders } from './Outsiders.js';
import { refusalOf } from './refusalOf.js';
import { restingResources } from './restingResources.js';
import type { Stage } from './Stage.js';

/** What the judge cannot know of: connections that are refused, and measurements. */
export interface Measured {
  /** Milliseconds until a line of so many octets was answered. */
  readonly times: readonly { readonly octets: number; readonly milliseconds: number }[];
  /** What the program held when it was looked at. */
  readonly samples: readonly Resources[];
}

interface Held {
  readonly connection: Connection;
  /** The program has ended it. */
  over: boolean;
  /** The fuzzer has ended its side. */
  gone: boolean;
  /** The fuzzer has said something. */
  spoken: boolean;
}

/** Milliseconds between two attempts to connect. */
const LOOK = 10;
/** Milliseconds that a program may take to read a message; the next one would be a part of it. */
const UNREAD = 400;

/** Plays a script with a program, and tells the judge what happens. It ends at the first thing that is wrong. */
export class Play {
  readonly #stage: Stage;
  readonly #conversation: Conversation;
  readonly #recorder: Recorder;
  readonly #reached: (index: number) => void;
  readonly #peers = new Map<number, Held>();
  /** Whose connections nobody looks at. */
  readonly #outsiders: Outsiders;
  readonly #times: { octets: number; milliseconds: number }[] = [];
  readonly #samples: Resources[] = [];
  /** A line that was timed was not answered. */
  #unanswered = false;
  #refused: Wrong | undefined;
  /** Connections that were opened. */
  connections = 0;
  /** The program has ended a connection. */
  ended = false;
  /** Connections that were open at the same time, at the most. */
  most = 0;

  /** @param reached - is told the index of each action of the script, before it is taken */
  constructor(
    stage: Stage,
    conversation: Conversation,
    recorder: Recorder,
    reached: (index: number) => void = () => {},
  ) {
    this.#reached = reached;
    this.#stage = stage;
    this.#outsiders = new Outsiders(stage);
    this.#conversation = conversation;
    this.#recorder = recorder;
  }

  get measured(): Measured {
    return { times: this.#times, samples: this.#samples };
  }

  /**
   * Plays it to its end, and leaves.
   *
   * @returns what was wrong, as far as that can be seen here: whether the program lives, nobody has looked yet
   */
  async run(script: Script): Promise<Wrong | undefined> {
    try {
      return (await this.goOn(script)) ?? (await this.#over());
    } finally {
      this.dispose();
    }
  }

  /** Plays a piece of it, and stays. */
  async goOn(script: Script): Promise<Wrong | undefined> {
    for (const [index, action] of script.entries()) {
      this.#reached(index);
      const wrong = await this.#playAll([action]);
      if (wrong) return wrong;
    }
    return undefined;
  }

  /** Gives back all connections, without a word. */
  dispose(): void {
    for (const { connection } of this.#peers.values()) connection.dispose();
    this.#outsiders.leave();
    this.#peers.clear();
    void this.#conversation.leave?.();
  }

  async #playAll(script: Script): Promise<Wrong | undefined> {
    for (const action of script) {
      if (action.type === 'repeat') {
        for (let time = 0; time < action.times; time++) {
          const wrong = await this.#playAll(action.actions);
          if (wrong) return wrong;
        }
      } else {
        await this.#act(action);
        const wrong = this.#refused ?? this.#conversation.wrong;
        if (wrong) return wrong;
      }
    }
    return undefined;
  }

  async #act(action: Exclude<Action, { type: 'repeat' }>): Promise<void> {
    switch (action.type) {
      case 'connect':
        return this.#connect(action.peer);
      case 'send':
        return this.#send(action.peer, action.octets);
      case 'settle':
        return this.#settle(action.peer);
      case 'prove':
        return this.#prove(action.peer);
      case 'taken': {
        const held = this.#open(action.peer);
        if (held) await held.connection.consumed(this.#stage.late);
        return;
      }
      case 'end':
      case 'close':
      case 'reset':
        return this.#leave(action.peer, action.type);
      case 'pause':
        return this.#pause(action.milliseconds);
      case 'do':
        return this.#conversation.perform?.(action.what);
      case 'time':
        return this.#time(action.peer, action.octets);
      case 'crowd':
        this.most = Math.max(
          this.most,
          this.#peers.size + (await this.#outsiders.come(action.times, action.octets)),
        );
        return;
      case 'disperse':
        return this.#outsiders.leave();
      case 'flood':
        return this.#flood(action);
      case 'measure':
        return this.#measure();
      case 'over':
        this.#refused = await this.#over();
    }
  }

  async #connect(peer: number): Promise<void> {
    // Where one is served after the other, the next one waits until the one before has left.
    for (const before of this.#stage.single ? [...this.#peers.keys()] : [peer]) await this.#part(before);
    this.#record(peer, 'connect');
    const connection = await this.#knock();
    if (!connection) {
      this.#refused = refusalOf(this.#stage.subject, peer);
      return;
    }
    this.connections++;
    this.#peers.set(peer, { connection, over: false, gone: false, spoken: false });
    this.most = Math.max(this.most, this.#peers.size);
    this.#conversation.connected(peer);
    // A server may have something to say first.
    if (this.#conversation.due(peer) !== 'nothing') await this.#settle(peer);
  }

  /** Waits for what is due, and leaves. */
  async #part(peer: number): Promise<void> {
    const held = this.#peers.get(peer);
    if (!held) return;
    await this.#settle(peer);
    this.#takeLeave(peer, held);
    this.#peers.delete(peer);
  }

  #takeLeave(peer: number, { connection, gone, over }: Held): void {
    if (!gone && !over) connection.write(this.#conversation.farewell(peer));
    if (!gone) connection.end();
    connection.dispose();
  }

  /** Where many come at once, the system drops some of their attempts: whoever tries again soon gets in. */
  async #knock(): Promise<Connection | undefined> {
    const { subject, limit, now } = this.#stage;
    const deadline = now() + limit;
    for (;;) {
      const connection = await subject.connect(Math.min(KNOCK, limit));
      if (connection || subject.exit || now() + KNOCK / 2 > deadline) return connection;
      await this.#pause(LOOK);
    }
  }

  async #send(peer: number, octets: Uint8Array): Promise<void> {
    const held = this.#open(peer);
    if (!held) return;
    if (this.#stage.chunks && held.spoken) {
      // What is sent next is another message only when the one before has been read.
      await this.#settle(peer);
      await held.connection.consumed(UNREAD);
      if (this.#refused) return;
    }
    held.spoken = true;
    this.#conversation.sending(peer, octets);
    this.#recorder.add({ side: 'client', peer, type: 'octets', octets });
    held.connection.write(octets);
  }

  /** Waits for what is due; what may never come, not for long. */
  async #settle(peer: number): Promise<void> {
    const { now, late } = this.#stage;
    // Whoever floods a program slows it down, which is no crime: others wait as long as it takes.
    const limit = this.#outsiders.areThere ? this.#stage.longest : this.#stage.limit;
    const held = this.#peers.get(peer);
    if (!held || held.over) return;
    const start = now();
    for (;;) {
      const due = this.#conversation.due(peer);
      if (due === 'nothing' || this.#conversation.wrong) return;
      const wait = (due === 'perhaps' ? late : limit) - (now() - start);
      if (wait <= 0 || !(await this.#more(peer, held, wait))) {
        if (this.#conversation.wrong) return;
        if (this.#conversation.due(peer) === 'something') this.#refused = this.#lack(peer);
        else this.#conversation.giveUp(peer);
        return;
      }
    }
  }

  /** Whoever is not served while others keep the program busy is starved by them. */
  #lack(peer: number): Wrong {
    const lack = this.#conversation.lack(peer);
    return this.#outsiders.areThere ? { ...lack, kind: 'starvation' } : lack;
  }

  /** Takes what comes next; false when nothing does in that time. */
  async #more(peer: number, held: Held, milliseconds: number): Promise<boolean> {
    if (this.#stage.showsConsole) {
      // What is due is due on the console; the connection is looked at for its end.
      const printed = await this.#stage.subject.printedMore(milliseconds);
      await this.#take(peer, held, 0);
      return printed;
    }
    return this.#take(peer, held, milliseconds);
  }

  async #take(peer: number, held: Held, milliseconds: number): Promise<boolean> {
    if (held.over) return false;
    const received = await held.connection.next(milliseconds);
    if (received.type === 'silence') return false;
    if (received.type === 'octets') {
      this.#recorder.add({ side: 'server', peer, type: 'octets', octets: received.octets });
      this.#conversation.received(peer, received.octets);
      return true;
    }
    held.over = true;
    this.ended = true;
    this.#recorder.add({ side: 'server', peer, type: received.type === 'ended' ? 'end' : 'reset' });
    this.#conversation.over(peer, received.type);
    return true;
  }

  async #prove(peer: number): Promise<void> {
    await this.#settle(peer);
    if (this.#refused || this.#conversation.wrong || !this.#open(peer)) return;
    for (const octets of this.#conversation.proof(peer)) await this.#send(peer, octets);
    await this.#settle(peer);
  }

  async #leave(peer: number, how: 'end' | 'close' | 'reset'): Promise<void> {
    const held = this.#peers.get(peer);
    if (!held || held.gone) return;
    held.gone = true;
    this.#record(peer, how);
    this.#conversation.left(peer, how);
    if (how === 'end') return held.connection.end();
    if (how === 'reset') held.connection.reset();
    else held.connection.dispose();
    held.over = true;
  }

  /** What comes first counts, whatever it is. Where a line is not answered at all, longer ones will not be either. */
  async #time(peer: number, octets: Uint8Array): Promise<void> {
    const { now, limit, showsConsole, subject } = this.#stage;
    if (this.#unanswered) return;
    const start = now();
    await this.#send(peer, octets);
    const held = this.#open(peer);
    if (!held) return;
    const came = showsConsole ? await subject.printedMore(limit) : await this.#take(peer, held, limit);
    this.#unanswered = !came || held.over;
    if (!this.#unanswered) this.#times.push({ octets: octets.length, milliseconds: now() - start });
    await this.#settle(peer);
  }

  #flood({ peer, octets, times }: Extract<Action, { type: 'flood' }>): void {
    const held = this.#open(peer);
    if (!held) return;
    this.#peers.delete(peer);
    this.#outsiders.flood(held.connection, Buffer.alloc(octets.length * times, octets));
  }

  async #measure(): Promise<void> {
    this.#refused = await this.#over();
    const held = await restingResources(this.#stage.subject);
    if (held) this.#samples.push(held);
  }

  /** Proves and leaves all connections that are open. */
  async #over(): Promise<Wrong | undefined> {
    for (const peer of this.#peers.keys()) {
      const held = this.#peers.get(peer)!;
      if (!held.gone) await this.#prove(peer);
      else await this.#settle(peer);
      const wrong = this.#refused ?? this.#conversation.wrong;
      if (wrong) return wrong;
    }
    for (const [peer, held] of this.#peers) this.#takeLeave(peer, held);
    this.#outsiders.leave();
    this.#peers.clear();
    await this.#conversation.leave?.();
    return undefined;
  }

  async #pause(milliseconds: number): Promise<void> {
    await this.#stage.subject.ended(milliseconds);
  }

  #open(peer: number): Held | undefined {
    const held = this.#peers.get(peer);
    return held && !held.over && !held.gone ? held : undefined;
  }

  #record(peer: number, type: 'connect' | 'end' | 'close' | 'reset'): void {
    this.#recorder.add({ side: 'client', peer, type });
  }
}
