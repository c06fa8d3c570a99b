import type { ClauseResult, Finding } from '../engine/Result.js';
import { describeExit } from '../sut/Subject.js';
import { escapeOctets, hex } from '../wire/escape.js';
import { printTranscript, type Transcript } from '../wire/transcript.js';
import { againOf } from './again.js';
import { excerpt } from './excerpt.js';
import type { Report, ReportedClause, ReportedFinding, ReportedProfile } from './Report.js';
import type { Reporter } from './Reporter.js';
import { atEnd, type Demand, type Profiled, type Run, type Started } from './Run.js';

/** Version of the format (schema/report.schema.json); it grows when a reader of the old one could be misled. */
const VERSION = 1;

/** Writes one JSON document when the run has ended. */
export const json: Reporter = atEnd((run) => {
  const text = JSON.stringify({ version: VERSION, ...reportOf(run) }, undefined, 2);
  // Where it is printed, such a piece may be taken for a command (GitHub Actions); in JSON it can be written otherwise.
  return `${text.replaceAll('##[', '#\\u0023[')}\n`;
});

function reportOf({ started, profiled, results, coverage, end }: Run): Report {
  return {
    ...(started && headOf(started)),
    ...(profiled && { profile: profileOf(profiled) }),
    ...(end.type === 'aborted'
      ? { verdict: 'error', exitStatus: 2, reason: end.reason, diagnosis: end.diagnosis }
      : { verdict: end.verdict, exitStatus: end.exitStatus, milliseconds: Math.round(end.milliseconds) }),
    clauses: results.map((result) => clauseOf(result, started)),
    coverage,
  };
}

function headOf({ protocol, role, subject, commandLine, seed, strict }: Started): Partial<Report> {
  return { protocol, role, subject, commandLine, seed, strict };
}

function profileOf({ profile, port }: Profiled): ReportedProfile {
  const { variant, framing, dialect, demanded, observed } = profile;
  return {
    variant,
    framing,
    dialect,
    port,
    demanded: DEMANDS.filter((each) => demanded[each] !== undefined),
    ...(observed && { observed }),
  };
}

const DEMANDS: readonly Demand[] = ['variant', 'framing', 'dialect', 'players'];

function clauseOf(
  { finding, text, place, ...rest }: ClauseResult,
  started: Started | undefined,
): ReportedClause {
  const again = started && againOf({ id: rest.id, finding }, started);
  return { ...rest, sentence: text, place, ...(finding && { finding: { ...findingOf(finding), again } }) };
}

function findingOf(finding: Finding): ReportedFinding {
  const { difference, hint, diagnosis, transcript, original, reproduced, exit, output, errors, evidence } =
    finding;
  const { kind, expected, actual, octets, offset } = difference;
  return {
    kind,
    expected,
    actual,
    ...(octets && { octets: { text: escapeOctets(octets), hex: hex(octets) } }),
    offset,
    hint,
    diagnosis,
    transcript: stepsOf(transcript),
    original: stepsOf(original),
    reproduced,
    ...(exit && { exit: describeExit(exit) }),
    ...(output.trim() !== '' && { output: excerpt(output).split('\n') }),
    ...(errors.trim() !== '' && { errors: excerpt(errors).split('\n') }),
    evidence,
  };
}

function stepsOf(transcript: Transcript): string[] {
  return printTranscript(transcript)
    .split('\n')
    .filter((line) => line !== '');
}
