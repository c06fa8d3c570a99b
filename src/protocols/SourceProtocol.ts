import type { Protocol } from './Protocol.js';
import type { TraceProtocol } from './TraceProtocol.js';

/** All that a specification can define: what two sides say to each other, or what programs print. */
export type SourceProtocol = Protocol | TraceProtocol;

/** Whether its programs are judged by what they print: they have no other side, and no port. */
export function isTraced(protocol: SourceProtocol): protocol is TraceProtocol {
  return !('port' in protocol);
}
