import type { Listener } from '../engine/Event.js';
import { clientRig, serverRig, START_FACTOR } from '../engine/checkProgram.js';
import type { Rig } from '../engine/Rig.js';
import type { Named } from '../engine/runSuite.js';
import type { ServerSuite, Suite } from '../engine/Suite.js';
import type { ProgramOfTrace } from '../engine/Trace.js';
import { freePort } from '../sut/freePort.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { isolated } from '../sut/namespace.js';
import { ProcessClient } from '../sut/ProcessClient.js';
import { ProcessSubject } from '../sut/ProcessSubject.js';
import { RemoteSubject } from '../sut/RemoteSubject.js';
import type { Subject } from '../sut/Subject.js';
import { DEFAULT_START } from '../sut/startQuestions.js';
import { USUAL_PORTS } from '../sut/usualPorts.js';

/** A program that is tested from the command line. */
export interface Examined {
  readonly subject: Named & { stop(): Promise<void>; kill(): void };
  readonly rig: Rig;
  /** What its user types; a server has one too, who answers what it asks at the start. */
  readonly keyboard: KeyboardScript;
}

export interface SubjectOptions {
  readonly program: ProgramOfTrace;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  /** What the user types, where it is not what the suite says. */
  readonly keyboard?: KeyboardScript | undefined;
  /** Octets that the program may print, where they are more than usual. */
  readonly flood?: number | undefined;
  /** The keyboard is that of a terminal. */
  readonly tty?: boolean | undefined;
}

/** Makes ready to test a program in the role of a suite; it is not started yet. */
export async function examine(
  suite: Suite,
  { program, timeout, keyboard: given, tty = false }: SubjectOptions,
  signal: AbortSignal,
  tell: Listener = () => {},
): Promise<Examined> {
  const { command = [], folder, port } = program;
  const usualPort = suite.protocol.port;
  const limits = { timeout, now };
  const keyboardKind = tty ? 'terminal' : 'pipe';
  if (suite.role === 'pair') {
    const { examinePair } = await import('./examinePair.js');
    const options = { program, timeout, tty };
    return examinePair(suite, options, merge(suite.keyboard, given), signal, tell);
  }
  if (suite.role === 'client') {
    const keyboard = merge(suite.keyboard, given);
    const subject = new ProcessClient({
      command,
      folder,
      inManifest: folder !== undefined,
      port: port ?? (takesPort(command) && !isolated() ? await freePort() : usualPort),
      otherPorts: port === undefined && isolated() ? USUAL_PORTS.filter((each) => each !== usualPort) : [],
      isolated: isolated(),
      questions: keyboard.start,
      keyboard: keyboardKind,
      signal,
    });
    return { subject, rig: clientRig(suite, subject, limits, keyboard), keyboard };
  }
  return examineServer(suite, { program, timeout, keyboard: given, tty }, signal, tell);
}

/** As {@link examine}, for a server; it is there as a server then. */
export async function examineServer(
  suite: ServerSuite,
  { program, timeout, keyboard: given, tty = false, flood }: SubjectOptions,
  signal: AbortSignal,
  tell: Listener = () => {},
): Promise<Examined & { readonly subject: Subject & Examined['subject'] }> {
  const { command = [], folder, connect, port } = program;
  const keyboard = merge({ start: DEFAULT_START, lines: {} }, given);
  const subject = connect
    ? new RemoteSubject(connect.host, connect.port, timeout)
    : new ProcessSubject({
        command,
        folder,
        inManifest: folder !== undefined,
        freePort: port ?? (await freePort()),
        port,
        usualPort: suite.protocol.port,
        questions: keyboard.start,
        keyboard: tty ? 'terminal' : 'pipe',
        startLimit: START_FACTOR * timeout,
        flood,
        signal,
        onWait: (reason) => tell({ type: 'waiting', reason }),
      });
  return { subject, rig: serverRig(suite, subject, { timeout, now }), keyboard };
}

/** A program that is told its port can be told any. */
function takesPort(command: readonly string[]): boolean {
  return command.some((word) => word.includes('{port}'));
}

function now(): number {
  return performance.now();
}

/** What somebody says comes before what is usual. */
function merge(usual: KeyboardScript, given: KeyboardScript | undefined): KeyboardScript {
  if (!given) return usual;
  return { start: [...given.start, ...usual.start], lines: { ...usual.lines, ...given.lines } };
}
