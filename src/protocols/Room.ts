import type { Message } from '../grammar/createPrinter.js';
import type { From, Input, Output, SharedOutput, Snapshot } from '../machine/Machine.js';
import { begin, step } from '../machine/step.js';
import type { SharedMachine, Sides } from './Protocol.js';

/** What a connection does because of others. */
type Listener = (outputs: readonly Output<Message>[]) => void;

/** What all connections of a server share, played by its machine. */
export class Room {
  readonly #machine: SharedMachine<Message>;
  readonly #listeners = new Map<number, Listener>();
  #snapshot: Snapshot<unknown>;
  #entered = 0;

  /** A new one; `undefined` where connections share nothing. */
  static of<C extends Message, S extends Message>({ sharedMachine }: Sides<C, S>): Room | undefined {
    return sharedMachine && new Room(sharedMachine);
  }

  constructor(machine: SharedMachine<Message>) {
    this.#machine = machine;
    this.#snapshot = begin(machine);
  }

  /** One more connection; its number. */
  enter(): number {
    return ++this.#entered;
  }

  /** Tells a connection what others bring about on it. */
  listen(peer: number, listener: Listener): void {
    this.#listeners.set(peer, listener);
  }

  /** A connection is told nothing any more. */
  leave(peer: number): void {
    this.#listeners.delete(peer);
  }

  /**
   * A connection brings something about. All others are told what concerns them.
   *
   * @returns what concerns this one
   */
  act(peer: number, input: Input): Output<Message>[] {
    const from: From<Input> = { ...input, peer };
    const next = step(this.#machine, this.#snapshot, from);
    this.#snapshot = next;
    const own = outputsFor(peer, next.outputs);
    const others = new Set(next.outputs.flatMap(({ to }) => to));
    others.delete(peer);
    for (const other of others) this.#listeners.get(other)?.(outputsFor(other, next.outputs));
    return own;
  }
}

function outputsFor(peer: number, outputs: readonly SharedOutput<Message>[]): Output<Message>[] {
  return outputs.filter(({ to }) => to.includes(peer));
}
