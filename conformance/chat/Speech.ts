import { framed, type Framing } from '../../src/wire/framing.js';
import { concat } from '../../src/wire/octets.js';
import type { Dialect } from './Dialect.js';
import { dialectReader, looseReader, type MessageReader } from './MessageReader.js';

/** How a client writes what it sends. */
export interface Speech {
  /** The name of the dialect, or its template where it has none. */
  readonly name: string;
  /** Nothing where none explains what it sends. */
  readonly dialect: Dialect | undefined;
  readonly framing: Framing;
  /** A login is said before the first message. */
  readonly announces: boolean;
  /** Each message says whose it is. */
  readonly repeatsLogin: boolean;
  /** Finds what is sent first. */
  readonly announcement: MessageReader;
  /** Finds messages. */
  readonly message: MessageReader;
  /** What is sent first, if that is known. */
  readonly writeFirst: (login: string) => Uint8Array | undefined;
  /** A message, if it is known how that is written. */
  readonly write: (login: string, text: string) => Uint8Array | undefined;
}

/**
 * A dialect as a client writes it.
 *
 * @param strict - line ends belong to no chunk
 */
export function speechOf(dialect: Dialect, framing: Framing, strict = false): Speech {
  const { name, announces, repeatsLogin, codecs } = dialect;
  return {
    name,
    dialect,
    framing,
    announces,
    repeatsLogin,
    announcement: dialectReader(codecs.first, framing, strict),
    message: dialectReader(codecs.each, framing, strict),
    writeFirst: (login) => written(() => dialect.first(login), framing),
    write: (login, text) => written(() => dialect.each(login, text), framing),
  };
}

/** What is known of a way of writing that no template explains. */
export interface LooseSpeech {
  readonly framing: Framing;
  readonly announces: boolean;
  readonly repeatsLogin: boolean;
  /** Lines of a message. */
  readonly lines: number;
}

/** A way of writing that no template explains. */
export function looseSpeech({ framing, announces, repeatsLogin, lines }: LooseSpeech): Speech {
  return {
    name: 'its own',
    dialect: undefined,
    framing,
    announces,
    repeatsLogin,
    ...looseFirst(framing),
    message: looseReader(framing, lines),
    write: () => undefined,
  };
}

/** What is said first, where no template explains that. */
export function looseFirst(framing: Framing): Pick<Speech, 'announcement' | 'writeFirst'> {
  return { announcement: looseReader(framing, 1), writeFirst: () => undefined };
}

/** The lines as they are sent; nothing where the dialect has no way to write such values. */
function written(lines: () => readonly Uint8Array[], framing: Framing): Uint8Array | undefined {
  try {
    return concat(lines().map((line) => framed(line, framing)));
  } catch (problem) {
    if (problem instanceof RangeError) return undefined;
    throw problem;
  }
}

/** A way of writing in words: the name of the dialect, and its template. */
export function describeSpeech({ name, dialect }: Speech): string {
  return dialect && dialect.template !== name ? `${name}: ${dialect.template}` : name;
}
