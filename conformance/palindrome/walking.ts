import fc from 'fast-check';
import type { Stage } from '../../src/engine/Check.js';
import { machineWalking, type Letter, type Walker } from '../../src/engine/walk/machineWalking.js';
import type { Move } from '../../src/engine/walk/Walk.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import type { Message } from '../../src/grammar/createPrinter.js';
import type { ClientLine, ServerLine } from '../../src/generated/palindrome.js';
import type { ConnectionEvent, ConsoleOutput, Output, Share } from '../../src/machine/Machine.js';
import { hideContext } from '../../src/machine/hideContext.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import { isYes } from './answers.js';
import { Caller, END } from './Caller.js';
import type { PalindromeProfile } from './PalindromeProfile.js';

type Heard = ClientLine | ConnectionEvent;
type Said = Output<ServerLine> | ConsoleOutput<Message> | Share;

/** A line whose octets are not UTF-8. */
const BROKEN = Uint8Array.of(0x61, 0xff, 0x62, 0x0a);

/** A palindrome server on its way through its machine. */
export const walking = machineWalking<PalindromeProfile, Stage<PalindromeProfile>, Heard, Said>({
  automaton: () => automatonOf(hideContext(palindrome.serverMachine), [{ type: 'connected' }]),
  letters,
  crowd: { peers: ({ found }) => (found === 'concurrent' ? 3 : 1), clause: 'palindrome/serve/2' },
  begin: (stage) => new Callers(stage),
});

function letters({ framing, endsOnEmptyLine, trusted, found }: PalindromeProfile): Letter<Heard>[] {
  return [
    ...queries('a palindrome', trusted.filter(isYes)),
    ...queries(
      'another text',
      trusted.filter((text) => !isYes(text)),
    ),
    { name: 'the end of the client', input: { type: 'disconnected' } },
    ...(framing === 'line' && endsOnEmptyLine
      ? [{ name: 'an empty line', input: { type: 'End' } } as const]
      : []),
    ...(framing === 'line' && found !== 'one-shot'
      ? [{ name: 'a line that is not UTF-8', input: { type: 'malformed', reason: '' }, last: true } as const]
      : []),
  ];
}

function queries(name: string, texts: readonly string[]): Letter<Heard>[] {
  const inputs = texts.map((text) => ({ type: 'Query', text }) as const);
  return inputs[0] ? [{ name, input: inputs[0], inputs: fc.constantFrom(...inputs) }] : [];
}

/** The clients of one walk. */
class Callers implements Walker<Heard, Said> {
  readonly #stage: Stage<PalindromeProfile>;
  readonly #callers = new Map<number, Caller>();

  constructor(stage: Stage<PalindromeProfile>) {
    this.#stage = stage;
  }

  async give({ peer: number, input }: Move<Heard>): Promise<void> {
    const { server, profile } = this.#stage;
    const caller = this.#callers.get(number) ?? (await Caller.connect(server, profile));
    this.#callers.set(number, caller);
    switch (input.type) {
      case 'Query':
        return caller.ask(input.text);
      case 'End':
        return caller.finish();
      case 'disconnected':
        caller.peer.end();
        return server.expectIdleEnd(caller.peer);
      case 'malformed':
        return this.#survive(caller);
      case 'connected':
    }
  }

  /** What it says to that client is free, but the next one is served. */
  async #survive(caller: Caller): Promise<void> {
    await caller.peer.send(BROKEN);
    await caller.peer.consumed();
    caller.peer.end();
    const next = await Caller.connect(this.#stage.server, this.#stage.profile);
    await next.askBoth();
    await next.peer.send(END);
    next.peer.end();
  }
}
