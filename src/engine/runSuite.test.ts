import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FakeSubject, SlowSubject } from '../../test/FakeSubject.js';
import { palindrome } from '../protocols/palindrome/index.js';
import { MemorySubject } from '../sut/MemorySubject.js';
import type { Subject } from '../sut/Subject.js';
import { octetsOf } from '../wire/octets.js';
import { check, observation, type Check } from './Check.js';
import type { Event } from './Event.js';
import { oneOf } from './Expectation.js';
import type { ClauseResult } from './Result.js';
import { checkServer, type CheckOptions } from './checkProgram.js';
import type { ServerSuite } from './Suite.js';

const ANSWER = oneOf({
  shown: 'ok',
  octets: [...octetsOf('ok\n')].map((wanted) => (octet) => octet === wanted),
});

/** The clause of the protocol under which the check of a test runs: a MUST. */
const CLAUSE = 'palindrome/answer/1';

function suiteOf(...checks: Check[]): ServerSuite {
  return {
    protocol: palindrome as unknown as ServerSuite['protocol'],
    role: 'server',
    probe: ({ demands }) =>
      Promise.resolve({
        framing: 'line',
        variant: 'concurrent',
        answers: true,
        mortal: false,
        demanded: demands,
      }),
    async serves(server) {
      const peer = await server.connect();
      await peer.send(octetsOf('ping'));
      return (await peer.read(10)).type === 'octets';
    },
    farewell: () => octetsOf(''),
    checks,
    basic: [],
  };
}

const numbers = check(CLAUSE, 'says ok to each number', {
  examples: [],
  given: fc.array(fc.nat(1000), { minLength: 1, maxLength: 10 }),
  async run({ server }, given) {
    const peer = await server.connect();
    for (const number of given) {
      await peer.send(octetsOf(String(number)));
      await peer.expect(ANSWER);
    }
  },
});

async function run(suite: ServerSuite, subject: Subject, options: Partial<CheckOptions> = {}) {
  const events: Event[] = [];
  const exitStatus = await checkServer(
    suite,
    subject,
    {
      demands: {},
      only: [],
      runs: 50,
      seed: 1,
      commandLine: 'assay check example',
      strict: false,
      timeout: 50,
      now: () => performance.now(),
      ...options,
    },
    (event) => events.push(event),
  );
  const results: ClauseResult[] = events.flatMap((event) => (event.type === 'checked' ? [event.result] : []));
  return { exitStatus, events, results, result: results[0]! };
}

describe('runSuite', () => {
  test('calls inconclusive what goes well with more time, where the program is slow', async () => {
    const subject = new SlowSubject((segment) => (Number(segment) > 500 ? 120 : 30));
    const { exitStatus, result } = await run(suiteOf(numbers), subject, { now: () => subject.time });
    expect(result).toMatchObject({ verdict: 'inconclusive', finding: { difference: { kind: 'silence' } } });
    expect(result.reason).toContain('--timeout');
    expect(exitStatus).toBe(2);
  });

  test('a slow program that says nothing is not merely slow', async () => {
    const subject = new SlowSubject((segment) => (Number(segment) > 500 ? 100_000 : 30));
    const { result } = await run(suiteOf(numbers), subject, { now: () => subject.time });
    expect(result.verdict).toBe('fail');
  });

  test('what the time does not suffice for is inconclusive', async () => {
    const subject = new SlowSubject(() => 30);
    const options = { now: () => subject.time, budget: 1000 };
    const second = { ...numbers, clause: 'palindrome/answer/2' };
    const { exitStatus, results } = await run(suiteOf(numbers, second), subject, options);
    expect(results.map(({ verdict }) => verdict)).toEqual(['pass', 'inconclusive']);
    expect(results[1]!.reason).toContain('--budget');
    expect(exitStatus).toBe(2);
  });

  test('says pass when all scenarios go well, and ends the program', async () => {
    const subject = new FakeSubject(() => 'ok\n');
    const { exitStatus, result } = await run(suiteOf(numbers), subject);
    expect(result).toMatchObject({ id: CLAUSE, level: 'MUST', verdict: 'pass', runs: 50 });
    expect(exitStatus).toBe(0);
    expect(subject.exit).toBeDefined();
  });

  test('shrinks what goes wrong, and keeps the first conversation too', async () => {
    const subject = new FakeSubject((segment) => (Number(segment) >= 100 ? 'no\n' : 'ok\n'));
    const { exitStatus, result } = await run(suiteOf(numbers), subject);
    expect(exitStatus).toBe(1);
    expect(result.verdict).toBe('fail');
    const { finding } = result;
    expect(finding!.difference).toMatchObject({ kind: 'wrong octets', offset: 0 });
    expect(finding!.transcript.filter(({ type }) => type === 'octets')).toEqual([
      { side: 'client', peer: 1, type: 'octets', octets: octetsOf('100') },
      { side: 'server', peer: 1, type: 'octets', octets: octetsOf('no\n') },
    ]);
    expect(finding!.original.length).toBeGreaterThanOrEqual(finding!.transcript.length);
    expect(finding!.reproduced).toEqual({ times: 2, of: 2 });
  });

  test('calls flaky what does not come again, and is then undecided', async () => {
    let wrong = 1;
    const subject = new FakeSubject((segment) => (segment === 'ping' || wrong-- !== 1 ? 'ok\n' : 'no\n'));
    const { exitStatus, result } = await run(suiteOf(numbers), subject);
    expect(result.verdict).toBe('flaky');
    expect(result.finding!.reproduced).toEqual({ times: 1, of: 4 });
    expect(exitStatus).toBe(2);
  });

  test('what does not come again does not hide what does', async () => {
    let first = true;
    const subject = new FakeSubject((segment) => {
      if (segment === 'ping') return 'ok\n';
      const wrong = first || Number(segment) > 500;
      first = false;
      return wrong ? 'no\n' : 'ok\n';
    });
    const both = { ...numbers, method: { ...numbers.method, examples: [[1], [999]] } } as typeof numbers;
    const { result } = await run(suiteOf(both), subject);
    expect(result.verdict).toBe('fail');
    expect(result.finding!.given).toEqual([501]);
  });

  test('a program that ends in a scenario has broken the clause', async () => {
    const subject = new FakeSubject((segment, self) => {
      if (segment === 'ping' || Number(segment) < 500) return 'ok\n';
      self.exit = { type: 'signal', signal: 'SIGSEGV' };
      return undefined;
    });
    const { result } = await run(suiteOf(numbers), subject);
    expect(result.verdict).toBe('fail');
    expect(result.finding).toMatchObject({
      difference: { kind: 'program ended' },
      exit: { signal: 'SIGSEGV' },
    });
  });

  test('a program that ends after a scenario that went well has broken it too', async () => {
    const subject = new FakeSubject((segment, self) => {
      if (segment !== 'ping') self.exit = { type: 'status', status: 1 };
      return 'ok\n';
    });
    const one = check(CLAUSE, 'one', {
      ...numbers.method,
      examples: [[1]],
      given: fc.constant([1]),
    } as never);
    const { result } = await run(suiteOf(one), subject);
    expect(result).toMatchObject({ verdict: 'fail', finding: { difference: { kind: 'program ended' } } });
  });

  test('a program that is worn out by the scenarios is never sound', async () => {
    // Each conversation goes well, but after forty segments nobody is served any more, until a new start.
    const subject = new FakeSubject((_, self) => (self.segments > 40 * self.starts ? undefined : 'ok\n'));
    const single = check(CLAUSE, 'one', {
      examples: [],
      given: fc.constant('1'),
      run: async ({ server }, segment) => (await server.connect()).send(octetsOf(segment)),
    });
    const { exitStatus, result } = await run(suiteOf(single), subject);
    expect(result.verdict).toBe('flaky');
    expect(result.finding!.difference.kind).toBe('out of service');
    expect(exitStatus).toBe(2);
  });

  test('a broken SHOULD is a warning, and a failure when the check is strict', async () => {
    const should = { ...numbers, clause: 'palindrome/answer/5' };
    const wrong = () => new FakeSubject((segment) => (segment === 'ping' ? 'ok\n' : 'no\n'));
    const mild = await run(suiteOf(should), wrong());
    expect([mild.result.verdict, mild.exitStatus]).toEqual(['warn', 0]);
    const strict = await run(suiteOf(should), wrong(), { strict: true });
    expect([strict.result.verdict, strict.exitStatus]).toEqual(['fail', 1]);
  });

  test('a clause that does not apply says why, and alone it decides nothing', async () => {
    const none = { ...numbers, inapplicable: () => 'of a good reason' };
    const { exitStatus, result } = await run(suiteOf(none), new FakeSubject(() => 'ok\n'));
    expect(result).toMatchObject({ verdict: 'not-applicable', reason: 'of a good reason' });
    expect(exitStatus).toBe(2);
  });

  test('observations alone decide nothing', async () => {
    const seen = observation('palindrome/text/4', 'colour', { observe: () => Promise.resolve('green') });
    const { exitStatus, result } = await run(suiteOf(seen), new FakeSubject(() => 'ok\n'));
    expect(result).toMatchObject({ verdict: 'observed', observation: 'green' });
    expect(exitStatus).toBe(2);
  });

  test('an error of the checker itself is no verdict on the program', async () => {
    const bad = {
      ...numbers,
      method: { ...numbers.method, run: () => Promise.reject(new Error('oops')) },
    } as Check;
    const { exitStatus, result } = await run(suiteOf(bad), new FakeSubject(() => 'ok\n'));
    expect(result).toMatchObject({ verdict: 'error', reason: expect.stringContaining('oops') });
    expect(exitStatus).toBe(2);
  });

  test('a program that serves nobody before a check leaves it untestable', async () => {
    const { exitStatus, result } = await run(suiteOf(numbers), new FakeSubject(() => undefined));
    expect(result.verdict).toBe('untestable');
    expect(exitStatus).toBe(2);
  });

  test('the same seed gives the same values', async () => {
    const segments = async (seed: number) => {
      const seen: string[] = [];
      await run(suiteOf(numbers), new FakeSubject((segment) => (seen.push(segment), 'ok\n')), { seed });
      return seen;
    };
    expect(await segments(5)).toEqual(await segments(5));
    expect(await segments(5)).not.toEqual(await segments(6));
  });

  test('checks first what it is told to, and reports in the order of the specification', async () => {
    const others = ['palindrome/answer/2', 'palindrome/answer/3'].map((clause) => ({ ...numbers, clause }));
    const { events, exitStatus } = await run(suiteOf(numbers, ...others), new FakeSubject(() => 'ok\n'), {
      first: ['palindrome/answer/3', 'palindrome/gone/1'],
    });
    const order = events.flatMap((event) => (event.type === 'checking' ? [event.clause] : []));
    expect(order).toEqual(['palindrome/answer/3', CLAUSE, 'palindrome/answer/2']);
    expect(events.at(-1)).toMatchObject({
      type: 'finished',
      results: [{ id: CLAUSE }, { id: 'palindrome/answer/2' }, { id: 'palindrome/answer/3' }],
    });
    expect(exitStatus).toBe(0);
  });

  test('selects clauses by whole parts of their ids', async () => {
    const others = { ...numbers, clause: 'palindrome/answer/2' };
    const subject = () => new MemorySubject(palindrome, palindrome.variants[0]);
    const ids = async (only: string[]) =>
      (await run(suiteOf(numbers, others), subject(), { only })).results.map(({ id }) => id);
    expect(await ids(['palindrome/answer'])).toEqual([CLAUSE, 'palindrome/answer/2']);
    expect(await ids(['palindrome/answer/'])).toEqual([CLAUSE, 'palindrome/answer/2']);
    expect(await ids(['palindrome/answer/2'])).toEqual(['palindrome/answer/2']);
    expect(await ids(['palindrome/ans'])).toEqual([]);
  });
});
