import { FLOOD } from './Console.js';
import { printable } from '../wire/printable.js';
import { portHolder } from './listeners.js';
import { describeExit, type Exit, type Printed } from './Subject.js';
import { SubjectError } from './SubjectError.js';

/** The program ended before it listened. */
export function endedEarly(exit: Exit | undefined, printed: Printed, usualPort: number): SubjectError {
  const how = exit ? ` with ${describeExit(exit)}` : '';
  if (ADDRESS_IN_USE.test(printed.errors + printed.output)) {
    const holder = portHolder(usualPort);
    const who = holder === undefined ? ' by another program' : holder;
    return new SubjectError(
      'port-in-use',
      `The program ended${how}: its port is in use already${who}.${said(printed)}`,
    );
  }
  return new SubjectError(
    'ended-early',
    `The program ended${how} before it listened on a port.${said(printed)}`,
  );
}

/** The program runs, but does not listen. */
export function neverListens(milliseconds: number, printed: Printed): SubjectError {
  return new SubjectError(
    'never-listens',
    `The program runs, but did not listen on any port within ${milliseconds / 1000} s.${said(printed)}`,
  );
}

/** The program prints without end. */
export function flooded(): SubjectError {
  return new SubjectError(
    'too-much-output',
    `The program printed more than ${FLOOD >> 20} MiB and was stopped.`,
  );
}

/** Whoever runs the check wants it to end. */
export function interrupted(): SubjectError {
  return new SubjectError('interrupted', 'The check was interrupted.');
}

const ADDRESS_IN_USE = /address (is )?already in use|EADDRINUSE|Адрес(а)? уже использ|Адреса вже використ/i;
const LINES_SHOWN = 8;

/** What a program said last, as an addition to a sentence. */
function said({ output, errors }: Printed): string {
  const lines = `${output}\n${errors}`.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return ' It printed nothing.';
  return ` It printed:\n${lines
    .slice(-LINES_SHOWN)
    .map((line) => `  ${printable(line)}`)
    .join('\n')}`;
}
