import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { sidesOf, type Protocol } from '../../protocols/Protocol.js';
import { isTraced, type SourceProtocol } from '../../protocols/SourceProtocol.js';
import { machinesOf, type ShownMachine } from '../machines/machinesOf.js';

/** A machine to walk, with what is known of its inputs and outputs. */
export interface WalkedMachine extends ShownMachine {
  /** By it the messages among its inputs are written; what connections share takes none. */
  readonly heard: Codec<Message> | undefined;
  /** By it the messages that it sends are written, where it sends any. */
  readonly said?: Codec<Message>;
  /** By it the lines that it prints are written, where it prints any. */
  readonly printed?: Codec<Message> | undefined;
  /** The id of the machine to which it hands inputs on, where there is one. */
  readonly shared?: string | undefined;
}

/** The machine of that id; `undefined` where the protocol has none. */
export function walkedMachine(protocol: SourceProtocol, id: string | undefined): WalkedMachine | undefined {
  const shown = machinesOf(protocol).find(({ machine }) => machine.id === id);
  if (!shown) return undefined;
  if (!isTraced(protocol)) return { ...shown, ...spokenBy(shown, protocol) };
  return { ...shown, heard: protocol.variants.find(({ machine }) => machine.id === id)?.lines };
}

function spokenBy({ part, variants }: ShownMachine, protocol: Protocol) {
  const { client, server, console: printed, sharedMachine } = sidesOf(protocol, variants[0]);
  if (part === 'client') return { heard: server, said: client };
  const heard = part === 'server' ? client : undefined;
  return { heard, said: server, printed, shared: sharedMachine?.id };
}
