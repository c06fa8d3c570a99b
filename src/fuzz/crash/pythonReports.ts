import { baseName } from './baseName.js';
import type { CrashReport } from './CrashReport.js';

/** The tracebacks of Python (traceback, threading, asyncio, socketserver, logging, faulthandler). */
export function pythonReports(lines: readonly string[]): readonly CrashReport[] {
  const reports: CrashReport[] = [];
  let open: Traceback | undefined;
  let chained = false;
  const close = (headline: string): void => {
    if (open === undefined) return;
    // Of an exception and the one that it led to, the one printed last counts, once.
    if (open.chained) reports.pop();
    reports.push({
      at: open.at,
      site: { type: 'python', place: open.place ?? open.typedIn, headline: headline },
    });
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    const text = line.replace(GROUP, '');
    if (line.includes(HEADING)) {
      close('');
      open = { at, chained: (chained || IN_GROUP.test(line)) && reports.length > 0, oldestFirst: true };
      chained = false;
    } else if (line.startsWith('Fatal Python error: ')) {
      close('');
      open = { at, chained: false, oldestFirst: false, fatal: line };
    } else if (FRAME.test(text)) {
      if (open?.fatal !== undefined && !DUMPED.test(text)) close(open.fatal);
      open = withFrame(open ?? { at, chained: false, oldestFirst: true, unheaded: true }, text);
    } else if (open !== undefined && isMessage(text)) {
      if (open.fatal === undefined && (!open.unheaded || SYNTAX.test(text))) close(text);
      else if (open.unheaded) open = undefined;
    } else if (open?.fatal !== undefined && text.startsWith('Current thread ')) {
      // Frames of other threads may have come before.
      open = { at: open.at, chained: false, oldestFirst: false, fatal: open.fatal, current: true };
    } else if (open?.fatal !== undefined && text === '' && open.current) {
      close(open.fatal);
    }
    if (CHAINED.has(text)) chained = true;
  }
  if (open?.fatal !== undefined) close(open.fatal);
  else if (!open?.unheaded) close('');
  return reports;
}

interface Traceback {
  readonly at: number;
  /** It follows the traceback of the exception that has led to it. */
  readonly chained: boolean;
  readonly oldestFirst: boolean;
  /** The innermost frame of the program's own, so far. */
  readonly place?: string;
  /** The same, of code that is in no file: `<string>:4`. */
  readonly typedIn?: string;
  /** The error of the interpreter itself. */
  readonly fatal?: string;
  /** What is read are the frames of the thread in which it came about. */
  readonly current?: boolean;
  /** It may be a syntax error: that has no heading. */
  readonly unheaded?: boolean;
}

const HEADING = 'Traceback (most recent call last):';
/** What stands before each line of a group of exceptions. */
const GROUP = /^ *[|+] /;
/** Within a group: that is printed first, and all that is in it after it. */
const IN_GROUP = /^ *\| /;
const FRAME = /^ {2}File "([^"]*)", line (\d+)/;
/** How faulthandler writes a frame. */
const DUMPED = /, line \d+ in /;
const SYNTAX = /^(?:Syntax|Indentation|Tab)Error: /;
const CHAINED: ReadonlySet<string> = new Set([
  'The above exception was the direct cause of the following exception:',
  'During handling of the above exception, another exception occurred:',
]);

/** A line as `KeyError: 'name'`, `json.decoder.JSONDecodeError: …`, `KeyboardInterrupt`. */
function isMessage(text: string): boolean {
  return /^[\p{L}_][\p{L}\p{N}_.]*(?:: |:?$)/u.test(text);
}

function withFrame(traceback: Traceback, text: string): Traceback {
  const [, path = '', line] = FRAME.exec(text) ?? [];
  if (LIBRARY.test(path)) return traceback;
  const place = `${baseName(path)}:${line}`;
  const kind = path.startsWith('<') ? 'typedIn' : 'place';
  return traceback.oldestFirst || traceback[kind] === undefined ? { ...traceback, [kind]: place } : traceback;
}

/** Python's own modules, those that were installed, and those that are frozen into the interpreter. */
const LIBRARY =
  /[\\/](?:(?:lib|lib64|Lib)[\\/](?:python|pypy)[\w.]*|lib-python|python\d+\.zip|site-packages|dist-packages)[\\/]|^<frozen /;
