import type { Message } from '../../grammar/createPrinter.js';
import type { ConnectionEvent, From, Input, Output, Snapshot } from '../../machine/Machine.js';
import { begin, step } from '../../machine/step.js';
import type { Sides } from '../../protocols/Protocol.js';
import { Receiver } from '../../protocols/Receiver.js';
import type { Framing } from '../../wire/framing.js';
import type { Step, Transcript } from '../../wire/transcript.js';
import type { Meaning } from './Meaning.js';

/** Something that the server does for a client. */
interface Due {
  readonly rule: string | undefined;
  readonly clause: string;
  /** Octets that are left of it. */
  left: number;
}

/** Octets of the longest line that the reference reads. */
const LINE = 65_536;

/**
 * Says what each step of a conversation with the reference server means, by leading its machines through it.
 */
export function annotateTranscript(
  transcript: Transcript,
  sides: Sides,
  framing: Framing,
): ReadonlyMap<Step, Meaning> {
  const server = new Server(sides, framing);
  return new Map(
    transcript.map((each) => [each, each.side === 'client' ? server.given(each) : server.does(each)]),
  );
}

/** The reference server, of which all is known. */
class Server {
  readonly #sides: Sides;
  readonly #framing: Framing;
  readonly #connections = new Map<number, Connection>();
  #shared: Snapshot<unknown> | undefined;

  constructor(sides: Sides, framing: Framing) {
    this.#sides = sides;
    this.#framing = framing;
    this.#shared = sides.sharedMachine && begin(sides.sharedMachine);
  }

  /** What the client does, and which clauses speak of what the server does about that. */
  given(each: Step): Meaning {
    const connection = this.#connectionOf(each.peer);
    const inputs = inputsOf(each, connection);
    const clauses = inputs.flatMap((input) => this.#take(each.peer, connection, input));
    const rules = inputs.flatMap(({ type }) => (Object.hasOwn(this.#sides.client.rules, type) ? [type] : []));
    return { rules: unique(rules), clauses: unique(clauses) };
  }

  /** What the server does, and why. */
  does(each: Step): Meaning {
    const { due } = this.#connectionOf(each.peer);
    const done: Due[] = [];
    for (let left = each.type === 'octets' ? each.octets.length : 0; due[0]; due.shift()) {
      const [first] = due;
      done.push(first);
      if (each.type !== 'octets' || left < first.left) {
        first.left -= left;
        break;
      }
      left -= first.left;
      if (left === 0) {
        due.shift();
        break;
      }
    }
    return {
      rules: unique(done.flatMap(({ rule }) => rule ?? [])),
      clauses: unique(done.map(({ clause }) => clause)),
    };
  }

  #connectionOf(peer: number): Connection {
    const known = this.#connections.get(peer);
    if (known) return known;
    const { client, serverMachine } = this.#sides;
    const connection: Connection = {
      receiver: new Receiver(client, this.#framing, LINE),
      snapshot: begin(serverMachine),
      due: [],
    };
    this.#connections.set(peer, connection);
    this.#take(peer, connection, { type: 'connected' });
    return connection;
  }

  /** @returns the clauses that demand what the server does */
  #take(peer: number, connection: Connection, input: Message | ConnectionEvent): string[] {
    const { state, context, outputs, transition } = step(
      this.#sides.serverMachine,
      connection.snapshot,
      input,
    );
    connection.snapshot = { state, context };
    if (!transition) return [];
    const shared = outputs.flatMap((output) => (output.type === 'share' ? [output.input] : []));
    for (const output of outputs)
      if (output.type !== 'share' && output.type !== 'print')
        this.#owe(connection, output, transition.clause);
    // What all connections share decides, where it is asked.
    return shared.length > 0 ? shared.flatMap((each) => this.#share(peer, each)) : [transition.clause];
  }

  #share(peer: number, input: Input): string[] {
    const from: From<Input> = { ...input, peer };
    const { state, context, outputs, transition } = step(this.#sides.sharedMachine!, this.#shared!, from);
    this.#shared = { state, context };
    if (!transition) return [];
    for (const output of outputs)
      for (const to of output.to) this.#owe(this.#connectionOf(to), output, transition.clause);
    return [transition.clause];
  }

  #owe({ due }: Connection, output: Output<Message>, clause: string): void {
    if (output.type === 'close') due.push({ rule: undefined, clause, left: 0 });
    else
      due.push({ rule: output.message.type, clause, left: this.#sides.server.write(output.message).length });
  }
}

interface Connection {
  readonly receiver: Receiver<Message>;
  snapshot: Snapshot<unknown>;
  readonly due: Due[];
}

function inputsOf(each: Step, { receiver }: Connection): readonly (Message | ConnectionEvent)[] {
  if (each.type === 'octets') return receiver.receive(each.octets);
  return each.type === 'connect' ? [] : [{ type: 'disconnected' }];
}

function unique(values: readonly string[]): readonly string[] {
  return [...new Set(values)];
}
