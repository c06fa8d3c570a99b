import type { Message } from '../grammar/createPrinter.js';
import type { Automaton } from '../machine/Automaton.js';
import type { ConnectionEvent, ConsoleOutput, Snapshot, UserEvent, UserOutput } from '../machine/Machine.js';
import { begin, step } from '../machine/step.js';
import type { Sides } from './Protocol.js';

/** What people see of a pair: the screen of the client, and the console of the server. */
export type Visible = UserOutput | ConsoleOutput<Message>;

/** Where both ends of a connection are. */
export interface Ends {
  readonly client: Snapshot<unknown>;
  readonly server: Snapshot<unknown>;
  /** The client's program has ended. */
  readonly over: boolean;
}

/**
 * A client and a server together, with a connection between them that loses nothing and takes no time: what its user does
 * in, what people see out.
 *
 * @param opening - what the user has done before
 * @param clauseOf - the clause about pairs that a clause about clients comes to; `undefined` where there is none
 */
export function pairAutomaton(
  sides: Pick<Sides, 'clientMachine' | 'serverMachine'>,
  opening: readonly UserEvent[],
  clauseOf: (clause: string) => string | undefined,
): Automaton<Ends, UserEvent, Visible> {
  const connection = new Between(sides);
  const connected = connection.begin();
  return {
    first: opening.reduce((ends, input) => connection.act(ends, input).to, connected),
    step(from, input) {
      const { to, outputs, clause } = connection.act(from, input);
      return { to, outputs, clause: clause === undefined ? undefined : clauseOf(clause) };
    },
    stateOf: ({ client, server, over }) => (over ? 'over' : `${client.state} · ${server.state}`),
    isFinal: ({ over }) => over,
  };
}

/** What happens between the two ends, until nothing more does. */
class Between {
  readonly #sides: Pick<Sides, 'clientMachine' | 'serverMachine'>;

  constructor(sides: Pick<Sides, 'clientMachine' | 'serverMachine'>) {
    this.#sides = sides;
  }

  begin(): Ends {
    const { clientMachine, serverMachine } = this.#sides;
    const fresh = { client: begin(clientMachine), server: begin(serverMachine), over: false };
    const server = this.#tellServer(fresh, { type: 'connected' }, []);
    return this.#tellClient(server, { type: 'connected' }, []);
  }

  act(from: Ends, input: UserEvent) {
    const outputs: Visible[] = [];
    const { clause } = step(this.#sides.clientMachine, from.client, input).transition ?? {};
    return { to: this.#tellClient(from, input, outputs), outputs, clause };
  }

  #tellClient(ends: Ends, input: Message | ConnectionEvent | UserEvent, visible: Visible[]): Ends {
    const { state, context, outputs } = step(this.#sides.clientMachine, ends.client, input);
    let now: Ends = { ...ends, client: { state, context } };
    for (const output of outputs) {
      if (output.type === 'send') now = this.#tellServer(now, output.message, visible);
      else if (output.type === 'close') now = this.#tellServer(now, { type: 'disconnected' }, visible);
      else visible.push(output);
      if (output.type === 'exit') now = { ...now, over: true };
    }
    return now;
  }

  #tellServer(ends: Ends, input: Message | ConnectionEvent, visible: Visible[]): Ends {
    const { state, context, outputs } = step(this.#sides.serverMachine, ends.server, input);
    let now: Ends = { ...ends, server: { state, context } };
    for (const output of outputs) {
      if (output.type === 'send') now = this.#tellClient(now, output.message, visible);
      else if (output.type === 'close') now = this.#tellClient(now, { type: 'disconnected' }, visible);
      else if (output.type === 'print') visible.push(output);
    }
    return now;
  }
}
