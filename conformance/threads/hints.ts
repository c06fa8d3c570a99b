import type { Suspicion } from '../../src/engine/program/ProgramSuite.js';
import { describeExit } from '../../src/sut/Subject.js';

/** The usual causes of what goes wrong in programs with threads. */

export function mixed({ command }: Suspicion): string {
  const language = languageOf(command);
  const advice: Partial<Record<Language, string>> = {
    python:
      'print() writes the text and its line end one after the other. Write both at once, sys.stdout.write(line + "\\n"), or print under a lock of its own.',
    c: 'Each printf() is one write at best: build the whole line with one format, its \\n included, or print under a mutex.',
    java: 'Print the whole line by one println(), not by several print().',
    node: 'Write the whole line by one call: fs.writeSync(1, line + "\\n").',
  };
  return `Two threads have printed at the same moment. ${(language && advice[language]) ?? 'Print each line by one call, or under a lock.'}`;
}

export function silent({ output, command }: Suspicion): string | undefined {
  if (output.trim() !== '')
    return 'The lines of the trace are compared letter by letter: assay explain threads/trace/2, and the specification.';
  return languageOf(command) === 'node'
    ? 'What workers print by console.log comes when the main thread has time for it, or never: fs.writeSync(1, line) prints at once.'
    : undefined;
}

export function announced(): string {
  return 'The line is printed once, by the main thread, before it starts the others.';
}

export function tooMany({ command, times, of }: Suspicion): string {
  const late = lateInNode(command);
  if (late) return late;
  if (times === of)
    return 'The semaphore has more permits than the program says, or a thread comes in without it. "leave" is to be printed before the permit is given back.';
  return 'It does not happen every time: "enter" is printed outside of the permit, or "leave" after it was given back; or a counter is read and changed without a lock between.';
}

export function order({ command }: Suspicion): string {
  return (
    lateInNode(command) ??
    'The lines of one thread come in the order wait, enter, leave: it prints "wait" before it asks for the permit, "enter" when it has it, "leave" before it gives it back.'
  );
}

export function neverIn(): string {
  return 'A permit was not given back: look for a way out of the section without a release (an exception, a return), or for who takes two. "with semaphore:" or "finally" gives it back whatever happens.';
}

export function neverOut(): string {
  return 'The thread ended inside: by an exception, or because the program ended without waiting for it (a daemon thread, a missing join).';
}

export function early(): string {
  return 'The thread goes on without waiting for the event, or prints before its wait has returned; or "set" is printed only after the event was set.';
}

export function lostWakeup({ times, of }: Suspicion): string {
  const often =
    times === of ? '' : ' It depends on who comes first: that is why it does not happen every time.';
  return `Who comes too late is not woken: a notify, or an event that is cleared right after it was set, reaches only those who wait already.${often} Let a variable say that it has happened, and look at it under the lock before waiting.`;
}

export function otherText(): string {
  return 'The text is read from somewhere before it stands there, or after somebody has changed it: set the text first, then the event, and read it once the wait is over.';
}

export function lifo({ command }: Suspicion): string {
  const stack: Partial<Record<Language, string>> = {
    python: 'list.pop() takes the last one: pop(0), or deque.popleft().',
    java: 'A Stack, push() and pop() are last in, first out: take an ArrayDeque with addLast() and removeFirst().',
    node: 'push() and pop() are last in, first out: shift() takes the first one.',
  };
  const language = languageOf(command);
  return (language && stack[language]) ?? 'What was put first is taken first: a queue, not a stack.';
}

export function twice(): string {
  return 'Two threads have taken the same one: finding it and removing it have to happen under one lock, and the line is printed under it too.';
}

export function emptyStore({ times, of }: Suspicion): string {
  return `The wait has to stand in a loop: "while" the store is empty, not "if". Who is woken may find that another one was faster.${printedOutside(times, of)}`;
}

export function fullStore({ times, of }: Suspicion): string {
  return `The wait has to stand in a loop: "while" the store is full, not "if"; and looking and putting have to happen under one lock.${printedOutside(times, of)}`;
}

export function lost(): string {
  return 'Who takes ends before all has been taken, or two have put at the same place at the same time.';
}

export function notRun(): string {
  return 'It was never started (start() of Python and Java, not run()), was started twice, or the program ended before it could run.';
}

export function notEnded(): string {
  return 'The child ended by an exception, or the program ended before it had: nobody waited for it.';
}

export function earlyDone(): string {
  return '"done" waits for all children: join() each of them, also those that were started first; a counter of those that have ended is changed under a lock.';
}

export function notDone(): string {
  return 'Who starts others waits for them and then prints "done"; with the low-level module nobody waits by itself.';
}

export function endless({ actual }: Suspicion): string | undefined {
  if (actual.startsWith('deadlock'))
    return 'Somebody waits for what nobody does any more: a permit that is not given back, a notify that came before the wait, two locks that two threads take in different order.';
  if (actual.startsWith('livelock'))
    return 'A loop asks again and again without waiting, or two threads make way for each other for ever.';
  return undefined;
}

export function failing({ exit, errors }: Suspicion): string | undefined {
  if (errors.includes('Traceback') || errors.includes('Exception'))
    return 'An exception ends it: what it printed says where.';
  return exit?.type === 'signal' ? `${describeExit(exit)} ended it.` : undefined;
}

type Language = 'python' | 'c' | 'java' | 'node';

/** The language of a program, by the words that start it. */
function languageOf(command: string): Language | undefined {
  if (/python|\.py\b/.test(command)) return 'python';
  if (/\bjava\b/.test(command)) return 'java';
  if (/\bnode\b|\.[mc]?js\b/.test(command)) return 'node';
  return /^\.?[\w./-]+$/.test(command.split(' ', 1)[0]!) && !command.includes('.') ? 'c' : undefined;
}

function lateInNode(command: string): string | undefined {
  return languageOf(command) === 'node'
    ? 'What workers print by console.log comes late, and in another order than it happened: fs.writeSync(1, line) prints at once.'
    : undefined;
}

function printedOutside(times: number, of: number): string {
  return times === of
    ? ''
    : ' Or the lines are printed outside of the lock, so that they stand in another order than what happened.';
}
