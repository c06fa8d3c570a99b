import { baseName } from './baseName.js';
import type { CrashReport } from './CrashReport.js';
import { nativeFrame, type NativeFrame } from './nativeFrame.js';
import { sanitizerStatement } from './sanitizerStatement.js';

/** The reports of the sanitizers of gcc and clang: of addresses, leaks, threads, memory, undefined behaviour. */
export function sanitizerReports(lines: readonly string[]): readonly CrashReport[] {
  const reports: CrashReport[] = [];
  let open: Opened | undefined;
  const close = (): void => {
    if (open) reports.push(reportOf(open));
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    const next = opened(line, at);
    if (next) {
      close();
      open = next;
    } else if (open && END.test(line)) {
      close();
    } else if (open) {
      addLine(open, line);
    }
  }
  close();
  return reports;
}

/** What is left of a report, as far as it has been read. */
interface Opened {
  readonly at: number;
  readonly kind: string;
  /** Where it says itself in its first line that it went wrong. */
  readonly place: string | undefined;
  readonly sections: Section[];
}

/** A sentence of a report, and the frames of the program's own that follow it. */
interface Section {
  /** `undefined`: something that nobody needs to know. */
  readonly statement: string | undefined;
  readonly frames: NativeFrame[];
}

const HEAD =
  /^(?:==\d+==)?\s*(?:ERROR|WARNING|FATAL): (?:Address|Leak|Thread|Memory|HWAddress)Sanitizer:? (.*)/;
const UNDEFINED = /^([^\s:][^:]*):(\d+):(?:\d+:)? runtime error: (.*)/;
const END = /^SUMMARY: |^Shadow bytes |^==\d+==ABORTING|^={18}$/;

function opened(line: string, at: number): Opened | undefined {
  const kind = HEAD.exec(line)?.[1];
  const sections = [{ statement: undefined, frames: [] }];
  if (kind !== undefined) return { at, kind: kindOf(kind), place: undefined, sections };
  const [, path, number, problem] = UNDEFINED.exec(line) ?? [];
  if (path === undefined) return undefined;
  return {
    at,
    kind: problem!.replaceAll(/ 0x[\da-f]+/g, ''),
    place: `${baseName(path)}:${number}`,
    sections,
  };
}

/** `heap-buffer-overflow`, `attempting double-free`: without addresses, threads and numbers of processes. */
function kindOf(text: string): string {
  return text
    .replace(/ on (?:unknown )?address 0x.*| on 0x.*|: 0x.*| \(pid=.*| \(0x.*/, '')
    .replace(/:$/, '');
}

function addLine(open: Opened, line: string): void {
  const last = open.sections.at(-1)!;
  const frame = nativeFrame(line);
  if (frame) {
    if (frame.own && last.frames.length < FRAMES) last.frames.push(frame);
    return;
  }
  if (/^\s*#\d+ /.test(line) || line.trim() === '' || open.sections.length >= SECTIONS) return;
  open.sections.push({ statement: sanitizerStatement(line), frames: [] });
}

/** Frames of a section that are kept. */
const FRAMES = 3;
/** Sentences of a report that are looked at. */
const SECTIONS = 40;

function reportOf({ at, kind, place, sections }: Opened): CrashReport {
  const told = sections.filter(({ statement }, index) => index === 0 || statement !== undefined);
  const frames = told.find((section) => section.frames.length > 0)?.frames ?? [];
  // Functions of the sanitizer's own that are linked into the program have no line.
  const where = frames.find((frame) => /:\d+$/.test(frame.place)) ?? frames[0];
  const detail = told.map(({ statement }) => statement).find((statement) => statement !== undefined);
  const headline =
    detail !== undefined && SHORT.test(detail) ? `${kind}: ${detail.replace(/ by .*/, '')}` : kind;
  const explanation = [kind, ...told.flatMap(explain)].slice(0, EXPLAINED);
  return {
    at,
    site: { type: 'sanitizer', place: place ?? where?.place, headline, explanation },
  };
}

/** What is said of a kind of error in a headline. */
const SHORT = /^(?:read|write) |^(?:direct|indirect) leak/i;
/** Lines of an explanation. */
const EXPLAINED = 12;

function explain({ statement, frames }: Section): readonly string[] {
  const places = frames.map(({ name, place }) =>
    place.startsWith(`${name} (`) ? `in ${place}` : `in ${name}, ${place}`,
  );
  if (statement === undefined) return places;
  // Who has allocated what, in one line.
  return /^(?:freed|(?:previously )?allocated)/.test(statement)
    ? [[statement, ...places.slice(0, 1)].join(' ')]
    : [statement, ...places];
}
