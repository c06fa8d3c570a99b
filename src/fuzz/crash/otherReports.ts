import { baseName } from './baseName.js';
import type { CrashReport, CrashSite } from './CrashReport.js';

/** The last words of other programs: of C's library, C++, Go, Rust. */
export function otherReports(lines: readonly string[]): readonly CrashReport[] {
  return lines.flatMap((line, at) => {
    const last = lastWords(line, at, lines);
    if (!last) return [];
    const site: CrashSite = { type: 'other', place: last.place, headline: last.headline };
    return [{ at, site }];
  });
}

interface LastWords {
  readonly headline: string;
  readonly place?: string | undefined;
}

function lastWords(line: string, at: number, lines: readonly string[]): LastWords | undefined {
  if (LIBRARY.test(line)) return { headline: line };
  const assertion = failedAssertion(line);
  if (assertion) return assertion;
  const exception = TERMINATE.exec(line)?.[1];
  if (exception !== undefined) {
    const what = /^ {2}what\(\): +(.*)/.exec(lines[at + 1] ?? '')?.[1];
    return { headline: what === undefined ? exception : `${exception}: ${what}` };
  }
  return goPanic(line, at, lines) ?? rustPanic(line, at, lines);
}

/** What glibc says before it aborts. */
const LIBRARY =
  /^(?:\*\*\* .{1,80} \*\*\*|(?:free|malloc|realloc|calloc|munmap_chunk|malloc_consolidate|unlink_chunk|_int_free|_int_malloc)\(\): \w|double free or corruption|corrupted (?:size|double-linked list)|Fatal glibc error: )/;
const TERMINATE = /^terminate called after throwing an instance of '(.*)'$/;

/** assert(3): `server: server.c:2: take: Assertion …` */
function failedAssertion(line: string): LastWords | undefined {
  const said = line.indexOf('Assertion `');
  if (said < 0 || !line.includes("' failed", said)) return undefined;
  const [, path, number] = /^(?:[^:]*: )?([^:]*):(\d+): /.exec(line.slice(0, said)) ?? [];
  const place = path === undefined ? undefined : `${baseName(path)}:${number}`;
  return { headline: line.slice(said).replace(/\.$/, ''), place };
}

/** `panic: runtime error: index out of range [5] with length 3`, an empty line, `goroutine 1 [running]:`, the frames. */
function goPanic(line: string, at: number, lines: readonly string[]): LastWords | undefined {
  if (!/^(?:panic|fatal error): ./.test(line)) return undefined;
  const start = lines.slice(at + 1, at + 5).findIndex((each) => each.startsWith('goroutine '));
  if (start < 0) return undefined;
  const after = lines.slice(at + start + 2, at + TRACE);
  const end = after.indexOf('');
  const frames = end < 0 ? after : after.slice(0, end);
  const own = frames.findIndex((each) => GO_OWN.test(each));
  const [, path, number] = /^\t(.*):(\d+)(?: \+0x\w+)?$/.exec(frames[own + 1] ?? '') ?? [];
  return { headline: line, place: own < 0 || path === undefined ? undefined : `${baseName(path)}:${number}` };
}

/** Lines of a stack trace that are looked at. */
const TRACE = 40;
/** A function of no package of Go's own: those have no dot in the first part of their path. */
const GO_OWN = /^(?:main\.|[\w-]+(?:\.[\w-]+)+\/)/;

/** `thread 'main' panicked at src/main.rs:4:5:` and the message behind it; before Rust 1.73, in quotes within. */
function rustPanic(line: string, at: number, lines: readonly string[]): LastWords | undefined {
  const panicked = /^thread '[^']*'(?: \(\d+\))? panicked at (.*)$/.exec(line)?.[1];
  if (panicked === undefined) return undefined;
  const [, quoted, position = panicked] = /^'(.*)', (.*)$/.exec(panicked) ?? [];
  const [, path = '', number] = /^(.*?):(\d+):\d+:?$/.exec(position) ?? [];
  const message = quoted ?? lines[at + 1] ?? '';
  const place = number === undefined || RUST_LIBRARY.test(path) ? undefined : `${baseName(path)}:${number}`;
  return { headline: message === '' ? 'panicked' : `panicked: ${message}`, place };
}

const RUST_LIBRARY = /^\/rustc\/|[\\/]\.cargo[\\/]registry[\\/]/;
