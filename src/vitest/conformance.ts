import { afterAll, beforeAll, describe, test, type TestContext } from 'vitest';
import type { Checked, CheckOptions } from '../library/Checked.js';
import type { Client } from '../library/Client.js';
import { explain } from '../library/explain.js';
import { clausesOf } from '../library/protocols.js';
import type { Server } from '../library/Server.js';
import { summaryOf } from '../report/plain.js';
import { type Found, LiveRun } from './LiveRun.js';

/** What is checked, and how. */
export type ConformanceOptions = Omit<CheckOptions, 'signal' | 'onEvent'> & {
  /** The name of the protocol. */
  readonly protocol: string;
  /** How the group of tests is called; otherwise after the protocol, the role and the command. */
  readonly name?: string | undefined;
  /**
   * Milliseconds that the start of the program may take, and then each clause: far more than they need, as a check ends
   * by itself. Otherwise 300000.
   */
  readonly limit?: number | undefined;
} & (
    | ({
        /** What the program is; otherwise a server. */
        readonly role?: 'server' | undefined;
      } & Server)
    | ({
        /** What the program is. */
        readonly role: 'client';
      } & Client)
  );

/**
 * Checks a program in a run of Vitest: registers a group with a test for each clause. The program is started when the
 * first of them begins, and checked once. What is the matter with a clause is the message of its test's error; a warning
 * (a broken SHOULD) and what was observed (a MAY) are annotations of tests that pass, the warning with its explanation on
 * the console; a clause that does not speak of
 * such a program is skipped with the reason. A test that is not selected (`vitest -t`) costs nothing.
 *
 * The program uses the ports of this machine. Where several files of tests run at the same time, let it take its port
 * from `{port}` in the command or from the environment variable PORT.
 *
 * @throws `UsageError` in the group, when there is no such protocol or clause
 * @throws `SubjectError` in the group, when the program cannot be checked at all
 *
 * @example
 * ```ts
 * import { conformance } from 'assay/vitest';
 *
 * conformance({ protocol: 'NAME', command: ['python3', 'server.py'], strict: true });
 * ```
 *
 * @example A server that the test runs itself
 * ```ts
 * import { once } from 'node:events';
 * import type { AddressInfo } from 'node:net';
 * import { conformance } from 'assay/vitest';
 * import { afterAll, beforeAll } from 'vitest';
 * import { server } from './server.js';
 *
 * beforeAll(() => once(server.listen(0, '127.0.0.1'), 'listening'));
 * afterAll(() => void server.close());
 *
 * conformance({
 *   protocol: 'NAME',
 *   connect: () => ({ host: '127.0.0.1', port: (server.address() as AddressInfo).port }),
 * });
 * ```
 */
export function conformance(options: ConformanceOptions): void {
  const place = placeOf(conformance);
  const { protocol, role = 'server', only, variant, limit = LIMIT } = options;
  describe(options.name ?? nameOf(options), async () => {
    const clauses = await clausesOf(protocol, role, only, variant);
    const ids = new Map(clauses.map(({ id, title }) => [`${id}  ${title}`, id]));
    let run: LiveRun;
    let selected: readonly string[];
    // oxlint-disable-next-line no-empty-pattern -- Vitest reads off the function that it wants no fixtures
    beforeAll(async ({}, { tasks }) => {
      selected = tasks.flatMap(({ mode, name }) => (mode === 'skip' ? [] : (ids.get(name) ?? [])));
      run = new LiveRun(options, selected.length === clauses.length ? only : selected);
      await run.profiled;
    }, limit);
    afterAll(async () => {
      const checked = await run?.end();
      if (selected.length === clauses.length) requireJudgement(checked);
    }, limit);
    for (const [name, id] of ids) {
      test(name, { timeout: limit }, async (context) => {
        context.signal.addEventListener('abort', () => void run.end());
        await judge(await run.find(id), context, place);
      });
    }
  });
}

const LIMIT = 300_000;

function nameOf({ protocol, role = 'server', ...program }: ConformanceOptions): string {
  if ('command' in program) return `${protocol} ${role}: ${program.command.join(' ')}`;
  if ('reference' in program) return `${protocol} ${role}: the reference, ${program.reference}`;
  return `${protocol} ${role}`;
}

/** Makes of a verdict what Vitest has for it. */
async function judge({ result, started }: Found, context: TestContext, place: string): Promise<void> {
  const text = explain(result, started);
  switch (result.verdict) {
    case 'pass':
      return;
    case 'observed':
      await context.annotate(text, 'observed');
      return;
    case 'warn':
      await context.annotate(`${result.id}: ${summaryOf(result)}`, 'warning');
      // Of tests that pass, not every reporter shows what is noted.
      console.warn(text);
      return;
    case 'not-applicable':
      context.skip(text);
      return;
    case 'flaky':
    case 'untestable':
    case 'error':
    case 'fail':
      throw new ClauseError(text, place);
  }
}

/** Nothing judged is nothing shown. */
function requireJudgement(checked: Checked | undefined): void {
  if (checked?.results.every(({ verdict }) => verdict === 'observed' || verdict === 'not-applicable'))
    throw new Error('Nothing could be judged: none of these clauses demands anything of such a program.');
}

/** A clause does not hold. It is shown where the check is called for: the way to it inside of Assay tells nobody anything. */
class ClauseError extends Error {
  override readonly name = 'ClauseError';

  constructor(message: string, place: string) {
    super(message);
    this.stack = `${this.name}: ${message}\n${place}`;
  }
}

/** The frames of the stack from where that function is called. */
function placeOf(called: (options: ConformanceOptions) => void): string {
  const here = { stack: '' };
  Error.captureStackTrace(here, called);
  return here.stack.replace(/^.*\n/, '');
}
