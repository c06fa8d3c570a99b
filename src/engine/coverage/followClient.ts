import { isDeepStrictEqual } from 'node:util';
import type { Message } from '../../grammar/createPrinter.js';
import type { ConnectionEvent, Output, UserEvent, UserOutput } from '../../machine/Machine.js';
import type { ConnectionStep } from './eventsOf.js';
import type { MachineTally, Walk } from './MachineTally.js';

type ClientInput = Message | ConnectionEvent | UserEvent;
type ClientOutput = Output<Message> | UserOutput;
type ClientWalk = Walk<ClientInput, ClientOutput>;

/** Counts how a client's machine goes. */
export type ClientTally = MachineTally<ClientInput, ClientOutput>;

/**
 * Gives a client's machine what its program was given: what its server said, and what its user typed. Each program asks
 * its user in its own way (a menu, questions at the start), so what was typed counts as far as it explains what the
 * program sent. Where the machine would have sent something else, nobody knows where the program is, and it is followed
 * no further.
 *
 * @returns whether all that the program sent is what the machine would have sent
 */
export function followClient(events: readonly ConnectionStep[], walk: ClientWalk): boolean {
  const user = new User(walk);
  let connected = false;
  for (const [index, event] of events.entries()) {
    if (event.type === 'typed') {
      user.type(event.line);
    } else if (event.type === 'connected') {
      // A second connection is more than the machine has.
      if (connected) return false;
      connected = true;
      walk.take(event);
    } else if (event.type === 'line' && event.side === 'server') {
      for (const message of event.line.messages) walk.take(message);
    } else if (event.type === 'line') {
      if (!event.line.messages.every((message) => user.explainsMessage(message))) return false;
    } else if (event.side === 'server') {
      walk.take({ type: 'disconnected' });
    } else if (!user.explainsEnd()) {
      return !saysMore(events.slice(index + 1));
    }
  }
  user.rest();
  return true;
}

function saysMore(events: readonly ConnectionStep[]): boolean {
  return events.some((event) => event.type === 'line' && event.side === 'client');
}

/** Who types, as the machine sees it. */
class User {
  readonly #walk: ClientWalk;
  /** What was typed, and has not shown in anything yet. */
  #typed: string[] = [];
  #closed = false;

  constructor(walk: ClientWalk) {
    this.#walk = walk;
  }

  type(line: string): void {
    this.#typed.push(line);
  }

  /** Whether something that was typed, or that the message says, makes the machine send it. */
  explainsMessage(message: Message): boolean {
    const said = Object.entries(message).flatMap(([name, value]) =>
      name !== 'type' && typeof value === 'string' ? [value] : [],
    );
    const isSent = (outputs: readonly ClientOutput[]) =>
      outputs.some((output) => output.type === 'send' && isDeepStrictEqual(output.message, message));
    return this.#explains(isSent, [...said, '']);
  }

  /** Whether the machine has ended its side, or something that was typed makes it do so. */
  explainsEnd(): boolean {
    return this.#closed || this.#explains((outputs) => outputs.some(isEnd), []);
  }

  /** What was typed last may be nothing that is sent. */
  rest(): void {
    for (const line of this.#typed) this.#takeSilent(line);
  }

  #explains(fits: (outputs: readonly ClientOutput[]) => boolean, others: readonly string[]): boolean {
    const index = this.#typed.findIndex((line) => fits(this.#peek(line)));
    const line = this.#typed[index] ?? others.find((each) => fits(this.#peek(each)));
    if (line === undefined) return false;
    for (const before of this.#typed.slice(0, Math.max(index, 0))) this.#takeSilent(before);
    // What was typed before something that nobody has typed was an answer to a question of the program's own.
    this.#typed = index < 0 ? [] : this.#typed.slice(index + 1);
    this.#take(line);
    return true;
  }

  /** Takes what the machine answers without sending anything. */
  #takeSilent(line: string): void {
    const outputs = this.#peek(line);
    if (!outputs.some((output) => output.type === 'send' || isEnd(output))) this.#take(line);
  }

  #peek(line: string): readonly ClientOutput[] {
    return this.#walk.peek({ type: 'typed', line }).outputs;
  }

  #take(line: string): void {
    const { outputs } = this.#walk.take({ type: 'typed', line });
    this.#closed ||= outputs.some(isEnd);
  }
}

function isEnd({ type }: ClientOutput): boolean {
  return type === 'close' || type === 'exit';
}
