import type { Message } from '../../grammar/createPrinter.js';
import type { ConnectionEvent, ConsoleOutput, Output, Share } from '../../machine/Machine.js';
import type { ConnectionStep } from './eventsOf.js';
import type { MachineTally, Walk } from './MachineTally.js';

type ServerInput = Message | ConnectionEvent;
type ServerOutput = Output<Message> | ConsoleOutput<Message> | Share;

/** Counts how a server's machine goes. */
export type ServerTally = MachineTally<ServerInput, ServerOutput>;

/**
 * Gives a server's machine what its program was given on a connection. What comes after one of the two has ended the
 * connection means nothing to it.
 */
export function followServer(
  events: readonly ConnectionStep[],
  walk: Walk<ServerInput, ServerOutput>,
): void {
  for (const event of events) {
    if (event.type === 'connected') walk.take(event);
    if (event.type === 'line' && event.side === 'client')
      for (const message of event.line.messages) walk.take(message);
    if (event.type !== 'ended') continue;
    if (event.side === 'client') walk.take({ type: 'disconnected' });
    return;
  }
}
