import type { Codec, Malformed } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { forbiddenBy, type Forbidding } from '../../grammar/forbiddenBy.js';
import { refusalOf, type Refusal } from '../../grammar/refusalOf.js';
import { EscapeError, unescapeOctets } from '../../wire/escape.js';
import { concat, CR, LF } from '../../wire/octets.js';
import type { LineEnd, TypedLine } from './TypedLine.js';

/** What comes of a typed line. */
export type Reading =
  | { readonly type: 'message'; readonly octets: Uint8Array; readonly message: Message }
  | {
      readonly type: 'refused';
      readonly octets: Uint8Array;
      /** Where the line stops making sense, in octets from its beginning. */
      readonly offset: number;
      /** Why; `undefined` where the octets are not UTF-8. */
      readonly refusal: Refusal | undefined;
      /** The predicates that forbid what stands there. */
      readonly forbidding: readonly Forbidding[];
    }
  /** A backslash of the typed text begins no escape; `at` is its place in the text. */
  | { readonly type: 'wrongEscape'; readonly at: number };

/** Reads a typed line with the parser of the protocol. */
export function readLine({ line, end }: Omit<TypedLine, 'rule'>, codec: Codec<Message>): Reading {
  try {
    return readOctets(concat([unescapeOctets(line), ENDS[end]]), codec);
  } catch (cause) {
    if (cause instanceof EscapeError) return { type: 'wrongEscape', at: cause.at };
    throw cause;
  }
}

const ENDS: Readonly<Record<LineEnd, Uint8Array>> = {
  LF: Uint8Array.of(LF),
  CRLF: Uint8Array.of(CR, LF),
  none: new Uint8Array(0),
};

function readOctets(octets: Uint8Array, codec: Codec<Message>): Reading {
  let refusal: Refusal | undefined;
  let forbidding: readonly Forbidding[] = [];
  const listening = codec.withParser((parse) => (text, options) => {
    try {
      return parse(text, options);
    } catch (cause) {
      refusal = refusalOf(cause);
      if (refusal) forbidding = forbiddenBy(codec.rules, codec.startRule, text, refusal.offset);
      throw cause;
    }
  });
  const message = listening.read(octets);
  return isMalformed(message)
    ? { type: 'refused', octets, offset: message.offset, refusal, forbidding }
    : { type: 'message', octets, message };
}

/** The type of a message is the name of its rule, in CamelCase. */
function isMalformed(read: Message | Malformed): read is Malformed {
  return read.type === 'malformed';
}
