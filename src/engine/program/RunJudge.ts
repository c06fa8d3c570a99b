import type { TraceVariant } from '../../protocols/TraceProtocol.js';
import type { ProgramRun } from '../../sut/runs/ProgramRun.js';
import { judgeRun, type JudgedRun } from './judgeRun.js';
import type { ProgramSuite } from './ProgramSuite.js';

/** Runs that show an offence, until no more are needed; and runs that do not end. */
const ENOUGH = 3;
const ENOUGH_STUCK = 2;

/** Judges the runs of a program as they come, each once. */
export class RunJudge {
  readonly #suite: ProgramSuite;
  readonly #judged = new Map<ProgramRun, JudgedRun>();
  #variant: TraceVariant | undefined;

  /** @param demanded - the variant of which the program has to be; without it, that of what it prints first */
  constructor(suite: ProgramSuite, demanded: string | undefined) {
    this.#suite = suite;
    this.#variant = suite.protocol.variants.find(({ name }) => name === demanded);
  }

  /** The variant of the program, once a run has shown it. */
  get variant(): TraceVariant | undefined {
    return this.#variant;
  }

  /** Judges runs, in their order; any of them may be the first that shows the variant. */
  judge(runs: readonly ProgramRun[]): readonly JudgedRun[] {
    for (const { output } of runs) this.#variant ??= this.#suite.variantOf(output);
    return runs.map((run) => this.#judgeOne(run));
  }

  /** Whether these runs have shown enough: more of them would say the same. */
  isEnough(runs: readonly ProgramRun[]): boolean {
    const isStuck = ({ stuck }: ProgramRun) => stuck && (stuck.type !== 'slow' || runs[0]?.stuck);
    const broken = this.judge(runs).filter(({ offences }) => offences.length > 0);
    return runs.filter(isStuck).length >= ENOUGH_STUCK || broken.length >= ENOUGH;
  }

  #judgeOne(run: ProgramRun): JudgedRun {
    // What has printed nothing by which a variant can be told breaks none of their clauses.
    if (!this.#variant) return { run, trace: [], offences: [] };
    const judged = this.#judged.get(run) ?? judgeRun(this.#variant, run);
    this.#judged.set(run, judged);
    return judged;
  }
}
