import type { Message } from '../../../src/grammar/createPrinter.js';
import { textsOf } from '../../../src/grammar/arbitrary/textsOf.js';
import type { Slot } from '../../../src/fuzz/AnswerPattern.js';
import {
  eraseFuzzing,
  type Attack,
  type Fuzzing,
  type Letter,
  type Sources,
} from '../../../src/fuzz/Attack.js';
import { WireConversation, type Reading, type WireRules } from '../../../src/fuzz/WireConversation.js';
import { wayOf, waysOf } from '../../../src/fuzz/ways.js';
import { automatonOf } from '../../../src/machine/Automaton.js';
import type { ConnectionEvent, Input, Machine, Output, Snapshot } from '../../../src/machine/Machine.js';
import { begin, step } from '../../../src/machine/step.js';
import type { Protocol } from '../../../src/protocols/Protocol.js';
import { escapeOctets } from '../../../src/wire/escape.js';
import { withCrlf } from '../../../src/wire/framing.js';
import { LineDecoder } from '../../../src/wire/LineDecoder.js';
import { octetsOf } from '../../../src/wire/octets.js';
import { lineSpeech } from '../lineSpeech.js';
import type { ServiceProfile } from '../ServiceProfile.js';

/** What an attack on servers that answer lines with lines is made of, besides the definition of their protocol. */
export interface LineFuzzing<C extends Message, S extends Message> {
  readonly protocol: Protocol<C, S>;
  /** What has a line for its answer, whatever has been said before. */
  readonly request: NoInfer<C>;
  /** The id of the clause by which a server serves whoever comes. */
  readonly serves: string;
}

/** Octets of a line that every server has to take (spec/README.md, "Lines"), and of one that is looked at. */
const LONG = 1000;
const LIMIT = 1 << 20;
/** Characters of a line that is drawn, and the letters of its fields: about them programs agree. */
const LONGEST = 60;
const LETTERS = ['abcdefghijklmnopqrstuvwxyz'];
const MALFORMED: ConnectionEvent = { type: 'malformed', reason: '' };
const FREE: readonly Slot[] = [{ type: 'free' }];

/** Where the machine is; nothing where nobody can tell any more. */
type State = Snapshot<unknown> | undefined;

/**
 * The attack on servers that answer lines with lines, by the machine and the grammar of their protocol alone. What a
 * server does with a line that is none, and afterwards on that connection, is free.
 */
export function lineFuzzing<C extends Message, S extends Message>(options: LineFuzzing<C, S>): Fuzzing {
  const { protocol, serves } = options;
  // Whoever attacks hands messages through: they are read and written by the codecs of the protocol.
  const machine = protocol.serverMachine as unknown as Machine<unknown, Input, Output<S>>;
  return eraseFuzzing<ServiceProfile>({ attack });

  function attack({ found }: ServiceProfile, { dictionary }: Sources = {}): Attack {
    const { rules, startRule } = protocol.client;
    const proper = textsOf(rules, startRule, { letters: LETTERS, maxLength: LONGEST }).map(octetsOf);
    const conversationRules = rulesOf(options, machine);
    const endures = protocol.clauses.find(({ id }) => id === `${protocol.name}/endure/1`)?.id ?? serves;
    return {
      letters: lettersOf(protocol),
      automaton: automatonOf(machine, [{ type: 'connected' }]),
      ways: waysOf(machine),
      speech: lineSpeech({
        rules,
        rule: startRule,
        framing: 'line',
        dictionary,
        proper: () => [proper],
        ofLength: () => undefined,
      }),
      peers: found === 'concurrent' ? Infinity : 1,
      streams: true,
      startsAnew: found === 'one-shot',
      showsConsole: false,
      begin: (_, note) => new WireConversation(conversationRules, note),
      clauseOf: (kind) => (kind === 'leak' ? endures : serves),
    };
  }
}

/** The plain messages of the definition, and what is none. */
function lettersOf<C extends Message, S extends Message>({
  client,
  inputs,
}: Protocol<C, S>): readonly Letter[] {
  const isLine = (input: C | ConnectionEvent): input is C =>
    !['connected', 'malformed', 'disconnected'].includes(input.type);
  return [
    ...inputs.server.filter(isLine).map((input): Letter => ({
      name: JSON.stringify(input),
      octets: client.write(input),
      input,
    })),
    ...['\n', 'a\0b\n', `${'a'.repeat(2 * LONG)}\n`].map((text): Letter => {
      const read = client.read(octetsOf(text));
      return { name: escapeOctets(octetsOf(text)).slice(0, 10), octets: octetsOf(text), input: read };
    }),
    { name: 'octets that are not UTF-8', octets: Uint8Array.of(0x61, 0xff, 0x0a), input: MALFORMED },
  ];
}

function rulesOf<C extends Message, S extends Message>(
  { protocol, request, serves }: LineFuzzing<C, S>,
  machine: Machine<unknown, Input, Output<S>>,
): WireRules<State> {
  const asked = protocol.client.write(request);
  return {
    initial: step(machine, begin(machine), { type: 'connected' }),
    nameOf: (state) => state?.state ?? 'free',
    greeting: [],
    decoder: () => new LineDecoder(LIMIT),
    read(state, frame) {
      if (!state) return { state, slots: FREE, feature: 'free' };
      const isLong = frame.type === 'overlong' || frame.octets.length > LONG;
      const input: Input = isLong ? MALFORMED : protocol.client.read(frame.octets);
      return readingOf(protocol, machine, state, input);
    },
    isAnswer: (octets) => protocol.server.read(octets).type !== 'malformed',
    proof: (state) => (state ? [asked] : []),
    farewell: () => octetsOf(''),
    leaving: (state) => (state ? wayAt(machine, state, { type: 'disconnected' }) : 'free'),
    goesOn: serves,
  };
}

/** What may come for an input: what the machine puts out, or anything where it was no line. */
function readingOf<C extends Message, S extends Message>(
  { server }: Protocol<C, S>,
  machine: Machine<unknown, Input, Output<S>>,
  before: Snapshot<unknown>,
  input: Input,
): Reading<State> {
  const feature = wayAt(machine, before, input);
  const { state, context, outputs, transition } = step(machine, before, input);
  const isTold = outputs.every(({ type }) => type === 'send' || type === 'close');
  if (input.type === 'malformed' || !transition || !isTold) return { state: undefined, slots: FREE, feature };
  const { clause } = transition;
  const slots = outputs.map((output): Slot => {
    const line = output.type === 'send' ? server.write(output.message) : undefined;
    const expected = [line ? escapeOctets(line) : 'the end of the connection'];
    const duty = { clause, expected, state: before.state };
    return line ? { type: 'exactly', options: [line, withCrlf(line)], duty } : { type: 'end', duty };
  });
  return { state: { state, context }, slots, feature };
}

function wayAt<O>(machine: Machine<unknown, Input, O>, { state, context }: Snapshot<unknown>, input: Input) {
  return wayOf(state, input.type, step(machine, { state, context }, input).transition?.clause);
}
