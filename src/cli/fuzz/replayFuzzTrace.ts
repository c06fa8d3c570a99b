import { CAPACITY } from '../../fuzz/Campaign.js';
import { findingOf } from '../../fuzz/findingOf.js';
import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import type { FuzzTrace } from '../../fuzz/FuzzTrace.js';
import { replayScript } from '../../fuzz/replayScript.js';
import { explainFuzzFinding } from '../../report/fuzz/explainFuzzFinding.js';
import { painter } from '../../report/text.js';
import { levelUnder } from '../../spec/Spec.js';
import { runInNamespace } from '../../sut/namespace.js';
import { SubjectError } from '../../sut/SubjectError.js';
import { interruption } from '../interruption.js';
import { keyboardOfTrace } from '../keyboardOfTrace.js';
import { againOf, type ReplayOptions } from '../replay.js';
import { replayedProgram } from '../replayedProgram.js';
import { styleOf } from '../reporters.js';
import { clauseHintOf } from './clauseHintOf.js';
import { openArena, type ProgramPlan } from './openArena.js';
import { fuzzable } from './planOf.js';
import { readFuzzTrace } from './readFuzzTrace.js';

/** What became of a finding. */
type Replayed =
  | { readonly type: 'fixed'; readonly runs: number }
  | { readonly type: 'still fails'; readonly finding: FuzzFinding }
  | { readonly type: 'cannot replay'; readonly reason: string };

/** `assay replay` for a finding of a campaign: returns the exit status. */
export async function replayFuzzTrace(
  text: string,
  file: string,
  command: readonly string[],
  options: ReplayOptions,
): Promise<number> {
  const { trace, script } = readFuzzTrace(text, file);
  const { suite, fuzzing } = await fuzzable(trace.protocol);
  const program = replayedProgram({ ...trace, role: 'server' }, command, options);
  const keyboard = keyboardOfTrace(trace.keyboard, file);
  if (options.namespace && !program.connect) {
    const status = await runInNamespace(process.argv.slice(1));
    if (status !== undefined) return status;
  }
  const { demands, timeout } = trace;
  const plan = {
    suite,
    fuzzing,
    program,
    demands,
    timeout,
    keyboard,
    tty: trace.tty ?? false,
    dictionary: [],
  };
  const replayed =
    trace.grammar === suite.protocol.grammarHash
      ? await played(plan, trace, script, interruption())
      : ({ type: 'cannot replay', reason: GRAMMAR } as const);
  process.stdout.write(`${sentences(replayed, trace, againOf(file, command, options)).join('\n')}\n`);
  return STATUS[replayed.type];
}

const STATUS: Readonly<Record<Replayed['type'], number>> = { fixed: 0, 'still fails': 1, 'cannot replay': 2 };
const GRAMMAR = 'the grammar of the protocol is not the one that the trace was made under';

async function played(
  plan: ProgramPlan,
  { reproduced, run, layer, at }: FuzzTrace,
  script: Parameters<typeof replayScript>[1],
  signal: AbortSignal,
): Promise<Replayed> {
  try {
    return await openArena(plan, signal, async ({ arena, profile }): Promise<Replayed> => {
      await arena.measureCapacity(CAPACITY);
      const replayed = await replayScript(arena, script, reproduced);
      if (signal.aborted) return { type: 'cannot replay', reason: 'it was interrupted' };
      if (replayed.type === 'fixed') return replayed;
      const { clauses } = plan.suite.protocol;
      const level = (clause: (typeof clauses)[number]) => levelUnder(clause, profile);
      return {
        type: 'still fails',
        finding: findingOf(replayed.confirmed, {
          attack: arena.attack,
          clauses,
          level,
          clauseHint: clauseHintOf(plan.suite),
          run,
          layer,
          at,
        }),
      };
    });
  } catch (problem) {
    if (problem instanceof SubjectError) return { type: 'cannot replay', reason: problem.message };
    throw problem;
  }
}

function sentences(replayed: Replayed, trace: FuzzTrace, again: string): readonly string[] {
  const { color, width } = styleOf(process.stdout, { quiet: false, coverage: false });
  const paint = painter(color);
  const { kind, clause, sentence } = trace;
  switch (replayed.type) {
    case 'fixed':
      return [
        `${paint('green', 'FIXED')}  ${kind}: ${clause}: ${sentence}`,
        `The conversation went well ${replayed.runs} of ${replayed.runs} times.`,
      ];
    case 'still fails':
      return [
        `${paint('red', 'STILL FAILS')}  ${kind}: ${clause}`,
        '',
        ...explainFuzzFinding(replayed.finding, 1, { commandLine: again }, paint, width).slice(0, -1),
      ];
    case 'cannot replay':
      return [`${paint('red', 'CANNOT REPLAY')}  ${kind}: ${clause}: ${replayed.reason}`];
  }
}
