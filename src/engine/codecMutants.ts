import { Codec } from '../grammar/Codec.js';
import type { Message } from '../grammar/createPrinter.js';
import { createInterpreter } from '../grammar/interpret.js';
import { CodecSamples } from '../grammar/mutants/CodecSamples.js';
import { grammarMutants } from '../grammar/mutants/grammarMutants.js';
import type { Framing } from '../wire/framing.js';
import type { Comparison, FreeLines } from './Proof.js';

/** A codec of a grammar in which one thing is changed, and what tells it from the sound one. */
export interface ComparedCodec<M extends Message> {
  /** `grammar RULE, read: CHANGE`, or `written`. */
  readonly name: string;
  readonly codec: Codec<M>;
  readonly compare: () => Comparison;
}

/**
 * The mutants of a codec by which a program reads.
 *
 * @param free - lines that may be read in any way
 */
export function readingMutants<M extends Message>(
  codec: Codec<M>,
  framing: Framing,
  free: readonly FreeLines[],
): ComparedCodec<M>[] {
  const samples = new CodecSamples(codec, arrivesIn(framing));
  return mutantsOf(codec, 'read').map((mutant) => ({
    ...mutant,
    compare: () => compareReading(samples, mutant.codec, free),
  }));
}

function compareReading<M extends Message>(
  samples: CodecSamples<M>,
  mutant: Codec<M>,
  free: readonly FreeLines[],
): Comparison {
  const isBound = (text: string) => !free.some(({ areFree }) => areFree(text));
  const shortest = samples.readOtherwise(mutant, isBound);
  if (shortest !== undefined) return { type: 'different', shortest };
  for (const { reason, areFree } of free) {
    const least = samples.readOtherwise(mutant, areFree);
    if (least !== undefined) return { type: 'free', reason, shortest: least };
  }
  return { type: 'equivalent', reason: 'No line is read otherwise.' };
}

/**
 * The mutants of a codec by which a program writes.
 *
 * @param types - the messages that are ever written
 * @param sent - what goes over the wire of a line
 * @param spared - fields that are none of its messages' affair: what they hold is filled in when it is written
 */
export function writingMutants<M extends Message>(
  codec: Codec<M>,
  types: ReadonlySet<string>,
  sent: (line: Uint8Array) => Uint8Array,
  spared?: ReadonlySet<string>,
): ComparedCodec<M>[] {
  const samples = new CodecSamples(codec, () => true);
  return mutantsOf(codec, 'written', spared).map((mutant) => ({
    ...mutant,
    compare: () => {
      const shortest = samples.writtenOtherwise(mutant.codec, types, sent);
      if (shortest !== undefined) return { type: 'different', shortest };
      return { type: 'equivalent', reason: 'No message is written otherwise.' };
    },
  }));
}

function mutantsOf<M extends Message>(
  codec: Codec<M>,
  use: 'read' | 'written',
  spared?: ReadonlySet<string>,
): { name: string; codec: Codec<M> }[] {
  const { startRule, encoding } = codec;
  return grammarMutants(codec.rules, startRule, spared).map(({ rule, change, rules }) => ({
    name: `grammar ${rule}, ${use}: ${change}`,
    codec: new Codec<M>(createInterpreter(rules).parse, rules, startRule, encoding),
  }));
}

/** Whether a text can come to a program in one piece. */
function arrivesIn(framing: Framing): (text: string) => boolean {
  return framing === 'stream' ? (text) => text !== '' : (text) => text.indexOf('\n') === text.length - 1;
}
