import type { Message } from '../grammar/createPrinter.js';
import type { ConnectionEvent, Output, Snapshot, UserEvent, UserOutput } from '../machine/Machine.js';
import { begin, step, transitionsOf } from '../machine/step.js';
import { framed, type Framing } from '../wire/framing.js';
import { concat } from '../wire/octets.js';
import type { Sides } from './Protocol.js';
import { Receiver } from './Receiver.js';

/** What a client does about what its server or its user did. */
export interface ClientReaction {
  readonly octets: Uint8Array;
  /** Lines for the user. Where `exit` is not 0, the last one says why. */
  readonly shown: readonly string[];
  /** The client sends nothing more after these octets; it may still listen. */
  readonly close: boolean;
  /** The status with which the client ends now; later input means nothing any more. */
  readonly exit: number | undefined;
}

/**
 * A client that is played by its machine: octets and typed lines in, octets and lines to read out, and nothing else.
 * What is typed while the machine takes nothing is kept until it does.
 */
export class ClientSession<Client extends Message, Server extends Message> {
  readonly #sides: Sides<Client, Server>;
  readonly #framing: Framing;
  readonly #receiver: Receiver<Server>;
  readonly #keyboard: UserEvent[] = [];
  #snapshot: Snapshot<unknown>;
  #exited = false;

  /** @param lineLimit - the longest line or chunk that is accepted, in octets */
  constructor(sides: Sides<Client, Server>, framing: Framing, lineLimit: number) {
    this.#sides = sides;
    this.#framing = framing;
    this.#receiver = new Receiver(sides.server, framing, lineLimit);
    this.#snapshot = begin(sides.clientMachine);
  }

  /** Whether a typed line is taken now. */
  get wantsLine(): boolean {
    const { state } = this.#snapshot;
    return !this.#exited && transitionsOf(this.#sides.clientMachine, state, 'typed').length > 0;
  }

  /** The connection to the server is there. */
  connected(): ClientReaction {
    return this.#react([{ type: 'connected' }]);
  }

  /** Octets have arrived. */
  received(octets: Uint8Array): ClientReaction {
    return this.#react(this.#receiver.receive(octets));
  }

  /** The server sends nothing more. What it began without a line end is dropped. */
  disconnected(): ClientReaction {
    return this.#react([{ type: 'disconnected' }]);
  }

  /** The user has typed a line, given without its line end: a CR at its end would be a part of that. */
  typed(line: string): ClientReaction {
    this.#keyboard.push({ type: 'typed', line: line.replace(/\r+$/, '') });
    return this.#react([]);
  }

  /** The user types nothing any more. */
  inputEnded(): ClientReaction {
    this.#keyboard.push({ type: 'inputEnded' });
    return this.#react([]);
  }

  #react(inputs: readonly (Server | ConnectionEvent)[]): ClientReaction {
    const outputs = this.#takeTyped();
    // Between two messages of one read too, so that it is all the same where a read ends.
    for (const input of inputs) outputs.push(...this.#step(input), ...this.#takeTyped());
    return this.#perform(outputs);
  }

  #takeTyped(): (Output<Client> | UserOutput)[] {
    const outputs: (Output<Client> | UserOutput)[] = [];
    while (this.wantsLine && this.#keyboard.length > 0) outputs.push(...this.#step(this.#keyboard.shift()!));
    return outputs;
  }

  #step(input: Server | ConnectionEvent | UserEvent): readonly (Output<Client> | UserOutput)[] {
    if (this.#exited) return [];
    const next = step(this.#sides.clientMachine, this.#snapshot, input);
    this.#snapshot = next;
    this.#exited = next.outputs.some(({ type }) => type === 'exit');
    return next.outputs;
  }

  #perform(outputs: readonly (Output<Client> | UserOutput)[]): ClientReaction {
    const sent = outputs.flatMap((output) => (output.type === 'send' ? [this.#write(output.message)] : []));
    return {
      octets: concat(sent),
      shown: outputs.flatMap((output) => (output.type === 'show' ? [output.text] : [])),
      // Where nothing marks the end of a message, an empty one can only be said by the end of all.
      close: outputs.some(({ type }) => type === 'close') || sent.some(({ length }) => length === 0),
      exit: outputs.find((output) => output.type === 'exit')?.status,
    };
  }

  #write(message: Client): Uint8Array {
    return framed(this.#sides.client.write(message), this.#framing);
  }
}
