import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { sidesOf, type Protocol, type Sides } from '../../protocols/Protocol.js';
import { machinesOf, type ShownMachine } from '../machines/machinesOf.js';

/** A machine to walk, with what is known of its inputs and outputs. */
export interface WalkedMachine extends ShownMachine {
  /** By it the messages among its inputs are written; what connections share takes none. */
  readonly heard: Codec<Message> | undefined;
  readonly sides: Sides;
}

/** The machine of that id; `undefined` where the protocol has none. */
export function walkedMachine(protocol: Protocol, id: string | undefined): WalkedMachine | undefined {
  const shown = machinesOf(protocol).find(({ machine }) => machine.id === id);
  if (!shown) return undefined;
  const sides = sidesOf(protocol, shown.variants[0]);
  const heard = { server: sides.client, client: sides.server, shared: undefined }[shown.part];
  return { ...shown, heard, sides };
}
