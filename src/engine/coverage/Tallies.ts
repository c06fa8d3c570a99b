import type { Concurrency, Sides } from '../../protocols/Protocol.js';
import type { Role } from '../../spec/Spec.js';
import type { Conversation } from './Conversations.js';
import { eventsOf, type ConnectionStep, type Read } from './eventsOf.js';
import { followClient, type ClientTally } from './followClient.js';
import { followServer, type ServerTally } from './followServer.js';
import { LineTally } from './LineTally.js';
import { MachineTally } from './MachineTally.js';
import type { OtherWay } from './OtherWay.js';
import type { Circumstances } from './reasons.js';

/** Counts what conversations bring about of the two sides of a protocol. */
export class Tallies {
  readonly lines: Readonly<Record<'client' | 'server', LineTally>>;
  /** Only of programs that are tested. */
  readonly server: ServerTally | undefined;
  readonly client: ClientTally | undefined;
  readonly #role: Role;
  readonly #concurrency: Concurrency | undefined;
  readonly #otherWay: OtherWay | undefined;

  constructor(sides: Sides, { role, profile, otherWay }: Circumstances) {
    this.lines = { client: new LineTally(sides.client), server: new LineTally(sides.server) };
    this.server = role === 'client' ? undefined : new MachineTally(sides.serverMachine);
    this.client = role === 'server' ? undefined : new MachineTally(sides.clientMachine);
    this.#role = role;
    this.#concurrency = profile.concurrency;
    this.#otherWay = otherWay;
  }

  add(conversation: Conversation): void {
    const connections = eventsOf(conversation, () => this.#reader());
    for (const [index, events] of connections.entries()) if (this.#counts(events, index)) this.#follow(events);
  }

  #reader(): Read {
    const readOther = this.#otherWay && (this.#otherWay.reader?.() ?? (() => []));
    return (side, octets) =>
      side === 'client' && readOther
        ? { octets, messages: readOther(octets), times: 0 }
        : this.lines[side].read(octets);
  }

  /** Whether it is certain that the programs have had to do with each other on a connection, in the protocol's own form. */
  #counts(events: readonly ConnectionStep[], index: number): boolean {
    // Whoever serves one client at a time may have left this one waiting.
    const mayWait = index > 0 && this.#role !== 'client' && this.#concurrency !== 'concurrent';
    if (mayWait && !events.some((event) => 'side' in event && event.side === 'server' && !isBroken(event)))
      return false;
    return this.#role !== 'pair' || this.#isInOwnForm(events);
  }

  /** Whether the ends of a pair, which may speak in any way, say what the protocol's own client would say here. */
  #isInOwnForm(events: readonly ConnectionStep[]): boolean {
    const lines = events.filter((event) => event.type === 'line');
    const areRead = lines.every(({ line }) => line.messages.every(({ type }) => type !== 'malformed'));
    if (!areRead || !lines.some(({ side }) => side === 'client') || !this.client) return false;
    return followClient(events, new MachineTally(this.client.machine).begin());
  }

  #follow(events: readonly ConnectionStep[]): void {
    for (const event of events) if (event.type === 'line') event.line.times++;
    if (this.#otherWay && !this.#otherWay.reader) return;
    if (this.server) followServer(events, this.server.begin());
    if (this.client) followClient(events, this.client.begin());
  }
}

function isBroken(event: ConnectionStep): boolean {
  return event.type === 'ended' && event.broken;
}
