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
  const client = REFUSED.test(printed.errors + printed.output)
    ? ' It looks like a client: that is checked with --role client.'
    : '';
  return new SubjectError(
    'ended-early',
    `The program ended${how} before it listened on a port.${client}${said(printed)}`,
  );
}

/** A client ended before it connected. */
export function endedUnconnected(exit: Exit, printed: Printed, port: number | undefined): SubjectError {
  const how = describeExit(exit);
  if (REFUSED.test(printed.errors + printed.output)) {
    return new SubjectError(
      'wrong-port',
      `The program ended with ${how}: nobody listens where it connects to. The checker listens on port ${port}; tell it another one with --port, or tell the program its port: with {port} in the command, or in the environment variable PORT.${said(printed)}`,
    );
  }
  return new SubjectError(
    'ended-early',
    `The program ended with ${how} before it connected.${said(printed)}`,
  );
}

/** A client runs, but does not connect. */
export function neverConnects(
  milliseconds: number,
  printed: Printed,
  port: number | undefined,
): SubjectError {
  return new SubjectError(
    'never-connects',
    `The program runs, but did not connect to port ${port} within ${milliseconds / 1000} s. Does it ask for something first? A keyboard script answers that (--keyboard).${said(printed)}`,
  );
}

/** The client of a pair ended before it connected. */
export function neverMet(exit: Exit, printed: Printed, port: number | undefined): SubjectError {
  const how = describeExit(exit);
  if (REFUSED.test(printed.errors + printed.output)) {
    return new SubjectError(
      'wrong-port',
      `The client ended with ${how}: nobody listens where it connects to; the server of the pair listens on port ${port}. If the server can be told its port, say the one that the client knows with --port.${said(printed)}`,
    );
  }
  return new SubjectError('ended-early', `The client ended with ${how} before it connected.${said(printed)}`);
}

/** The client of a pair has connected to the server itself. */
export function passesBy(port: number, own: number | undefined): SubjectError {
  return new SubjectError(
    'wrong-port',
    `The client connects to port ${port}, the server's own, past the checker, which waits for it on port ${own}. Let it take its port from {port} in its command, from the environment variable PORT, or from an answer to a question at its start; in a network namespace (without --no-namespace, where the system allows it) both ends may use the same port.`,
  );
}

/** The client of a pair runs, but does not connect. */
export function staysAway(milliseconds: number, printed: Printed, port: number | undefined): SubjectError {
  return new SubjectError(
    'never-connects',
    `The client runs, but did not connect to the server within ${milliseconds / 1000} s; that one listens on port ${port}. Does it ask for something first? A keyboard script answers that (--keyboard).${said(printed)}`,
  );
}

/** A client took for an answer to a question of its own what its user had typed for the server. */
export function asksFirst(shown: string): SubjectError {
  const question = shown.trimEnd().split('\n').at(-1)!.trim();
  return new SubjectError(
    'asks-first',
    `The program asks something before it sends anything, and it is not known what to type: "${printable(question)}". Say so in a keyboard script (--keyboard).`,
  );
}

const REFUSED = /connection refused|ECONNREFUSED|actively refused|отказано|відмовлено/i;

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
