import type { Demands } from '../engine/Profile.js';
import type { KeyboardOfTrace, ProgramOfTrace } from '../engine/Trace.js';
import type { Level } from '../spec/Spec.js';
import { hex } from '../wire/escape.js';
import { printTranscript } from '../wire/transcript.js';
import type { FindingKind, FuzzFinding } from './FuzzFinding.js';

/** Version of the format (schema/fuzz-trace.schema.json); it grows when a reader of the old one could be misled. */
const VERSION = 1;
/** Characters of a conversation that is kept: a longer one shows nobody anything that the script does not. */
const LONGEST = 1 << 20;

/** A finding of a campaign as it is kept in a file: all that is needed to see it again, and to judge it anew. */
export interface FuzzTrace {
  readonly version: typeof VERSION;
  /** What tells it from a trace of a check. */
  readonly fuzz: true;
  readonly protocol: string;
  readonly kind: FindingKind;
  readonly clause: string;
  readonly level: Level;
  readonly sentence: string;
  /** Where the conversation stood. */
  readonly state: string;
  /** The grammar of the protocol, as a hash: what was wrong under another one may be right now. */
  readonly grammar: string;
  readonly program: ProgramOfTrace;
  /** What was demanded of the program. */
  readonly demands: Demands;
  /** Milliseconds that an answer may take. */
  readonly timeout: number;
  readonly keyboard?: KeyboardOfTrace | undefined;
  /** The keyboard is that of a terminal. */
  readonly tty?: true | undefined;
  /** What is done, a step a line. */
  readonly script: readonly string[];
  readonly expected: readonly string[];
  readonly actual: string;
  /** The octets that came, in hexadecimal. */
  readonly octets?: string | undefined;
  readonly reproduced: { readonly times: number; readonly of: number };
  /** The conversation, a step a line; each line of the fuzzer's side is one segment. */
  readonly conversation?: readonly string[] | undefined;
  /** Of the campaign that met it. */
  readonly seed: number;
  /** The run and the part of the campaign that met it, and milliseconds since it began. */
  readonly run: number;
  readonly layer: string;
  readonly at: number;
}

/** What a trace says beside the finding. */
export type FuzzTraceHead = Pick<
  FuzzTrace,
  'protocol' | 'grammar' | 'program' | 'demands' | 'timeout' | 'keyboard' | 'tty' | 'seed'
>;

/** Makes a trace of a finding. */
export function fuzzTraceOf(head: FuzzTraceHead, finding: FuzzFinding): FuzzTrace {
  const { kind, clause, state, script, difference, reproduced, transcript, run, layer, at } = finding;
  const { expected, actual, octets } = difference;
  const conversation = printTranscript(transcript);
  return {
    version: VERSION,
    fuzz: true,
    protocol: head.protocol,
    kind,
    clause: clause.id,
    level: clause.level,
    sentence: clause.text,
    state,
    grammar: head.grammar,
    program: head.program,
    demands: head.demands,
    timeout: head.timeout,
    keyboard: head.keyboard,
    tty: head.tty,
    script,
    expected,
    actual,
    ...(octets && { octets: hex(octets) }),
    reproduced,
    ...(conversation.length <= LONGEST && {
      conversation: conversation.split('\n').filter((line) => line !== ''),
    }),
    seed: head.seed,
    run,
    layer,
    at: Math.round(at),
  };
}
