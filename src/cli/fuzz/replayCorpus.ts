import type { Arena } from '../../fuzz/Arena.js';
import { CAPACITY } from '../../fuzz/Campaign.js';
import type { Confirmed } from '../../fuzz/confirm.js';
import { replayScript } from '../../fuzz/replayScript.js';
import { corpusLine, corpusSum, type Became } from '../../report/fuzz/corpusReport.js';
import { painter } from '../../report/text.js';
import { levelUnder } from '../../spec/Spec.js';
import { CliError } from '../CliError.js';
import { readTextFile } from '../readTextFile.js';
import { styleOf } from '../reporters.js';
import { filesIn, findingsIn, readCorpus, type Input } from './corpus.js';
import type { FuzzPlan } from './FuzzPlan.js';
import { openArena } from './openArena.js';
import { readFuzzTrace, type ReadFuzzTrace } from './readFuzzTrace.js';

/** Octets of a trace. */
const LIMIT = 64 << 20;
/** An input that goes wrong has gone wrong once. */
const ONCE = { times: 1, of: 1 };

/**
 * Plays all that a corpus has, and nothing else: a regression test.
 *
 * @returns 0 when nothing goes wrong, 1 when something does, 2 when not all could be played
 * @throws CliError when there is nothing, or a file is damaged
 * @throws SubjectError when the program cannot be tested
 */
export async function replayCorpus(plan: FuzzPlan, signal: AbortSignal): Promise<number> {
  const { inputs: corpus, suite, strict } = plan;
  if (corpus === undefined) throw new CliError('Which corpus? Give --corpus FOLDER with --replay-corpus.');
  const findings = filesIn(findingsIn(corpus), '.json').map((file) => ({
    file,
    ...readFuzzTrace(readTextFile(file, LIMIT), file),
  }));
  const inputs = readCorpus(corpus, suite.protocol.name);
  if (findings.length + inputs.length === 0)
    throw new CliError(`The corpus "${corpus}" has neither findings nor inputs.`);
  const { color } = styleOf(process.stdout, { quiet: false, coverage: false });
  const paint = painter(color);
  const all: Became[] = [];
  const note = (became: Became | undefined): void => {
    if (!became || signal.aborted) return;
    all.push(became);
    const line = corpusLine(became, paint);
    if (line !== undefined) process.stdout.write(`${line}\n`);
  };
  return openArena(plan, signal, async ({ arena, profile }) => {
    await arena.measureCapacity(CAPACITY);
    const { clauses } = suite.protocol;
    const levelOf = (id: string) =>
      levelUnder(
        clauses.find((clause) => clause.id === id)!,
        profile,
      );
    const isDefect = (id: string) => strict || levelOf(id) === 'MUST';
    for (const finding of findings) note(await becameOf(arena, finding, plan, isDefect, signal));
    for (const input of inputs) note(await wentOf(arena, input, isDefect, signal));
    process.stdout.write(`${corpusSum(all, signal.aborted, paint)}\n`);
    if (all.some(({ isDefect: wrong }) => wrong)) return 1;
    return signal.aborted || all.some(({ type }) => type === 'cannot replay') ? 2 : 0;
  });
}

type IsDefect = (clause: string) => boolean;

async function becameOf(
  arena: Arena,
  { file, trace, script }: ReadFuzzTrace & { readonly file: string },
  { suite: { protocol } }: FuzzPlan,
  isDefect: IsDefect,
  signal: AbortSignal,
): Promise<Became | undefined> {
  if (signal.aborted) return undefined;
  const what = `${trace.kind}: ${trace.clause}`;
  if (trace.protocol !== protocol.name)
    return { type: 'cannot replay', file, what: `it is of a server of ${trace.protocol}`, isDefect: false };
  if (trace.grammar !== protocol.grammarHash)
    return { type: 'cannot replay', file, what: 'it was made under another grammar', isDefect: false };
  const replayed = await replayScript(arena, script, trace.reproduced);
  if (replayed.type === 'fixed') return { type: 'fixed', file, what, isDefect: false };
  const { wrong } = replayed.confirmed.outcome;
  return { type: 'still fails', file, what: wordsOf(replayed.confirmed), isDefect: isDefect(wrong.clause) };
}

async function wentOf(
  arena: Arena,
  { file, script }: Input,
  isDefect: IsDefect,
  signal: AbortSignal,
): Promise<Became | undefined> {
  if (signal.aborted) return undefined;
  const well = { type: 'goes well', file, what: '', isDefect: false } as const;
  const { wrong } = await arena.play(script, 'brisk');
  if (!wrong) return well;
  // It may have been haste, or what was played before.
  const replayed = await replayScript(arena, script, ONCE);
  await arena.renew();
  if (replayed.type === 'fixed') return well;
  const { clause } = replayed.confirmed.outcome.wrong;
  return { type: 'fails', file, what: wordsOf(replayed.confirmed), isDefect: isDefect(clause) };
}

function wordsOf({ outcome: { wrong } }: Confirmed): string {
  return `${wrong.kind}: ${wrong.clause}: ${wrong.difference.actual}`;
}
