import type { Body } from '../../src/sync/Operation.js';
import type { ThreadsProgram } from '../../src/threads/ThreadsProgram.js';

/**
 * A program that prints something else than it does.
 *
 * @param edit - what it prints in place of a line: any number of lines
 */
export function edited(program: ThreadsProgram, edit: (line: string) => readonly string[]): ThreadsProgram {
  return {
    ...program,
    head: program.head.flatMap(edit),
    threads: program.threads.map((thread) => ({ ...thread, body: () => editedBody(thread.body(), edit) })),
  };
}

/** The same without the lines that match. */
export function without(program: ThreadsProgram, pattern: RegExp): ThreadsProgram {
  return edited(program, (line) => (pattern.test(line) ? [] : [line]));
}

/** The same with something else in place of what matches. */
export function replaced(program: ThreadsProgram, pattern: RegExp, by: string): ThreadsProgram {
  return edited(program, (line) => [line.replace(pattern, by)]);
}

/** The same with the lines that match printed twice. */
export function doubled(program: ThreadsProgram, pattern: RegExp): ThreadsProgram {
  return edited(program, (line) => (pattern.test(line) ? [line, line] : [line]));
}

function* editedBody(body: Body, edit: (line: string) => readonly string[]): Body {
  let result = 0;
  for (;;) {
    const { value: operation, done } = body.next(result);
    if (done) return;
    if (operation.type !== 'print') {
      result = yield operation;
      continue;
    }
    for (const line of edit(operation.line)) yield { type: 'print', line };
    result = 0;
  }
}
