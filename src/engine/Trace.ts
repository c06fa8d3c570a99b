import type { Role } from '../spec/Spec.js';
import type { KeyboardScript } from '../sut/KeyboardScript.js';
import { hex } from '../wire/escape.js';
import { printTranscript } from '../wire/transcript.js';
import { encodeValue } from './encodeValue.js';
import type { Demands } from './Profile.js';
import type { Finding } from './Result.js';

/** Version of the format (schema/trace.schema.json); it grows when a reader of the old one could be misled. */
const VERSION = 1;

/** A finding as it is kept in a file: all that is needed to see it again, and to judge whether it is still there. */
export interface Trace {
  readonly version: typeof VERSION;
  readonly protocol: string;
  readonly role: Role;
  readonly clause: string;
  readonly sentence: string;
  /** The grammar of the protocol, as a hash: what was wrong under another one may be right now. */
  readonly grammar: string;
  readonly program: ProgramOfTrace;
  /** What was demanded of the program. */
  readonly demands: Demands;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  readonly keyboard?: KeyboardOfTrace | undefined;
  /** What the check was given, as {@link encodeValue} writes it. */
  readonly given: unknown;
  readonly expected: readonly string[];
  readonly actual: string;
  /** The octets that came, in hexadecimal. */
  readonly octets?: string | undefined;
  readonly reproduced: { readonly times: number; readonly of: number };
  /** The conversation, a step a line; each line of the checker's side is one segment. */
  readonly conversation: readonly string[];
}

/** Which program was tested. */
export interface ProgramOfTrace {
  /** The two commands of a pair, in place of one. */
  readonly server?: readonly string[] | undefined;
  readonly client?: readonly string[] | undefined;
  readonly command?: readonly string[] | undefined;
  /** The folder in which the command was run, where that is not the current one. */
  readonly folder?: string | undefined;
  /** The server that ran already. */
  readonly connect?: { readonly host: string; readonly port: number } | undefined;
  /** The port that was given, not found. */
  readonly port?: number | undefined;
}

/** A keyboard script as it is written in a file. */
export interface KeyboardOfTrace {
  readonly start?: readonly { readonly when: string; readonly type: string }[] | undefined;
  readonly [intention: string]: unknown;
}

/** What a trace says beside the finding. */
export type TraceHead = Omit<
  Trace,
  'version' | 'given' | 'expected' | 'actual' | 'octets' | 'reproduced' | 'conversation'
>;

/** Makes a trace of a finding. */
export function traceOf(head: TraceHead, { difference, given, transcript, reproduced }: Finding): Trace {
  const { expected, actual, octets } = difference;
  return {
    version: VERSION,
    ...head,
    given: encodeValue(given),
    expected,
    actual,
    ...(octets && { octets: hex(octets) }),
    reproduced,
    conversation: printTranscript(transcript)
      .split('\n')
      .filter((line) => line !== ''),
  };
}

/** A keyboard script as it is written in a file. */
export function writtenScript({ start, lines }: KeyboardScript): KeyboardOfTrace {
  return { start: start.map(({ when, type }) => ({ when: when.source, type })), ...lines };
}
