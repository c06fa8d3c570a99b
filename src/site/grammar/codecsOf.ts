import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { sidesOf } from '../../protocols/Protocol.js';
import { isTraced, type SourceProtocol } from '../../protocols/SourceProtocol.js';

/** All that lines of a protocol are read and written by, in all its variants. */
export function codecsOf(protocol: SourceProtocol): readonly Codec<Message>[] {
  if (isTraced(protocol)) return protocol.variants.map(({ lines }) => lines);
  return protocol.variants
    .map(({ name }) => sidesOf(protocol, name))
    .flatMap(({ client, server, console }) => [client, server, ...(console ? [console] : [])]);
}
