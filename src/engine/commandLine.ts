import type { Role } from '../spec/Spec.js';
import type { Demands } from './Profile.js';
import { quoteForReader } from '../sut/commandWords.js';

/** What decides what is found, besides the program and the values. */
export interface Settings extends Demands {
  readonly port?: number | undefined;
  /** Milliseconds, where they are not what is usual. */
  readonly timeout?: number | undefined;
  /** How often a program is run that is judged by what it prints. */
  readonly times?: number | undefined;
  readonly strict?: boolean | undefined;
  readonly thorough?: boolean | undefined;
  readonly namespace?: boolean | undefined;
  /** The file of a keyboard script. */
  readonly keyboard?: string | undefined;
  readonly tty?: boolean | undefined;
  /** The file of a manifest. */
  readonly manifest?: string | undefined;
}

/**
 * The beginning of a command line that runs a suite in the same way; the program's own command comes behind it.
 *
 * @param tool - how the command line tool is called
 */
export function commandLineOf(
  tool: string,
  { protocol, role }: { readonly protocol: { readonly name: string }; readonly role: Role },
  {
    variant,
    framing,
    dialect,
    players,
    port,
    timeout,
    times,
    strict,
    thorough,
    keyboard,
    tty,
    namespace,
    manifest,
  }: Settings,
): string {
  return [
    `${tool} check`,
    protocol.name,
    // What is checked without being said: a server, or a program where the protocol has nothing else.
    ...(role === 'server' || role === 'program' ? [] : [`--role ${role}`]),
    ...(variant === undefined ? [] : [`--variant ${variant}`]),
    ...(framing === undefined ? [] : [`--framing ${framing}`]),
    ...(dialect === undefined ? [] : [`--dialect ${quoteForReader(dialect)}`]),
    ...(players === undefined ? [] : [`--players ${players}`]),
    ...(port === undefined ? [] : [`--port ${port}`]),
    ...(times === undefined ? [] : [`--times ${times}`]),
    ...(timeout === undefined ? [] : [`--timeout ${timeout}`]),
    ...(strict ? ['--strict'] : []),
    ...(thorough ? ['--thorough'] : []),
    ...(keyboard === undefined ? [] : [`--keyboard ${quoteForReader(keyboard)}`]),
    ...(tty ? ['--tty'] : []),
    ...(namespace === false ? ['--no-namespace'] : []),
    ...(manifest === undefined ? [] : [`--manifest ${quoteForReader(manifest)}`]),
  ].join(' ');
}
