import type { Event } from '../src/engine/Event.js';
import { coverageOf } from '../src/engine/coverage/coverageOf.js';
import type { Profile } from '../src/engine/Profile.js';
import type { ClauseResult, Verdict } from '../src/engine/Result.js';
import type { Protocol } from '../src/protocols/Protocol.js';
import { json } from '../src/report/json.js';
import { readReport } from '../src/report/readReport.js';
import type { Run } from '../src/report/Run.js';
import type { Clause, Role } from '../src/spec/Spec.js';
import { readTranscript } from '../src/wire/transcript.js';
import { written } from './written.js';

/** What came of a check of a real protocol. */
interface SampleCheck {
  readonly role?: Role;
  /** By the numbers of the clauses among those of the role; all others hold. */
  readonly verdicts?: Readonly<Record<number, Verdict>>;
  /** A conversation that was held, as a transcript is printed. */
  readonly said?: string;
  /** Why the check came to no end, and after how many clauses. */
  readonly aborted?: { readonly reason: string; readonly after: number };
}

/** A JSON report of a check. */
export function sampleReport(protocol: Protocol, check: SampleCheck = {}): string {
  return written(json, eventsOf(protocol, check));
}

/** The run that such a report tells of. */
export function sampleRunOf(protocol: Protocol, check: SampleCheck = {}): Run {
  const report = readReport(sampleReport(protocol, check), 'sample.json');
  if (report.type === 'flawed') throw new Error(report.problems[0]);
  return report.value;
}

const PROFILE: Profile = {
  framing: 'line',
  concurrency: 'concurrent',
  answers: true,
  mortal: false,
  demanded: {},
};

function eventsOf(
  protocol: Protocol,
  { role = 'server', verdicts = {}, said = '', aborted }: SampleCheck,
): readonly Event[] {
  const results = protocol.clauses
    .filter((clause) => clause.role === role)
    .map((clause, index) => resultOf(clause, verdicts[index] ?? 'pass'));
  const conversations = [{ transcript: readTranscript(said), framing: PROFILE.framing }];
  const coverage = coverageOf({
    protocol,
    role,
    profile: PROFILE,
    otherWay: undefined,
    results,
    conversations,
  });
  return [
    {
      type: 'started',
      protocol: protocol.name,
      role,
      subject: './program',
      commandLine: `assay check ${protocol.name} -- ./program`,
      seed: 7,
      strict: false,
    },
    { type: 'profiled', profile: PROFILE, port: 4000 },
    ...results.slice(0, aborted?.after).map((result) => ({ type: 'checked', result }) as const),
    ...(aborted
      ? [{ type: 'aborted', reason: aborted.reason } as const]
      : [
          { type: 'covered', coverage } as const,
          { type: 'finished', verdict: 'fail', exitStatus: 1, results, milliseconds: 1000 } as const,
        ]),
  ];
}

function resultOf({ id, level, role, text, file, line }: Clause, verdict: Verdict): ClauseResult {
  const result = {
    id,
    level,
    role,
    text,
    verdict,
    title: 'does what it has to',
    place: `${file}:${line}`,
    runs: 20,
    milliseconds: 10,
  };
  if (verdict !== 'fail' && verdict !== 'warn' && verdict !== 'flaky') return result;
  const conversation = readTranscript('C: (connect)\nC: hello\\n\nS: (end)');
  return {
    ...result,
    finding: {
      difference: { kind: 'ended', expected: ['an answer'], actual: 'the connection was closed' },
      hint: undefined,
      given: undefined,
      transcript: conversation,
      original: conversation,
      reproduced: { times: 2, of: 2 },
      exit: undefined,
      output: '',
      errors: '',
    },
  };
}
