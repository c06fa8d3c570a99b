import type { Message } from '../../grammar/createPrinter.js';
import type { Sides } from '../Protocol.js';
import { Room } from '../Room.js';
import { VirtualConnection } from './VirtualConnection.js';
import type { Witness } from './Witness.js';

/** How often each kind of step is taken, beside the others that can be taken at the same moment. */
export interface Weights {
  /** A client connects. */
  readonly connect: number;
  /** Octets arrive, on one side or the other. */
  readonly deliver: number;
  /** A user types what its client waits for. */
  readonly type: number;
  /** A user types although its client does not wait for anything. */
  readonly typeAhead: number;
  /** The keyboard of a client is at its end. */
  readonly endInput: number;
  /** A client is gone at once. */
  readonly vanish: number;
  /** Octets that no client would send are sent on a connection. */
  readonly intrude: number;
}

/** What is played on a virtual network. Numbers decide about what is open: the same number, the same line. */
export interface Play<Client extends Message, Server extends Message> {
  readonly sides: Sides<Client, Server>;
  readonly weights: Weights;
  /** Connections that are open at a time, at most. */
  readonly connections: number;
  /** What a user types, before its client has sent anything or after that. */
  readonly lineOf: (connection: number, hasSpoken: boolean, detail: number) => string;
  /** What is sent past a client, before it has sent anything or after that. */
  readonly intrusionOf: (hasSpoken: boolean, detail: number) => Uint8Array;
}

/**
 * A server and its clients in one process, on a virtual network. Each step is chosen by a number among all that can
 * happen next, so the same numbers are the same run.
 */
export class Simulation<Client extends Message, Server extends Message> {
  readonly #play: Play<Client, Server>;
  readonly #witness: Witness;
  readonly #room: Room | undefined;
  #open: VirtualConnection<Client, Server>[] = [];
  #opened = 0;

  constructor(play: Play<Client, Server>, witness: Witness) {
    this.#play = play;
    this.#witness = witness;
    this.#room = Room.of(play.sides);
  }

  /** Clients that wait for their users. */
  get asking(): readonly number[] {
    return this.#open
      .filter(({ isRunning, wantsLine }) => isRunning && wantsLine)
      .map(({ number }) => number);
  }

  /** Takes one step. */
  step(choice: number): void {
    const steps = this.#steps();
    const total = steps.reduce((sum, { weight }) => sum + weight, 0);
    if (total === 0) return;
    const detail = Math.floor(choice / total);
    let rest = choice % total;
    const chosen = steps.find(({ weight }) => (rest -= weight) < 0)!;
    chosen.take(detail);
    this.#settle();
  }

  /**
   * Delivers all that is on its way, until nothing is.
   *
   * @throws Error where each delivery leads to others
   */
  deliverAll(): void {
    let round = 0;
    for (let isQuiet = false; !isQuiet;) {
      isQuiet = true;
      if (++round > ROUNDS) throw new Error('Server and clients answer each other without end');
      for (const connection of this.#open) {
        if (connection.goesUp) connection.toServer(Infinity);
        else if (connection.goesDown) connection.toClient(Infinity);
        else continue;
        isQuiet = false;
        this.#settle();
      }
    }
  }

  #settle(): void {
    this.#open = this.#open.filter(({ isOver }) => !isOver);
    this.#witness.settled();
  }

  #steps(): Step[] {
    const { weights, connections } = this.#play;
    const steps = this.#open.flatMap((connection) => this.#stepsOf(connection));
    if (this.#open.length < connections) steps.push({ weight: weights.connect, take: () => this.#connect() });
    return steps;
  }

  #stepsOf(connection: VirtualConnection<Client, Server>): Step[] {
    const { weights, lineOf, intrusionOf } = this.#play;
    const { number, hasSpoken, isRunning, wantsLine, goesUp, goesDown } = connection;
    const steps: Step[] = [];
    if (goesUp)
      steps.push({ weight: weights.deliver, take: (detail) => connection.toServer(sizeOf(detail)) });
    if (goesDown)
      steps.push({ weight: weights.deliver, take: (detail) => connection.toClient(sizeOf(detail)) });
    if (!isRunning) return steps;
    steps.push(
      {
        weight: wantsLine ? weights.type : weights.typeAhead,
        take: (detail) => connection.type(lineOf(number, hasSpoken, detail)),
      },
      { weight: weights.endInput, take: () => connection.endInput() },
      { weight: weights.vanish, take: (detail) => connection.vanish(detail) },
      { weight: weights.intrude, take: (detail) => connection.intrude(intrusionOf(hasSpoken, detail)) },
    );
    return steps;
  }

  #connect(): void {
    const { sides } = this.#play;
    this.#open.push(new VirtualConnection(++this.#opened, sides, this.#room, this.#witness));
  }
}

/** One of the things that can happen next. */
interface Step {
  readonly weight: number;
  readonly take: (detail: number) => void;
}

/** Octets that arrive at once: few, so that characters and lines are cut anywhere; or a lot. */
function sizeOf(detail: number): number {
  return SIZES[detail % SIZES.length]!;
}

/** Deliveries on one connection after which it should be quiet. */
const ROUNDS = 1_000;
const SIZES = [1, 2, 3, 7, 20, 50, 120, 400];
