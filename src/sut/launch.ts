import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { SubjectError } from './SubjectError.js';

/** A program that has been started on a console of its own. */
export interface Launched {
  /** The process that was spawned: the console's, or the program itself. */
  readonly child: ChildProcess;
  /** How many processes stand before the program, each the parent of the next: its console, and a shell. */
  readonly before: number;
  readonly output: Readable;
  readonly errors: Readable;
  readonly keyboard: Keyboard;
}

/** What a program reads as typed by its user. */
export interface Keyboard {
  readonly stream: Writable;
  /** What the Enter key sends. */
  readonly enter: string;
}

/** Whether a program's standard input is a pipe, or a terminal as its output is. */
export type KeyboardKind = 'pipe' | 'terminal';

/**
 * Starts a command in a process group of its own. Its standard output is a pseudo-terminal, so that it prints when it
 * prints; its standard error is kept apart. Its standard input is a pipe, which echoes nothing, or on demand a terminal
 * for programs that insist on one. Where util-linux `script` is missing, pipes take the place of the terminal.
 *
 * @throws SubjectError when there is no such program
 */
export function launch({
  entry = [],
  command: own,
  environment,
  folder,
  keyboard = 'pipe',
  mayBeStopped = false,
}: Launch): Launched {
  requireProgram(own[0]!, environment, folder);
  const command = [...entry, ...own];
  if (!onPath('script', environment)) return launchOnPipes(command, environment, folder);
  return keyboard === 'pipe'
    ? launchOnTerminal(command, environment, folder, mayBeStopped)
    : launchInTerminal(command, environment, folder);
}

/** What is started, and how. */
export interface Launch {
  /** Words that go before the command and run it somewhere else: in another network namespace, say. */
  readonly entry?: readonly string[] | undefined;
  /** Program and arguments; never given to a shell. */
  readonly command: readonly string[];
  readonly environment: NodeJS.ProcessEnv;
  /** The folder in which it runs; without it, the current one. */
  readonly folder?: string | undefined;
  readonly keyboard?: KeyboardKind | undefined;
  /**
   * Somebody stops it now and then (SIGSTOP). A shell stands between it and its console then: one that sees its child
   * stop may miss its end.
   */
  readonly mayBeStopped?: boolean | undefined;
}

/** So wide that nothing is wrapped. */
const SIZE = 'cols 1000 rows 100';

function launchOnTerminal(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  cwd: string | undefined,
  mayBeStopped: boolean,
): Launched {
  // Descriptor 3 is the keyboard, 4 the errors; `exec` makes the program the terminal's own child.
  const [first, last] = mayBeStopped ? ['', '; exit $?'] : ['exec ', ''];
  const line = `stty -onlcr ${SIZE}; ${first}${command.map(quote).join(' ')} <&3 2>&4 3<&- 4>&-${last}`;
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    // `script` runs the line with the user's shell, which may be anything; ours is plain.
    env: { ...environment, SHELL: '/bin/sh' },
    stdio: ['ignore', 'pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
    cwd,
  });
  // A `pipe` above the standard three is a stream of both directions.
  const [, output, , keyboard, errors] = child.stdio as [unknown, Readable, unknown, Writable, Readable];
  const before = mayBeStopped ? 2 : 1;
  return { child, before, output, errors, keyboard: { stream: keyboard, enter: '\n' } };
}

/** As {@link launchOnTerminal}, but the keyboard is that of the terminal: what is typed goes through its line editing. */
function launchInTerminal(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  cwd: string | undefined,
): Launched {
  const line = `stty -onlcr -echo ${SIZE}; exec ${command.map(quote).join(' ')} 2>&4 4>&-`;
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    env: { ...environment, SHELL: '/bin/sh' },
    stdio: ['pipe', 'pipe', 'ignore', 'ignore', 'pipe'],
    detached: true,
    cwd,
  });
  const [keyboard, output, , , errors] = child.stdio as [Writable, Readable, unknown, unknown, Readable];
  return { child, before: 1, output, errors, keyboard: { stream: keyboard, enter: '\r' } };
}

function launchOnPipes(
  command: readonly string[],
  environment: NodeJS.ProcessEnv,
  cwd: string | undefined,
): Launched {
  const unbuffered = onPath('stdbuf', environment) ? ['stdbuf', '-oL', ...command] : command;
  const child = spawn(unbuffered[0]!, unbuffered.slice(1), {
    env: { ...environment, PYTHONUNBUFFERED: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
    cwd,
  });
  const keyboard = { stream: child.stdin, enter: '\n' };
  return { child, before: 0, output: child.stdout, errors: child.stderr, keyboard };
}

function requireProgram(program: string, environment: NodeJS.ProcessEnv, folder = '.'): void {
  const found = program.includes('/') ? resolve(folder, program) : onPath(program, environment);
  if (found === undefined || !exists(found)) {
    const quotes = program.includes(' ')
      ? ' Give program and arguments as separate words, not in quotes together.'
      : '';
    throw new SubjectError('not-found', `There is no program "${program}".${quotes}`);
  }
  if (!executable(found)) {
    throw new SubjectError(
      'not-executable',
      `"${program}" is not executable: start it with its language, or make it so with chmod +x.`,
    );
  }
}

function onPath(program: string, environment: NodeJS.ProcessEnv): string | undefined {
  const folders = (environment['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return folders.map((folder) => join(folder, program)).find(executable);
}

function exists(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false }) !== undefined;
}

function executable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** A word for `sh`, whatever it holds. */
function quote(word: string): string {
  return `'${word.replaceAll("'", `'\\''`)}'`;
}
