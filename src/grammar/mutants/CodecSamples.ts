import { escapeOctets } from '../../wire/escape.js';
import { equal, octetsBehind, octetsOf } from '../../wire/octets.js';
import type { Codec, Malformed } from '../Codec.js';
import type { Rules } from '../ast.js';
import type { Message } from '../createPrinter.js';
import { ownTexts, sampleTexts } from './sampleTexts.js';

/**
 * Lines by which codecs of a changed grammar are told from the codec of the sound one. What none of them tells apart is
 * taken for the same language: a bounded test, no proof.
 */
export class CodecSamples<M extends Message> {
  readonly #codec: Codec<M>;
  readonly #arrives: (text: string) => boolean;
  #samples: readonly Sample<M>[] | undefined;
  #messages: readonly M[] | undefined;

  /** @param arrives - whether a text can come in one piece at all */
  constructor(codec: Codec<M>, arrives: (text: string) => boolean) {
    this.#codec = codec;
    this.#arrives = arrives;
  }

  /**
   * The shortest line that another codec reads otherwise, as a person reads it.
   *
   * @param among - which lines are looked at
   */
  readOtherwise(other: Codec<M>, among: (text: string) => boolean): string | undefined {
    this.#samples ??= this.#samplesOf(sampleTexts);
    for (const { text, line, read: sound } of this.#samples) {
      if (!among(text)) continue;
      const read = other.read(line);
      if (isSameValue(sound, read)) continue;
      return `"${escapeOctets(line)}" is read as ${shown(read)}, not as ${shown(sound)}`;
    }
    return undefined;
  }

  /**
   * The message of the shortest line that another codec writes otherwise, as a person reads it.
   *
   * @param types - the messages that are ever written
   * @param sent - what goes over the wire of a line
   */
  writtenOtherwise(
    other: Codec<M>,
    types: ReadonlySet<string>,
    sent: (line: Uint8Array) => Uint8Array,
  ): string | undefined {
    this.#messages ??= this.#samplesOf(ownTexts).flatMap(({ read }) =>
      read.type === 'malformed' ? [] : [read as M],
    );
    for (const message of this.#messages) {
      if (!types.has(message.type)) continue;
      const [sound, line] = [written(this.#codec, message), written(other, message)];
      if (sound === line || (sound && line && equal(sent(sound), sent(line)))) continue;
      const [is, not] = [line, sound].map((each) => (each ? `"${escapeOctets(each)}"` : 'nothing'));
      return `${shown(message)} is written as ${is}, not as ${not}`;
    }
    return undefined;
  }

  #samplesOf(texts: (rules: Rules, start: string) => readonly string[]): Sample<M>[] {
    const { rules, startRule, encoding } = this.#codec;
    const [unwritable, octets] =
      encoding === 'octets' ? [/[^\0-\xff]/, octetsBehind] : [/[\ud800-\udfff]/u, octetsOf];
    return texts(rules, startRule)
      .filter((text) => this.#arrives(text) && !unwritable.test(text))
      .map((text) => {
        const line = octets(text);
        return { text, line, read: this.#codec.read(line) };
      });
  }
}

/** A line, and what it is. */
interface Sample<M extends Message> {
  readonly text: string;
  readonly line: Uint8Array;
  readonly read: M | Malformed;
}

/** Why something is no line of the grammar makes no difference. */
function isSameValue(a: Message, b: Message): boolean {
  if (a.type === 'malformed' || b.type === 'malformed') return a.type === b.type;
  return JSON.stringify(a) === JSON.stringify(b);
}

function written<M extends Message>(codec: Codec<M>, message: M): Uint8Array | undefined {
  try {
    return codec.write(message);
  } catch (problem) {
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
}

function shown(value: Message): string {
  if (value.type === 'malformed') return 'no line';
  const { type, ...fields } = value;
  const values = Object.values(fields).map((field) => ` "${escapeOctets(octetsOf(String(field)))}"`);
  return `${type}${values.join('')}`;
}
