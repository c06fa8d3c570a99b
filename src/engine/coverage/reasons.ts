import type { Edge } from '../../machine/graph.js';
import type { Role } from '../../spec/Spec.js';
import type { End } from '../../wire/transcript.js';
import type { Profile } from '../Profile.js';
import type { ClauseResult } from '../Result.js';
import type { Taken } from './LineTally.js';
import type { Walked } from './MachineTally.js';
import type { OtherWay } from './OtherWay.js';

// Why something was not brought about. Each reason is a fact of the run, in words for the author of the program.

/** What is known of a run as a whole. */
export interface Circumstances {
  readonly role: Role;
  readonly profile: Profile;
  /** How clients write their messages, where that is another way than the grammar's. */
  readonly otherWay: OtherWay | undefined;
}

/** Why no scenario was played for a clause. */
export function whyNoClause(result: ClauseResult | undefined): string {
  return result?.reason?.split('\n')[0] ?? 'it was not selected (--only)';
}

/** Why no line of a side took a way through the grammar. */
export function whyNoLine(
  rule: string,
  side: End,
  { lines }: Pick<Taken, 'lines'>,
  { role, profile, otherWay }: Circumstances,
): string {
  if (otherWay && side === 'client') return otherWay.reason;
  if (knowsNoLineEnd(rule, side, profile))
    return 'the program takes each read for a message, so there are no line ends';
  if (role === 'pair' && lines === 0) return `${THE[side]} wrote no line that the grammar knows`;
  if (side !== role && role !== 'pair') return 'no scenario of this run sent such a line';
  return lines === 0 ? 'the program wrote no line that the grammar knows' : 'the program wrote no such line';
}

/** Whether it is about what closes a line, and the messages of that side have no such thing. */
export function knowsNoLineEnd(rule: string, side: End, { framing }: Profile): boolean {
  return rule === LINE_END && side === 'client' && framing === 'chunk';
}

/** Why a machine did not come into a state. */
export function whyNoState(walked: Walked, circumstances: Circumstances): string {
  return whyNoWalk(walked, circumstances) ?? 'no scenario of this run led there';
}

/**
 * Why a machine did not take a transition.
 *
 * @param side - whose machine it is
 */
export function whyNoTransition(
  edge: Edge,
  walked: Walked,
  side: End,
  circumstances: Circumstances,
): string {
  const { role, profile } = circumstances;
  const { states, transitions } = walked;
  const { from, input, guard } = edge;
  const whole = whyNoWalk(walked, circumstances);
  if (whole !== undefined) return whole;
  if (states.some(({ state, count }) => state === from && count === 0))
    return `no scenario of this run led to ${from}`;
  const others = transitions.filter((each) => each.from === from && each.input === input && each.count > 0);
  if (others.length > 0)
    return guard === undefined
      ? `each time, another way was open: it ${others.map((each) => each.guard).join(', or ')}`
      : `it came there, but it never was so`;
  if (input === 'malformed' && profile.framing === 'stream' && role !== 'pair') return 'in a stream, all octets are well-formed';
  return COMING[side][input] ?? `no ${input} came there in this run`;
}

/** Why a machine was given nothing at all; `undefined` where it was given something. */
function whyNoWalk({ states }: Walked, { role, otherWay }: Circumstances): string | undefined {
  if (otherWay && !otherWay.reader) return otherWay.reason;
  if (states.some(({ count }) => count > 0)) return undefined;
  return role === 'pair' ? 'the ends of the pair speak in a way of their own' : 'nothing was said in this run';
}

/** The name of the rule for line ends, in the grammar that all line protocols share. */
const LINE_END = 'EOL';

const THE: Readonly<Record<End, string>> = { client: 'the client', server: 'the server' };

/** What did not happen to a program, by the event that it would have been. */
const COMING: Readonly<Record<End, Readonly<Record<string, string>>>> = {
  server: {
    connected: 'nobody connected',
    malformed: 'no scenario of this run sent a line there that the grammar does not know',
    disconnected: 'no client was seen to leave there',
  },
  client: {
    connected: 'the program did not connect',
    typed: 'nothing was typed there',
    inputEnded: 'no scenario ends the input of the user',
    malformed: 'only a server that breaks the protocol sends such a line',
    disconnected: 'no scenario of this run ended the connection there',
  },
};
