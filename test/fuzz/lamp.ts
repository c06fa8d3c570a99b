import type { Random } from 'fast-check';
import type { Slot } from '../../src/fuzz/AnswerPattern.js';
import type { Attack, Letter, Speech } from '../../src/fuzz/Attack.js';
import { FINDING_KINDS } from '../../src/fuzz/FuzzFinding.js';
import { wayOf, waysOf } from '../../src/fuzz/ways.js';
import { WireConversation, type WireRules } from '../../src/fuzz/WireConversation.js';
import { automatonOf } from '../../src/machine/Automaton.js';
import type { Input, Machine } from '../../src/machine/Machine.js';
import { begin, step } from '../../src/machine/step.js';
import type { Clause } from '../../src/spec/Spec.js';
import { LineDecoder } from '../../src/wire/LineDecoder.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';
import type { Caller, Service } from './TalkingSubject.js';

/** What clients of a lamp say; lines that begin with `#` are remarks, all others are malformed. */
export interface LampInput extends Input {
  readonly type: 'on' | 'off' | 'remark' | 'quit' | 'malformed';
}

/** A lamp says how it stands now, or that it did so already. */
export const lampMachine: Machine<undefined, LampInput, string> = {
  id: 'lamp',
  initial: 'dark',
  context: undefined,
  guards: {},
  states: {
    dark: {
      on: [saying('lit', 'lamp/on/1', 'lit')],
      off: [saying('already', 'lamp/off/2')],
      remark: [saying('well', 'lamp/remark/1')],
      quit: [{ ...saying('', 'lamp/quit/1'), to: 'ended' }],
      malformed: [saying('', 'lamp/malformed/1')],
    },
    lit: {
      on: [saying('already', 'lamp/on/2')],
      off: [saying('dark', 'lamp/off/1', 'dark')],
      remark: [saying('well', 'lamp/remark/1')],
      quit: [{ ...saying('', 'lamp/quit/1'), to: 'ended' }],
      malformed: [saying('', 'lamp/malformed/1')],
    },
    ended: {},
  },
};

function saying(answer: string, clause: string, to?: string) {
  const effect = (): readonly [undefined, readonly string[]] => [undefined, answer === '' ? [] : [answer]];
  return { effect, clause, ...(to !== undefined && { to }) };
}

/** Reads a line of a client. */
export function readLamp(line: string): LampInput {
  const word = line.replace(/\r?\n$/, '');
  if (word === 'on' || word === 'off' || word === 'quit') return { type: word };
  return { type: word.startsWith('#') ? 'remark' : 'malformed' };
}

/** Answers a line in its own way; `undefined` where it is answered as it should be. */
export type Flaw = (line: string, caller: Caller, before: readonly string[]) => string | undefined;

/**
 * A lamp's server, for a `TalkingSubject`.
 *
 * @param flaw - what it does wrong; `before` are the lines that all clients have said since it was started
 */
export function lampServer(flaw: Flaw = () => undefined): (caller: Caller) => Service {
  const told: string[] = [];
  return (caller) => {
    let rest = '';
    let snapshot = begin(lampMachine);
    return {
      said(segment) {
        const lines = (rest + segment).split(/(?<=\n)/);
        rest = lines.at(-1)!.endsWith('\n') ? '' : lines.pop()!;
        for (const line of lines) {
          const other = flaw(line, caller, told);
          told.push(line);
          const { outputs, ...next } = step(lampMachine, snapshot, readLamp(line));
          snapshot = next;
          const answer = other ?? outputs.map((output) => `${output}\n`).join('');
          if (answer !== '') caller.say(answer);
          if (snapshot.state === 'ended') caller.hangUp();
        }
      },
      left: (how) => {
        if (how === 'end') caller.hangUp();
      },
    };
  };
}

/** How the clients of a lamp are judged. */
export const lampRules: WireRules<string> = {
  initial: 'dark',
  nameOf: (state) => state,
  greeting: [],
  decoder: () => new LineDecoder(100_000),
  read(state, frame) {
    if (state === 'ended') return { state, slots: [], feature: 'ended/line' };
    const input = readLamp(frame.type === 'frame' ? textOf(frame.octets) : '');
    const { state: to, outputs, transition } = step(lampMachine, { state, context: undefined }, input);
    const feature = wayOf(state, input.type, transition?.clause);
    if (input.type === 'malformed') return { state: to, slots: [{ type: 'free' }], feature };
    const duty = { clause: transition!.clause, expected: outputs, state };
    const slots: Slot[] =
      input.type === 'quit'
        ? [{ type: 'end', duty }]
        : [{ type: 'exactly', options: [octetsOf(`${outputs[0]}\n`)], duty }];
    return { state: to, slots, feature };
  },
  isAnswer: (octets) => /^(?:lit|dark|already|well)\n$/.test(textOf(octets)),
  proof: (state, count) => (state === 'ended' ? [] : [octetsOf(`# ${count}\n`)]),
  farewell: (state) => octetsOf(state === 'ended' ? '' : 'quit\n'),
  leaving: (state) => `${state}/disconnected`,
  goesOn: 'lamp/serve/1',
};

const letter = (name: string, line: string, last?: true): Letter => ({
  name,
  octets: octetsOf(line),
  input: readLamp(line),
  ...(last && { last }),
});

const lampSpeech: Speech = {
  proper: (random) => octetsOf(['on\n', 'off\n', '# yes\n'][random.nextInt(0, 2)]!),
  ofLength: (octets) => (octets < 2 ? undefined : octetsOf(`#${'x'.repeat(octets - 2)}\n`)),
  nearMiss: (random) => octetsOf(['On\n', 'of\n', ' on\n', '!off\n'][random.nextInt(0, 3)]!),
  wild: (random: Random) => Uint8Array.from({ length: 5 }, (_, at) => (at < 4 ? random.nextInt(0, 255) : 10)),
  opening: () => [],
};

/** How lamps are attacked. */
export function lampAttack(given: Partial<Attack> = {}): Attack {
  return {
    letters: [
      letter('on', 'on\n'),
      letter('off', 'off\n'),
      letter('a remark', '# yes\n'),
      letter('nonsense', 'nonsense\n'),
      letter('quit', 'quit\n', true),
    ],
    automaton: automatonOf(lampMachine),
    speech: lampSpeech,
    peers: Infinity,
    streams: true,
    startsAnew: false,
    showsConsole: false,
    ways: waysOf(lampMachine),
    begin: (_, note) => new WireConversation(lampRules, note),
    clauseOf: (kind) => (kind === 'crash' ? 'lamp/serve/2' : 'lamp/serve/1'),
    ...given,
  };
}

/** All clauses of a lamp. */
export const lampClauses: readonly Clause[] = [
  ...new Set([
    ...Object.values(lampMachine.states).flatMap((inputs) =>
      Object.values(inputs).flatMap((transitions) => transitions.map(({ clause }) => clause)),
    ),
    ...FINDING_KINDS.map((kind) => lampAttack().clauseOf(kind)),
  ]),
].map((id) => ({ id, level: 'MUST', text: `It does ${id}.`, file: 'lamp.md', line: 1 }) as Clause);
