import type { Event } from '../engine/Event.js';
import type { ClauseResult, Finding } from '../engine/Result.js';
import { describeExit } from '../sut/Subject.js';
import { escapeOctets, hex } from '../wire/escape.js';
import { printTranscript } from '../wire/transcript.js';
import type { Reporter } from './Reporter.js';

/** Version of the format (schema/report.schema.json); it grows when a reader of the old one could be misled. */
const VERSION = 1;

/** Writes one JSON document when the run has ended. */
export const json: Reporter = (output) => {
  let head: object = {};
  return (event) => {
    if (event.type === 'started') head = headOf(event);
    if (event.type === 'profiled') head = { ...head, profile: profileOf(event) };
    if (event.type === 'aborted') {
      write({ ...head, verdict: 'error', exitStatus: 2, reason: event.reason, clauses: [] });
    }
    if (event.type === 'finished') {
      const { verdict, exitStatus, results } = event;
      write({
        ...head,
        verdict,
        exitStatus,
        milliseconds: Math.round(event.milliseconds),
        clauses: results.map(clauseOf),
      });
    }
  };

  function write(report: object): void {
    output.write(`${JSON.stringify({ version: VERSION, ...report }, undefined, 2)}\n`);
  }
};

function headOf({ protocol, role, subject, seed, strict }: Extract<Event, { type: 'started' }>): object {
  return { protocol, role, subject, seed, strict };
}

function profileOf({ profile, port }: Extract<Event, { type: 'profiled' }>): object {
  const { variant, framing, demanded } = profile;
  return {
    variant,
    framing,
    port,
    demanded: Object.keys(demanded).filter((key) => demanded[key as keyof typeof demanded]),
  };
}

function clauseOf({ finding, text, place, ...rest }: ClauseResult): object {
  return { ...rest, sentence: text, place, ...(finding && { finding: findingOf(finding) }) };
}

function findingOf({ difference, hint, transcript, original, reproduced, exit, errors }: Finding): object {
  const { kind, expected, actual, octets, offset } = difference;
  return {
    kind,
    expected,
    actual,
    ...(octets && { octets: { text: escapeOctets(octets), hex: hex(octets) } }),
    offset,
    hint,
    transcript: linesOf(printTranscript(transcript)),
    original: linesOf(printTranscript(original)),
    reproduced,
    ...(exit && { exit: describeExit(exit) }),
    ...(errors.trim() !== '' && { errors: linesOf(errors).slice(-20) }),
  };
}

function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}
