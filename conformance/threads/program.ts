import type { ProgramCheck, ProgramSuite } from '../../src/engine/program/ProgramSuite.js';
import { readTrace } from '../../src/engine/program/readTrace.js';
import { threads } from '../../src/protocols/threads/index.js';
import { facts } from './facts.js';
import * as hints from './hints.js';

/** The checks of programs with threads, one for each clause of spec/threads.md. */
export const suite: ProgramSuite = {
  protocol: threads,
  role: 'program',
  speaks: 'threads/trace/2',
  ends: 'threads/end/1',
  endsWell: 'threads/end/2',
  checks: [
    { clause: 'threads/trace/1', title: 'prints whole lines', hint: hints.mixed },
    { clause: 'threads/trace/2', title: 'prints a trace', hint: hints.silent },
    ...of('semaphore', [
      ['1', 'says first how many permits there are', 'Permits', hints.announced],
      ['2', 'lets in no more than there are permits', 'Enter', hints.tooMany],
      ['3', 'lets in who has waited', 'Enter', hints.order],
      ['4', 'lets out who is inside', 'Leave', hints.order],
      ['5', 'lets in all who wait', 'Wait', hints.neverIn],
      ['6', 'lets out all who are inside', 'Enter', hints.neverOut],
    ]),
    ...of('event', [
      ['1', 'gives nobody a text before one is set', 'Got', hints.early],
      ['2', 'gives a text to all who wait', 'Wait', hints.lostWakeup],
      ['3', 'gives texts that were set', 'Got', hints.otherText],
    ]),
    ...of('condition', [
      ['1', 'says first how many texts the store holds', 'Capacity', hints.announced],
      ['2', 'gives first what was put first', 'Take', hints.lifo],
      ['3', 'gives each text once', 'Take', hints.twice],
      ['4', 'takes nothing from an empty store', 'Take', hints.emptyStore],
      ['5', 'puts nothing into a full store', 'Put', hints.fullStore],
      ['6', 'loses nothing', 'Put', hints.lost],
    ]),
    ...of('thread', [
      ['1', 'runs each child that is started once', 'Start', hints.notRun],
      ['2', 'runs no child that is not started', 'Run', hints.notRun],
      ['3', 'ends each child that runs once', 'Run', hints.notEnded],
      ['4', 'is done when all children have ended', 'Done', hints.earlyDone],
      ['5', 'is done in the end', 'Start', hints.notDone],
    ]),
    { clause: 'threads/end/1', title: 'ends by itself', hint: hints.endless },
    { clause: 'threads/end/2', title: 'ends with exit status 0', hint: hints.failing },
  ],
  variantOf(output) {
    // The variant of which it prints the most: a line may be of several.
    const counts = threads.variants.map((variant) => ({
      variant,
      count: readTrace(variant, output).filter(({ input }) => input.type !== 'mixed').length,
    }));
    const most = Math.max(...counts.map(({ count }) => count));
    return most === 0 ? undefined : counts.find(({ count }) => count === most)?.variant;
  },
  factsOf: facts,
};

type Row = readonly [number: string, title: string, needs: string, hint: NonNullable<ProgramCheck['hint']>];

function of(variant: string, rows: readonly Row[]): readonly ProgramCheck[] {
  return rows.map(([number, title, needs, hint]) => ({
    clause: `threads/${variant}/${number}`,
    title,
    variant,
    needs,
    hint,
  }));
}
