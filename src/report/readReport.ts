import { Ajv } from 'ajv';
import schema from '../../schema/report.schema.json' with { type: 'json' };
import type { ClauseResult, Finding } from '../engine/Result.js';
import { readDocument, type Read } from '../sut/document/readDocument.js';
import { readExit } from '../sut/Subject.js';
import { printable } from '../wire/printable.js';
import { readTranscript, type Transcript } from '../wire/transcript.js';
import type { Report, ReportedClause, ReportedFinding, ReportedProfile } from './Report.js';
import type { Aborted, Finished, Profiled, Run, Started } from './Run.js';

/**
 * Reads a JSON report: what any other format writes of the run that comes of it, it has written of the run itself.
 *
 * @param file - how problems call it
 * @returns the run, or one problem
 */
export function readReport(text: string, file: string): Read<Run> {
  try {
    return { type: 'value', value: runOf(reportIn(text, file)) };
  } catch (cause) {
    if (!(cause instanceof SyntaxError)) throw cause;
    const problem = `${printable(`"${file}"`)} is no report of a check (--reporter json): ${cause.message}`;
    return { type: 'flawed', problems: [problem] };
  }
}

/** @throws SyntaxError with what is wrong in it */
function reportIn(text: string, file: string): Report {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new SyntaxError(printable((cause as Error).message), { cause });
  }
  if (validate(value)) return value;
  throw new SyntaxError(flawIn(text, file));
}

const validate = new Ajv().compile<Report>(schema);

/** Characters of a document in which places are looked for: that takes long. */
const LONGEST = 1 << 20;

/** Where a document that does not follow the schema first does not follow it. */
function flawIn(text: string, file: string): string {
  const document = text.length <= LONGEST ? readDocument(text, file, schema) : undefined;
  return document?.type === 'flawed' ? document.problems[0]! : 'it does not follow schema/report.schema.json';
}

function runOf(report: Report): Run {
  const { profile, clauses, coverage } = report;
  const results = clauses.map(resultOf);
  return {
    started: startOf(report),
    profiled: profile && profiledOf(profile, report.role),
    results,
    coverage,
    end: endOf(report, results),
  };
}

/** What began has a protocol, and all else that the schema asks for with it. */
function startOf({ protocol, role, subject, commandLine, seed, strict }: Report): Started | undefined {
  if (protocol === undefined) return undefined;
  return {
    type: 'started',
    protocol,
    role: role!,
    subject: subject!,
    commandLine: commandLine!,
    seed: seed!,
    strict: strict!,
  };
}

/** Of a program without connections nobody asks for a framing. */
function profiledOf({ port, demanded, ...profile }: ReportedProfile, role: Report['role']): Profiled {
  return {
    port,
    profile: {
      ...profile,
      ...(role === 'program' && { traced: true }),
      demanded: Object.fromEntries(demanded.map((each) => [each, true])),
    },
  };
}

/** @throws SyntaxError where it does not say how the run ended */
function endOf(report: Report, results: readonly ClauseResult[]): Finished | Aborted {
  const { reason, diagnosis, verdict, exitStatus, milliseconds } = report;
  if (reason !== undefined) return { type: 'aborted', reason, diagnosis };
  if (milliseconds === undefined) throw new SyntaxError('it has neither "milliseconds" nor a "reason"');
  return { type: 'finished', verdict, exitStatus, results, milliseconds };
}

function resultOf({ sentence, finding, ...rest }: ReportedClause): ClauseResult {
  return { ...rest, text: sentence, ...(finding && { finding: findingOf(rest.id, finding) }) };
}

function findingOf(id: string, finding: ReportedFinding): Finding {
  const { kind, expected, actual, octets, offset, transcript, original, exit, output, errors } = finding;
  const { hint, diagnosis, reproduced, evidence } = finding;
  return {
    difference: {
      kind,
      expected,
      actual,
      ...(octets && { octets: octetsIn(octets.hex) }),
      ...(offset !== undefined && { offset }),
    },
    hint,
    diagnosis,
    // It is of use for the check alone.
    given: undefined,
    transcript: conversationIn(transcript, id),
    original: conversationIn(original, id),
    reproduced,
    exit: exit === undefined ? undefined : readExit(exit),
    output: textOf(output),
    errors: textOf(errors),
    evidence,
  };
}

function octetsIn(hex: string): Uint8Array {
  return Uint8Array.from(hex.split(' ').filter(Boolean), (digits) => Number.parseInt(digits, 16));
}

/** @throws SyntaxError with the clause whose conversation it is */
function conversationIn(lines: readonly string[], id: string): Transcript {
  try {
    return readTranscript(lines.join('\n'));
  } catch (cause) {
    throw new SyntaxError(`the conversation of ${id}, ${printable((cause as Error).message)}`, { cause });
  }
}

function textOf(lines: readonly string[] = []): string {
  return lines.map((line) => `${line}\n`).join('');
}
