import { sidesOf, type Protocol, type Sides } from '../../protocols/Protocol.js';
import type { End } from '../../wire/transcript.js';
import type { ClauseResult } from '../Result.js';
import type { Conversation } from './Conversations.js';
import type { Coverage, CoveredClause, CoveredLines, CoveredMachine } from './Coverage.js';
import type { Taken } from './LineTally.js';
import { MachineTally, type Walked } from './MachineTally.js';
import { knowsNoLineEnd, whyNoClause, whyNoLine, whyNoState, whyNoTransition, type Circumstances } from './reasons.js';
import { Tallies } from './Tallies.js';

/** A run that is over. */
export interface Played extends Circumstances {
  readonly protocol: Protocol;
  /** The ids of the clauses of which the suite has a check; without it, all. */
  readonly checked?: ReadonlySet<string>;
  /** One for each clause that was selected. */
  readonly results: readonly ClauseResult[];
  readonly conversations: readonly Conversation[];
}

/** What of its protocol a run has brought about. */
export function coverageOf(played: Played): Coverage {
  const { protocol, profile, conversations } = played;
  const sides = sidesOf(protocol, profile.variant);
  const tallies = new Tallies(sides, played);
  for (const conversation of conversations) tallies.add(conversation);
  const { client, server, lines } = tallies;
  return {
    clauses: clausesOf(played),
    grammar: [
      linesOf('client', sides.client.startRule, lines.client.taken, played),
      linesOf('server', sides.server.startRule, lines.server.taken, played),
    ],
    machines: [
      ...(server ? [machineOf('server', server, played), ...sharedOf(sides, played)] : []),
      ...(client ? [machineOf('client', client, played)] : []),
    ],
  };
}

function clausesOf({ protocol, role, results, checked }: Played): CoveredClause[] {
  return protocol.clauses
    .filter((clause) => clause.role === role && checked?.has(clause.id) !== false)
    .map(({ id }) => {
      const result = results.find((each) => each.id === id);
      return { id, ...counted(result?.runs ?? 0, () => whyNoClause(result)) };
    });
}

function linesOf(side: End, rule: string, taken: Taken, circumstances: Circumstances): CoveredLines {
  const branches = taken.branches.map(({ id, rule: own, notation, count }) => ({
    id,
    rule: own,
    notation,
    // The grammar's line end stands in for the end of a chunk.
    ...counted(knowsNoLineEnd(own, side, circumstances.profile) ? 0 : count, () => whyNoLine(own, side, taken, circumstances)),
  }));
  return { side, rule, lines: taken.lines, branches };
}

/** A tally of any machine. */
interface AnyTally {
  readonly machine: { readonly id: string };
  readonly walked: Walked;
}

function machineOf(side: End, tally: AnyTally, circumstances: Circumstances): CoveredMachine {
  const { walked } = tally;
  return {
    id: tally.machine.id,
    states: walked.states.map(({ state, count }) => ({
      state,
      ...counted(count, () => whyNoState(walked, circumstances)),
    })),
    transitions: walked.transitions.map(({ count, ...edge }) => ({
      ...edge,
      ...counted(count, () => whyNoTransition(edge, walked, side, circumstances)),
    })),
  };
}

/** What connections have in common goes on in the program alone: there is nothing on the wire that it could be stepped by. */
function sharedOf({ sharedMachine }: Sides, circumstances: Circumstances): CoveredMachine[] {
  if (!sharedMachine) return [];
  const otherWay = { reason: 'it hangs on what the server alone knows' };
  return [machineOf('server', new MachineTally(sharedMachine), { ...circumstances, otherWay })];
}

function counted(count: number, why: () => string): { readonly count: number; readonly reason?: string } {
  return count > 0 ? { count } : { count, reason: why() };
}
