import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import type { Input } from '../../machine/Machine.js';
import { sidesOf } from '../../protocols/Protocol.js';
import { isTraced, type SourceProtocol } from '../../protocols/SourceProtocol.js';
import type { Stamp } from '../../protocols/timeStamp.js';
import { printedBy } from './printedBy.js';

/**
 * Who writes lines of a kind: clients and servers to each other, servers and programs without connections for whoever reads
 * their console.
 */
export type Writer = 'client' | 'server' | 'console' | 'program';

/** A kind of line that can be tried. */
export interface LineKind {
  readonly writer: Writer;
  readonly codec: Codec<Message>;
  /** The variants of the protocol that have it. */
  readonly variants: readonly string[];
  /** Those of them under which it comes without a line end. */
  readonly endless: readonly string[];
  /** Lines of this kind. */
  readonly samples: readonly Uint8Array[];
}

/** All kinds of lines of a protocol, each start rule once: what clients send, what servers send, what they print. */
export function lineKinds(protocol: SourceProtocol, stamp: () => Stamp): readonly LineKind[] {
  const kinds = new Map<string, LineKind>();
  if (isTraced(protocol)) {
    for (const { name, lines, inputs } of protocol.variants)
      add(name, 'program', lines, written(lines, inputs));
    return [...kinds.values()];
  }
  for (const { name, framing } of protocol.variants) {
    // What servers send is told apart by its line ends under any framing.
    const isEndless = framing === 'chunk';
    const { client, server, console, serverMachine, inputs } = sidesOf(protocol, name);
    add(name, 'client', client, written(client, inputs.server), isEndless);
    add(name, 'server', server, written(server, inputs.client));
    if (console) add(name, 'console', console, printedBy(serverMachine, inputs.server, console, stamp));
  }
  return [...kinds.values()].toSorted((a, b) => WRITERS.indexOf(a.writer) - WRITERS.indexOf(b.writer));

  function add(
    variant: string,
    writer: Writer,
    codec: Codec<Message>,
    samples: readonly Uint8Array[],
    isEndless = false,
  ): void {
    const known = kinds.get(codec.startRule);
    const variants = [...(known?.variants ?? []), variant];
    const endless = [...(known?.endless ?? []), ...(isEndless ? [variant] : [])];
    kinds.set(codec.startRule, { ...(known ?? { writer, codec, samples }), variants, endless });
  }
}

const WRITERS: readonly Writer[] = ['client', 'server', 'console'];

/** The lines of those inputs that are messages. */
function written(codec: Codec<Message>, inputs: readonly Input[]): readonly Uint8Array[] {
  return inputs
    .filter(({ type }) => codec.rules[type]?.kind === 'message')
    .map((message) => codec.write(message));
}
