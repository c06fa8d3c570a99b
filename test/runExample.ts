import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { quoteForReader } from '../src/sut/commandWords.js';
import { runCli } from './runCli.js';

/** What the checker says about an example: the clauses with these verdicts, and its exit status. */
export interface Said {
  readonly exitStatus: number;
  readonly profile: {
    readonly variant: string;
    readonly framing: string;
    readonly dialect?: string;
    readonly observed?: readonly { readonly name: string; readonly value: string }[];
  };
  readonly fail: readonly string[];
  readonly warn: readonly string[];
  readonly undecided: readonly string[];
  /** Clauses, each with the name of the mistake that was found. */
  readonly named: readonly string[];
}

/**
 * Checks a program as its author would: from the command line, with no configuration.
 *
 * @param example - its file, and its arguments
 */
export function runExample(
  protocol: string,
  example: string,
  options: readonly string[] = [],
): Promise<Said> {
  return inFolder(async (folder) => {
    const words = [...check(protocol, example), ...options, '--', ...commandOf(example, folder)];
    const said = summarize((await runCli(...words)).output);
    // What a busy machine has left undecided is looked at once more.
    const isUndecided = said.exitStatus === 2 && said.undecided.length > 0 && example.includes('/flawed/');
    return isUndecided ? summarize((await runCli(...words)).output) : said;
  });
}

/** As {@link runExample}, for a server and a client, each a file and its arguments. */
export function runPair(
  protocol: string,
  { server, client }: { readonly server: string; readonly client: string },
  options: readonly string[] = [],
): Promise<Said> {
  return inFolder(async (folder) => {
    const [serverCommand, clientCommand] = [server, client].map((example) =>
      commandOf(example, folder).map(quoteForReader).join(' '),
    ) as [string, string];
    const ends = ['--role', 'pair', '--server', serverCommand, '--client', clientCommand];
    return summarize((await runCli(...check(protocol, server, client), ...options, ...ends)).output);
  });
}

function check(protocol: string, ...examples: readonly string[]): string[] {
  const flawed = examples.some((example) => example.includes('/flawed/'));
  return ['check', protocol, '--no-traces', '--reporter', 'json', ...(flawed ? SAME_TEXTS : [])];
}

async function inFolder<T>(run: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  try {
    return await run(folder);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/**
 * One in so many of some examples, others another time: there are so many that a run with all of them takes long. Where
 * the environment says ASSAY_EXAMPLES=all, it is all of them.
 */
export function inTurn<Example>(examples: readonly Example[], oneIn: number): readonly Example[] {
  const every = Math.min(oneIn, examples.length);
  const turn = Math.floor(chance * every);
  return examples.filter((_, index) => isAll() || index % every === turn);
}

/** Sound examples of which each run takes some: to blame one of them is the worst. */
export function soundInTurn<Example>(examples: readonly Example[]): readonly Example[] {
  return inTurn(examples, 2);
}

/** Flawed examples of which each run takes some. */
export function flawedInTurn<Example>(examples: readonly Example[]): readonly Example[] {
  return inTurn(examples, 4);
}

const chance = Math.random();

function isAll(): boolean {
  return process.env['ASSAY_EXAMPLES'] === 'all';
}

/** Of the flawed examples, one in so many is checked against all clauses, other ones each time. */
const ONE_IN = 4;
const turn = Math.floor(Math.random() * ONE_IN);
let judged = 0;

/**
 * Options for a flawed example: mostly, it is checked against the clauses alone that it breaks. Where the environment
 * says ASSAY_EXAMPLES=all, each is checked against all.
 */
export function judging(clauses: readonly string[]): string[] {
  if (isAll() || judged++ % ONE_IN === turn) return [];
  return clauses.flatMap((clause) => ['--only', clause]);
}

/** Which clauses a flaw breaks besides its own depends on the texts that a run happens to try. */
const SAME_TEXTS = ['--seed', '1'];

function commandOf(example: string, folder: string): string[] {
  const [file, ...words] = example.split(' ') as [string, ...string[]];
  return [...programOf(file, folder), ...words];
}

let interpreter: string | undefined;

/** The interpreter itself: the script by which a version manager stands for it takes longer than all the rest of a start. */
function python(): string {
  interpreter ??= execFileSync('python3', ['-c', 'import sys; print(sys.executable)'], {
    encoding: 'utf8',
  }).trim();
  return interpreter;
}

function programOf(file: string, folder: string): string[] {
  const name = join(folder, basename(file, extname(file)));
  switch (extname(file)) {
    case '.py':
      // Packages beside the standard library, which no example needs, take as long to be found as all the rest.
      return [python(), '-S', file];
    case '.mjs':
      return ['node', file];
    case '.java':
      compile('javac', '-encoding', 'UTF-8', '-d', folder, file);
      return ['java', '-cp', folder, basename(name)];
    case '.c':
      compile('gcc', '-O1', '-pthread', '-o', name, file);
      return [name];
    default:
      throw new Error(`nobody knows how to start ${file}`);
  }
}

function compile(compiler: string, ...words: string[]): void {
  execFileSync(compiler, words, { stdio: ['ignore', 'inherit', 'inherit'] });
}

interface Report {
  readonly exitStatus: number;
  readonly profile: Said['profile'];
  readonly clauses: readonly {
    readonly id: string;
    readonly verdict: string;
    readonly finding?: { readonly diagnosis?: string };
  }[];
}

function summarize(json: string): Said {
  const { exitStatus, profile, clauses } = JSON.parse(json) as Report;
  const having = (...verdicts: string[]) =>
    clauses.filter(({ verdict }) => verdicts.includes(verdict)).map(({ id }) => id);
  return {
    exitStatus,
    profile,
    fail: having('fail'),
    warn: having('warn'),
    undecided: having('flaky', 'inconclusive', 'untestable', 'error'),
    named: clauses.flatMap(({ id, finding }) => (finding?.diagnosis ? [`${id} ${finding.diagnosis}`] : [])),
  };
}
