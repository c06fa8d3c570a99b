import { spawn, type ChildProcess } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import type { Readable } from 'node:stream';
import { SubjectError } from './SubjectError.js';

/** A program that has been started on a console of its own. */
export interface Launched {
  /** The process that was spawned: the console's, or the program itself. */
  readonly child: ChildProcess;
  /** Whether the process is the console, and the program its child. */
  readonly onTerminal: boolean;
  readonly output: Readable;
  readonly errors: Readable;
}

/**
 * Starts a command in a process group of its own. Its standard output is a pseudo-terminal, so that it prints when it
 * prints; its standard error is kept apart, its standard input stays open and empty. Where util-linux `script` is
 * missing, pipes take the place of the terminal.
 *
 * @param command - program and arguments; never given to a shell
 * @throws SubjectError when there is no such program
 */
export function launch(command: readonly string[], environment: NodeJS.ProcessEnv): Launched {
  requireProgram(command[0]!, environment);
  return onPath('script', environment)
    ? launchOnTerminal(command, environment)
    : launchOnPipes(command, environment);
}

function launchOnTerminal(command: readonly string[], environment: NodeJS.ProcessEnv): Launched {
  // Descriptor 3 is the keyboard, 4 the errors; `exec` makes the program the terminal's own child.
  const line = `stty -onlcr; exec ${command.map(quote).join(' ')} <&3 2>&4 3<&- 4>&-`;
  const child = spawn('script', ['-qefc', line, '/dev/null'], {
    // `script` runs the line with the user's shell, which may be anything; ours is plain.
    env: { ...environment, SHELL: '/bin/sh' },
    stdio: ['ignore', 'pipe', 'ignore', 'pipe', 'pipe'],
    detached: true,
  });
  // A `pipe` above the standard three is a stream of both directions.
  return { child, onTerminal: true, output: child.stdout!, errors: child.stdio[4] as Readable };
}

function launchOnPipes(command: readonly string[], environment: NodeJS.ProcessEnv): Launched {
  const unbuffered = onPath('stdbuf', environment) ? ['stdbuf', '-oL', ...command] : command;
  const child = spawn(unbuffered[0]!, unbuffered.slice(1), {
    env: { ...environment, PYTHONUNBUFFERED: '1' },
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  });
  return { child, onTerminal: false, output: child.stdout, errors: child.stderr };
}

function requireProgram(program: string, environment: NodeJS.ProcessEnv): void {
  const found = program.includes('/') ? program : onPath(program, environment);
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
