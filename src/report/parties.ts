import { textOf } from '../wire/octets.js';
import { visible } from './visible.js';
import type { Side, Step, Transcript } from '../wire/transcript.js';

/** Somebody who takes part; all clients have the same server. */
export interface Party {
  /** A server has nobody before it: what it prints stands on its console. */
  readonly kind: 'user' | 'console' | Side;
  readonly side: Side;
  readonly peer: number;
  /** What a thread is called. */
  readonly name?: string;
}

/** All who take part, from left to right. */
export function partiesOf(transcript: Transcript): Party[] {
  if (isOfThreads(transcript)) return threadsOf(transcript);
  const peers = [...new Set(transcript.map(({ peer }) => peer))].toSorted((a, b) => a - b);
  const isManned = (side: Side, peer?: number) =>
    transcript.some(
      (step) => step.side === side && (peer === undefined || step.peer === peer) && isAtScreen(step),
    );
  return [
    ...peers.flatMap((peer): Party[] => [
      ...(isManned('client', peer) ? [{ kind: 'user', side: 'client', peer } as const] : []),
      { kind: 'client', side: 'client', peer },
    ]),
    { kind: 'server', side: 'server', peer: 0 },
    ...(isManned('server') ? [{ kind: 'console', side: 'server', peer: 0 } as const] : []),
  ];
}

function isAtScreen({ type }: Step): boolean {
  return type === 'typed' || type === 'printed';
}

/** Whether it is what the threads of a program print, and no conversation. */
export function isOfThreads(transcript: Transcript): boolean {
  return transcript.some(({ side }) => side === 'thread');
}

/** The threads of a program, the program as a whole first where it says something. */
function threadsOf(transcript: Transcript): Party[] {
  const peers = [...new Set(transcript.map(({ peer }) => peer))].toSorted((a, b) => a - b);
  return peers.map((peer) => {
    const step = transcript.find((each) => each.peer === peer && 'octets' in each);
    const name = peer > 0 && step && 'octets' in step ? threadNameIn(step.octets) : 'program';
    return { kind: 'thread', side: 'thread', peer, name };
  });
}

/** The first word of a line that a thread prints. */
function threadNameIn(octets: Uint8Array): string {
  return visible(textOf(octets).split(' ', 1)[0]!);
}

/** Whether both are the same. */
export function isSame(one: Party, other: Party | undefined): boolean {
  return one.kind === other?.kind && one.side === other.side && one.peer === other.peer;
}

/** Who does the step, and to whom. */
export function endsOf(step: Step): [from: Party, to: Party | undefined] {
  if (step.side === 'thread') return [{ kind: 'thread', side: 'thread', peer: step.peer }, undefined];
  const peer = step.side === 'client' ? step.peer : 0;
  const doer: Party = { kind: step.side, side: step.side, peer };
  const user: Party = { kind: step.side === 'server' ? 'console' : 'user', side: step.side, peer };
  if (step.type === 'typed') return [user, doer];
  if (step.type === 'printed') return [doer, user];
  if (step.type === 'exited') return [doer, undefined];
  const client: Party = { kind: 'client', side: 'client', peer: step.peer };
  const server: Party = { kind: 'server', side: 'server', peer: 0 };
  return step.side === 'client' ? [client, server] : [server, client];
}
