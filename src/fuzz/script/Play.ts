import type { Recorder } from '../../engine/Recorder.js';
import type { Resources } from '../../sut/Subject.js';
import type { Connection } from '../../sut/Subject.js';
import type { Conversation, Wrong } from '../Conversation.js';
import type { Timed } from '../slowdownOf.js';
import type { Action, Script } from './Action.js';
import { Client } from './Client.js';
import { KNOCK, Outsiders } from './Outsiders.js';
import { refusalOf } from './refusalOf.js';
import { restingResources } from './restingResources.js';
import type { Stage } from './Stage.js';

/** What was measured while a script was played. */
export interface Measured {
  /** Milliseconds until a line of so many octets was answered. */
  readonly times: readonly Timed[];
  /** What the program held when it was looked at. */
  readonly samples: readonly Resources[];
}

/** Milliseconds between two attempts to connect. */
const LOOK = 10;

/** Plays a script with a program, and tells the judge what happens. It ends at the first thing that is wrong. */
export class Play {
  readonly #stage: Stage;
  readonly #conversation: Conversation;
  readonly #recorder: Recorder;
  readonly #reached: (index: number) => void;
  readonly #clients = new Map<number, Client>();
  /** Whose connections nobody looks at. */
  readonly #outsiders: Outsiders;
  readonly #times: Timed[] = [];
  readonly #samples: Resources[] = [];
  #isOver = () => false;
  /** A line that was timed was not answered. */
  #unanswered = false;
  /** Milliseconds of the longest wait for what was due. */
  slowest = 0;
  #opened = 0;
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

  /** Connections that were opened, those of outsiders too. */
  get connections(): number {
    return this.#opened + this.#outsiders.opened;
  }

  get measured(): Measured {
    return { times: this.#times, samples: this.#samples };
  }

  /**
   * Plays it to its end, and leaves.
   *
   * @param isOver - whether there is no time for more of it: then it leaves at once
   * @returns what was wrong, as far as that can be seen here: whether the program lives, nobody has looked yet
   */
  async run(script: Script, isOver?: () => boolean): Promise<Wrong | undefined> {
    if (isOver) this.#isOver = isOver;
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
    for (const { connection } of this.#clients.values()) connection.dispose();
    this.#outsiders.leave();
    this.#clients.clear();
    void this.#conversation.leave?.();
  }

  async #playAll(script: Script): Promise<Wrong | undefined> {
    for (const action of script) {
      if (this.#isOver()) return undefined;
      if (action.type === 'repeat') {
        for (let time = 0; time < action.times; time++) {
          const wrong = await this.#playAll(action.actions);
          if (wrong) return wrong;
        }
      } else {
        const wrong = (await this.#act(action)) ?? this.#conversation.wrong;
        if (wrong) return wrong;
      }
    }
    return undefined;
  }

  /** @returns what was lacking, or refused; all else that is wrong, the judge knows */
  async #act(action: Exclude<Action, { type: 'repeat' }>): Promise<Wrong | undefined> {
    switch (action.type) {
      case 'pause':
        await this.#pause(action.milliseconds);
        return undefined;
      case 'do':
        await this.#conversation.perform?.(action.what);
        return undefined;
      case 'crowd':
        return this.#crowd(action);
      case 'disperse':
        this.#outsiders.leave();
        return undefined;
      case 'measure':
        return this.#measure();
      case 'over':
        return this.#over();
      case 'connect':
        return this.#connect(action.peer);
      default: {
        const client = this.#clients.get(action.peer);
        return client && this.#actOn(client, action);
      }
    }
  }

  async #actOn(client: Client, action: OnConnection): Promise<Wrong | undefined> {
    switch (action.type) {
      case 'send':
        return client.send(action.octets);
      case 'settle': {
        const start = this.#stage.now();
        const lack = await client.settle();
        this.slowest = Math.max(this.slowest, this.#stage.now() - start);
        return lack;
      }
      case 'prove':
        return client.prove();
      case 'taken':
        if (client.isOpen) await client.connection.consumed(this.#stage.late);
        return undefined;
      case 'time':
        return this.#time(client, action.octets);
      case 'flood':
        this.#flood(client, action);
        return undefined;
      case 'end':
      case 'close':
      case 'reset':
        client.leave(action.type);
        return undefined;
    }
  }

  async #connect(peer: number): Promise<Wrong | undefined> {
    // Where one is served after the other, the next one waits until the one before has left.
    for (const before of this.#stage.single ? [...this.#clients.keys()] : [peer]) {
      const lack = await this.#part(before);
      if (lack) return lack;
    }
    this.#recorder.add({ side: 'client', peer, type: 'connect' });
    const connection = await this.#knock();
    if (!connection) return refusalOf(this.#stage.subject, peer);
    const client = new Client(peer, connection, {
      stage: this.#stage,
      conversation: this.#conversation,
      recorder: this.#recorder,
      outsiders: this.#outsiders,
      hungUp: () => (this.ended = true),
    });
    this.#opened++;
    this.#clients.set(peer, client);
    this.most = Math.max(this.most, this.#clients.size);
    this.#conversation.connected(peer);
    // A server may have something to say first.
    return client.settle();
  }

  /** Waits for what is due, and leaves. */
  async #part(peer: number): Promise<Wrong | undefined> {
    const client = this.#clients.get(peer);
    const lack = await client?.settle();
    if (lack) return lack;
    client?.takeLeave();
    this.#clients.delete(peer);
    return undefined;
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

  async #crowd({ times, octets }: Extract<Action, { type: 'crowd' }>): Promise<undefined> {
    const there = await this.#outsiders.come(times, octets);
    this.most = Math.max(this.most, this.#clients.size + there);
  }

  /** What comes first counts, whatever it is. Where a line is not answered at all, longer ones will not be either. */
  async #time(client: Client, octets: Uint8Array): Promise<Wrong | undefined> {
    const { now, limit, showsConsole, subject } = this.#stage;
    if (this.#unanswered) return undefined;
    const start = now();
    const lack = await client.send(octets);
    if (lack || !client.isOpen) return lack;
    const came = showsConsole ? await subject.printedMore(limit) : await client.take(limit);
    this.#unanswered = !came || client.isOver;
    if (!this.#unanswered) this.#times.push({ octets: octets.length, milliseconds: now() - start });
    return client.settle();
  }

  #flood(client: Client, { peer, octets, times }: Extract<Action, { type: 'flood' }>): void {
    if (!client.isOpen) return;
    this.#clients.delete(peer);
    this.#outsiders.flood(client.connection, Buffer.alloc(octets.length * times, octets));
  }

  async #measure(): Promise<Wrong | undefined> {
    const wrong = await this.#over();
    const held = await restingResources(this.#stage.subject);
    if (held) this.#samples.push(held);
    return wrong;
  }

  /** Proves and leaves all connections that are open. */
  async #over(): Promise<Wrong | undefined> {
    for (const client of this.#clients.values()) {
      const lack = await (client.isGone ? client.settle() : client.prove());
      const wrong = lack ?? this.#conversation.wrong;
      if (wrong) return wrong;
    }
    for (const client of this.#clients.values()) client.takeLeave();
    this.#outsiders.leave();
    this.#clients.clear();
    await this.#conversation.leave?.();
    return undefined;
  }

  async #pause(milliseconds: number): Promise<void> {
    await this.#stage.subject.ended(milliseconds);
  }
}

/** What is done on one connection that is there. */
type OnConnection = Exclude<
  Action,
  { type: 'repeat' | 'pause' | 'do' | 'crowd' | 'disperse' | 'measure' | 'over' | 'connect' }
>;
