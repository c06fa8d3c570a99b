import { describe, expect, test } from 'vitest';
import type { ClientLine, ServerLine } from '../../src/generated/palindrome.js';
import type { ConnectionEvent, Output } from '../../src/machine/Machine.js';
import type { Concurrency, Protocol } from '../../src/protocols/Protocol.js';
import { palindrome } from '../../src/protocols/palindrome/index.js';
import type { Event } from '../../src/engine/Event.js';
import type { ClauseResult } from '../../src/engine/Result.js';
import { runSuite } from '../../src/engine/runSuite.js';
import { MemorySubject } from '../../src/sut/MemorySubject.js';
import { octetsOf } from '../../src/wire/octets.js';
import { suite } from './server.js';

type Input = ClientLine | ConnectionEvent;
type Outputs = readonly Output<ServerLine>[];

/** A server that does something else than the reference where `rewrite` says so. */
function mutant(rewrite: (input: Input, outputs: Outputs) => Outputs): Protocol<ClientLine, ServerLine> {
  const { machine } = palindrome;
  const open = Object.fromEntries(
    Object.entries(machine.states['open']!).map(([type, transitions]) => [
      type,
      transitions.map((transition) => ({
        ...transition,
        effect: (context: unknown, input: Input) => {
          const [next, outputs] = transition.effect(context, input as never);
          return [next, rewrite(input, outputs)] as const;
        },
      })),
    ]),
  );
  return { ...palindrome, machine: { ...machine, states: { ...machine.states, open } } };
}

/** A server whose lines have other octets. */
function speaking(yes: string, no: string): Protocol<ClientLine, ServerLine> {
  const server = { write: ({ type }: ServerLine) => octetsOf(type === 'No' ? no : yes) };
  return { ...palindrome, server: server as unknown as typeof palindrome.server };
}

async function broken(
  protocol: Protocol<ClientLine, ServerLine>,
  concurrency: Concurrency = 'concurrent',
): Promise<ClauseResult[]> {
  const events: Event[] = [];
  await runSuite(
    suite,
    new MemorySubject(protocol, { name: 'mutant', framing: 'line', concurrency }),
    {
      demands: {},
      only: [],
      runs: undefined,
      seed: 7,
      commandLine: 'assay check example',
      strict: false,
      timeout: 1000,
      now: () => performance.now(),
    },
    (event) => events.push(event),
  );
  return events
    .flatMap((event) => (event.type === 'checked' ? [event.result] : []))
    .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn');
}

const say = (message: ServerLine): Output<ServerLine> => ({ type: 'send', message });
const isQuery = (input: Input, text: RegExp) => input.type === 'Query' && text.test(input.text);

describe('a server that is wrong in one way breaks the clause about it', () => {
  test.each<[string, Protocol<ClientLine, ServerLine>, string[]]>([
    ['says yes with another octet', speaking('1\n', '\n'), ['palindrome/answer/5']],
    ['says yes with two octets', speaking('ok\n', '\n'), ['palindrome/answer/1']],
    ['says no with an octet', speaking('\0\n', '0\n'), ['palindrome/answer/2']],
    ['adds a CR', speaking('\0\r\n', '\r\n'), ['palindrome/answer/1', 'palindrome/answer/2']],
    [
      'is wrong about Cyrillic letters',
      mutant((input, outputs) => (isQuery(input, /[а-я]{2}/) ? [say({ type: 'No' })] : outputs)),
      ['palindrome/text/1'],
    ],
    [
      'is wrong about single letters',
      mutant((input, outputs) => (isQuery(input, /^[a-z]$/) ? [say({ type: 'No' })] : outputs)),
      ['palindrome/text/2'],
    ],
    [
      'is wrong about digits',
      mutant((input, outputs) => (isQuery(input, /\d\d/) ? [say({ type: 'Yes' })] : outputs)),
      ['palindrome/text/3'],
    ],
    ['does not end', mutant((input, outputs) => (input.type === 'End' ? [] : outputs)), ['palindrome/end/1']],
    [
      'answers the empty line',
      mutant((input, outputs) => (input.type === 'End' ? [say({ type: 'Yes' }), ...outputs] : outputs)),
      ['palindrome/end/2'],
    ],
    [
      'does not end when the client has closed',
      mutant((input, outputs) => (input.type === 'disconnected' ? [] : outputs)),
      ['palindrome/end/3'],
    ],
    [
      'loses long queries',
      mutant((input, outputs) => (isQuery(input, /^.{300}/) ? [] : outputs)),
      ['palindrome/line/2'],
    ],
  ])('%s', async (_, protocol, clauses) => {
    const results = await broken(protocol);
    expect(results.map(({ id }) => id)).toEqual(clauses);
    expect(results.every(({ finding }) => finding!.transcript.length > 0)).toBe(true);
  });

  test('the conversation that proves it is short', async () => {
    const wrongForThree = mutant((input, outputs) =>
      isQuery(input, /^(.)(.).*\2\1$/) ? [say({ type: 'No' })] : outputs,
    );
    const [first] = await broken(wrongForThree);
    expect(first).toMatchObject({ id: 'palindrome/answer/1', verdict: 'fail' });
    expect(
      first!.finding!.transcript.filter(({ type, side }) => type === 'octets' && side === 'client'),
    ).toHaveLength(1);
  });

  test('a server that serves one at a time is not concurrent', async () => {
    const events: Event[] = [];
    const exitStatus = await runSuite(
      suite,
      new MemorySubject(palindrome, { name: 'sequential', framing: 'line', concurrency: 'sequential' }),
      {
        demands: { variant: 'concurrent' },
        only: ['palindrome/serve'],
        runs: undefined,
        seed: 7,
        commandLine: 'assay check example',
        strict: false,
        timeout: 1000,
        now: () => performance.now(),
      },
      (event) => events.push(event),
    );
    expect(exitStatus).toBe(1);
    const results = events.flatMap((event) => (event.type === 'checked' ? [event.result] : []));
    expect(results.find(({ id }) => id === 'palindrome/serve/2')?.verdict).toBe('fail');
  });
});
