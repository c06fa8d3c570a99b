import { baseName } from './baseName.js';
import type { CrashReport } from './CrashReport.js';

/** The errors of Node: those that end it, with the line of the source and a caret, and such as the program prints. */
export function nodeReports(lines: readonly string[]): readonly CrashReport[] {
  const reports: CrashReport[] = [];
  let open: StackTrace | undefined;
  const close = (): void => {
    if (open) reports.push(reportOf(open));
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    if (isCaret(line) && POSITION.test(lines[at - 2] ?? '')) {
      close();
      open = uncaught(lines, at);
    } else if (framePosition(line) !== undefined) {
      open ??= printed(lines, at);
      open = withFrame(open, line);
    } else if (line.startsWith('FATAL ERROR: ')) {
      close();
      reports.push({ at, site: { type: 'node', place: undefined, headline: line } });
    } else if (open && line.startsWith('Emitted ')) {
      open = { ...open, explanation: [...open.explanation, line.replace(/ at:$/, '')] };
    } else if (open && (LAST.test(line) || (open.indent > 0 && isText(line)))) {
      close();
    }
  }
  close();
  return reports;
}

/** What Node says behind an error that ends it. */
const LAST = /^(?:\(Use `node |Node\.js v)/;

interface StackTrace {
  readonly at: number;
  readonly headline: string;
  /** Where it was thrown, or its source could not be read: what counts where no frame does. */
  readonly thrown: string | undefined;
  readonly place: string | undefined;
  readonly explanation: readonly string[];
  /** How far its frames are indented: those of a cause are so more. 0 before the first. */
  readonly indent: number;
}

function reportOf({ at, headline, thrown, place, explanation }: StackTrace): CrashReport {
  const explained = explanation.length > 0 ? { explanation } : {};
  return { at, site: { type: 'node', place: place ?? thrown, headline, ...explained } };
}

/** Of an error that ends Node: position, line of the source, caret, an empty line, the error. */
function uncaught(lines: readonly string[], caret: number): StackTrace {
  const message = lines.slice(caret + 1, caret + 4).find((line) => line !== '' && line !== 'Uncaught:');
  const source = lines[caret - 1]!;
  return {
    at: caret - 2,
    headline: message?.replace(REJECTED, 'a promise was rejected') ?? '',
    thrown: ownPlace(lines[caret - 2]!),
    place: undefined,
    explanation: source.includes("Unhandled 'error' event") ? ["Unhandled 'error' event"] : [],
    indent: 0,
  };
}

/** Of an error that the program prints: the line of its name, which other lines of its message may follow. */
function printed(lines: readonly string[], frame: number): StackTrace {
  const before = lines.slice(Math.max(frame - MESSAGE, 0), frame);
  const named = before.findLastIndex((line) => ERROR.test(line));
  const index = named < 0 ? before.length - 1 : named;
  return {
    at: frame - before.length + Math.max(index, 0),
    headline: before[index] ?? '',
    thrown: undefined,
    place: undefined,
    explanation: [],
    indent: 0,
  };
}

/** Lines that a message has at the most. */
const MESSAGE = 5;
const REJECTED = /This error originated either .* The promise rejected/;
const ERROR = /^\S.*(?:Error|Exception)\b|^Error\b/;
/** Where an error was thrown: `file:///server.mjs:12`, `[eval]:1`, in old versions `net.js:12`. */
const POSITION = /^(?:(?:file:\/\/|node:|[/[<]|[A-Z]:\\).*|[\w-]+\.js):\d+$/;

function isCaret(line: string): boolean {
  return /^\s*\^+$/.test(line);
}

function isText(line: string): boolean {
  return line !== '' && !/^[\s}]/.test(line);
}

function withFrame(open: StackTrace, line: string): StackTrace {
  const indent = line.search(/\S/);
  const first = open.indent === 0 ? { ...open, indent } : open;
  if (first.place !== undefined || indent > first.indent) return first;
  return { ...first, place: ownPlace(framePosition(line) ?? '') };
}

/**
 * File and line of a frame: `at serve (file:///server.mjs:1:32)`, `at async file:///server.mjs:1:1`,
 * `at JSON.parse (<anonymous>)`.
 */
function framePosition(line: string): string | undefined {
  const frame = /^ {4,10}at (.*)$/.exec(line)?.[1]?.replace(/(?: \{)?$/, '');
  if (frame === undefined || !/:\d+\)?$|<anonymous>\)?$/.test(frame)) return undefined;
  // A folder may have a parenthesis in its name too.
  const starts = [0, frame.startsWith('async ') ? 6 : 0, frame.indexOf(' (') + 2];
  return starts
    .map((start) => frame.slice(start).replace(/(?::\d+)?\)?$/, ''))
    .find((position) => START.test(position));
}

const START = /^(?:file:\/\/|node:|\/|[A-Z]:\\|\[eval\]|internal\/|[\w-]+\.js:\d|<anonymous>)/;

/** File and line of a position, if that is in the program. */
function ownPlace(position: string): string | undefined {
  const path = position.replace(/:\d+$/, '');
  const own = (OWN.test(path) && !path.includes('/node_modules/')) || path === '[eval]';
  return own ? baseName(position) : undefined;
}

/** A path from the root. What is Node's own has none: `node:internal/…`, in old versions `internal/…` or `net.js`. */
const OWN = /^(?:file:\/\/|\/|[A-Z]:\\)/;
