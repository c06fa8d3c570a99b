import type { CrashReport } from './CrashReport.js';

/** The stack traces of Java: of threads that ended by an exception, and such as the program prints. */
export function javaReports(lines: readonly string[]): readonly CrashReport[] {
  const reports: CrashReport[] = [];
  let open: StackTrace | undefined;
  let head: Head | undefined;
  const close = (): void => {
    if (open)
      reports.push({ at: open.at, site: { type: 'java', place: open.place, headline: open.headline } });
    open = undefined;
  };
  for (const [at, line] of lines.entries()) {
    const frame = FRAME.exec(line);
    if (frame) {
      open = withFrame(open ?? begun(head ?? { at, headline: '' }), frame);
      head = undefined;
    } else if (open && line.startsWith(CAUSE)) {
      open = { ...open, headline: line.slice(CAUSE.length), placed: false, inMessage: true };
    } else if (isText(line)) {
      const next = headOf(line, at);
      if (next?.isError || open?.inMessage === false) close();
      // Some errors leave no room for a stack trace.
      if (next?.uncaught) open = begun(next);
      // What stands behind the first line of a message may look like one.
      if (next?.isError || !head?.isError || at - head.at > MESSAGE) head = next;
    }
  }
  close();
  return reports;
}

/** The line that may be the first of a stack trace: the name of an exception, and its message. */
interface Head {
  readonly at: number;
  readonly headline: string;
  /** It calls itself one. */
  readonly isError: boolean;
  /** A thread says that it ends. */
  readonly uncaught: boolean;
}

interface StackTrace {
  readonly at: number;
  readonly headline: string;
  /** Of a cause, if it has one; otherwise of what it has led to. */
  readonly place: string | undefined;
  /** The place is that of the exception in the headline. */
  readonly placed: boolean;
  /** No frame has come yet: what comes belongs to the message. */
  readonly inMessage: boolean;
}

function begun({ at, headline }: Pick<Head, 'at' | 'headline'>): StackTrace {
  return { at, headline, place: undefined, placed: false, inMessage: true };
}

const CAUSE = 'Caused by: ';
/** Lines that a message has at the most. */
const MESSAGE = 20;
/** A frame of the exception itself: those of suppressed ones are indented more. */
const FRAME = /^\tat (\S+)\(([^()]*)\)/;
const THREAD = /^Exception in thread "[^"]*" /;
const HANDLER = /^Exception: (\S+) thrown from the UncaughtExceptionHandler in thread "/;
const NAME = /^([\p{L}_$][\p{L}\p{N}_$.]*)(?:: |:?$)/u;

function isText(line: string): boolean {
  return line !== '' && !/^\s/.test(line);
}

function headOf(line: string, at: number): Head | undefined {
  const handler = HANDLER.exec(line)?.[1];
  if (handler !== undefined) return { at, headline: handler, isError: true, uncaught: true };
  const rest = line.replace(THREAD, '');
  const name = NAME.exec(rest)?.[1];
  if (name === undefined) return undefined;
  const uncaught = rest !== line;
  const isError = uncaught || /(?:Exception|Error|Throwable)$/.test(name);
  return { at, headline: rest, isError, uncaught };
}

function withFrame(open: StackTrace, [, method = '', source = '']: RegExpExecArray): StackTrace {
  const read = { ...open, inMessage: false };
  if (open.placed || LIBRARY.test(method) || !SOURCE.test(source)) return read;
  return { ...read, place: source, placed: true };
}

const SOURCE = /^[^:/]+\.\w+:\d+$/;
/** Methods of the platform: `java.base/java.lang.Thread.run`. */
const LIBRARY = /^(?:java|jdk)\.[\w.]*(?:@[\w.]*)?\/|^(?:java|javax|jdk|sun|com\.sun|kotlin|scala)\./;
