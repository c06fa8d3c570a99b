import type { ClauseResult, Finding } from '../engine/Result.js';
import { describeExit } from '../sut/Subject.js';
import { escapeOctets, hex } from '../wire/escape.js';
import { printTranscript } from '../wire/transcript.js';
import { againOf } from './again.js';
import type { Reporter } from './Reporter.js';
import { atEnd, type Profiled, type Run, type Started } from './Run.js';

/** Version of the format (schema/report.schema.json); it grows when a reader of the old one could be misled. */
const VERSION = 1;
/** Lines that are kept of what a program printed. */
const LINES = 20;

/** Writes one JSON document when the run has ended. */
export const json: Reporter = atEnd((run) => {
  const text = JSON.stringify({ version: VERSION, ...reportOf(run) }, undefined, 2);
  // Where it is printed, such a piece may be taken for a command (GitHub Actions); in JSON it can be written otherwise.
  return `${text.replaceAll('##[', '#\\u0023[')}\n`;
});

function reportOf({ started, profiled, results, coverage, end }: Run): object {
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

function headOf({ protocol, role, subject, seed, strict }: Started): object {
  return { protocol, role, subject, seed, strict };
}

function profileOf({ profile, port }: Profiled): object {
  const { variant, framing, dialect, demanded, observed } = profile;
  return {
    variant,
    framing,
    dialect,
    port,
    demanded: Object.keys(demanded).filter((key) => demanded[key as keyof typeof demanded]),
    observed,
  };
}

function clauseOf({ finding, text, place, ...rest }: ClauseResult, started: Started | undefined): object {
  const again = started && againOf({ id: rest.id, finding }, started);
  return { ...rest, sentence: text, place, ...(finding && { finding: { ...findingOf(finding), again } }) };
}

function findingOf(finding: Finding): object {
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
    transcript: linesOf(printTranscript(transcript)),
    original: linesOf(printTranscript(original)),
    reproduced,
    ...(exit && { exit: describeExit(exit) }),
    ...(output.trim() !== '' && { output: linesOf(output).slice(-LINES) }),
    ...(errors.trim() !== '' && { errors: linesOf(errors).slice(-LINES) }),
    evidence,
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
