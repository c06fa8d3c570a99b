import { Codec, type Malformed, type Parse } from '../Codec.js';
import type { Rules } from '../ast.js';
import type { Message } from '../createPrinter.js';
import { decodeUtf8 } from '../../wire/utf8.js';
import { octetsOf } from '../../wire/octets.js';
import { STRING_SYNTAXES } from './fieldEncodings.js';
import { splitText, type TextPart } from './splitText.js';
import type { Fields, Piece, Send } from './Template.js';

/** What a line holds. */
export type ReadFields = { readonly type: 'fields'; readonly fields: Fields } | Malformed;

type Field = Extract<Piece, { type: 'field' }>;

/** Reads and writes the lines of one send of a template. */
export class TemplateCodec {
  readonly #codec: Codec<Message>;
  readonly #parse: Parse;
  readonly #rule: string;
  readonly #send: Send;

  /** @param rule - the send's rule in the grammar that was made of the template */
  constructor(parse: Parse, rules: Rules, rule: string, send: Send) {
    this.#codec = new Codec(parse, rules, rule);
    this.#parse = parse;
    this.#rule = rule;
    this.#send = send;
  }

  /** Reads one line, its line end included: the values of the fields that this send has. */
  read(line: Uint8Array): ReadFields {
    const message = this.#codec.read(line);
    if (isMalformed(message)) return message;
    // Its grammar says that all fields are text.
    const written = message as unknown as Fields;
    const values: Record<string, string> = {};
    for (const field of fieldsOf(this.#send)) {
      const value = decode(field, written[field.name]!);
      const reason = this.#refusal(field.name, value);
      if (reason !== undefined) {
        return { type: 'malformed', offset: this.#offsetOf(field, line, written), reason };
      }
      values[field.name] = value;
    }
    return { type: 'fields', fields: values };
  }

  /**
   * Writes a line, LF included. Fields that this send does not have are left aside.
   *
   * @throws RangeError for values that would not be read back: a login with the text in it that parts it from what
   * follows, say
   */
  write(fields: Fields): Uint8Array {
    const own = fieldsOf(this.#send);
    const written = own.map((field): [string, string] => {
      const value = fields[field.name];
      if (value === undefined) throw new RangeError(`the field ${field.name} has no value`);
      const reason = this.#refusal(field.name, value);
      if (reason !== undefined)
        throw new RangeError(`${JSON.stringify(value)} is no ${field.name}: ${reason}`);
      return [field.name, encode(field, value)];
    });
    return this.#codec.write({ type: this.#rule, ...Object.fromEntries(written) });
  }

  /** Why a value breaks its field's rule. */
  #refusal(name: string, value: string): string | undefined {
    try {
      this.#parse(value, { startRule: `${name}_value` });
      return undefined;
    } catch (cause) {
      const { location, message } = cause as { location?: object; message: string };
      if (!location) throw cause;
      return message;
    }
  }

  /** Where the field begins in a line that follows the grammar, in octets. */
  #offsetOf(wanted: Field, line: Uint8Array, written: Fields): number {
    const decoded = decodeUtf8(line);
    const text = decoded.type === 'text' ? decoded.text : '';
    let at = 0;
    for (const [index, piece] of this.#send.entries()) {
      if (piece === wanted) break;
      if (piece.type === 'field') at += written[piece.name]!.length;
      else at = endOfText(splitText(piece.text, this.#send, index), text, at);
    }
    return octetsOf(text.slice(0, at)).length;
  }
}

function endOfText(parts: readonly TextPart[], line: string, from: number): number {
  let at = from;
  for (const part of parts) {
    if (part.type === 'characters') at += part.text.length;
    else while (line[at] === ' ' || line[at] === '\t') at += 1;
  }
  return at;
}

function isMalformed(message: Message | Malformed): message is Malformed {
  return message.type === 'malformed';
}

function fieldsOf(send: Send): Field[] {
  return send.filter((piece) => piece.type === 'field');
}

function encode({ encoding }: Field, value: string): string {
  return encoding === 'plain' ? value : STRING_SYNTAXES[encoding].encode(value);
}

function decode({ encoding }: Field, written: string): string {
  return encoding === 'plain' ? written : STRING_SYNTAXES[encoding].decode(written);
}
