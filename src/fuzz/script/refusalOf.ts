import { describeExit, type Subject } from '../../sut/Subject.js';
import type { Wrong } from '../Conversation.js';

/** Nobody took a connection. */
export function refusalOf({ exit }: Subject, peer: number): Wrong {
  const actual = exit ? `the program had ended with ${describeExit(exit)}` : 'it was refused';
  const difference = { kind: 'refused', expected: ['a connection'], actual } as const;
  // Which clause that breaks, whoever attacks knows.
  return { kind: 'dead listener', clause: '', state: '', peer, difference };
}
