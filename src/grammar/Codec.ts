import { charactersOf, octetsBehind, octetsOf } from '../wire/octets.js';
import { decodeUtf8 } from '../wire/utf8.js';
import type { Rules } from './ast.js';
import { createPrinter, type Message, type Printer } from './createPrinter.js';
import { fieldsOf } from './declarations.js';

/** A line that the grammar does not know: data, not an exception. */
export interface Malformed {
  readonly type: 'malformed';
  /** Where the line stops making sense, in octets from its beginning. */
  readonly offset: number;
  readonly reason: string;
}

/** A generated parser: returns the message or throws a syntax error of peggy's. */
export type Parse = (text: string, options: { startRule: string }) => unknown;

/** How the octets of a line are characters: in UTF-8, or each octet one character of that number. */
export type Encoding = 'utf-8' | 'octets';

/** Reads and writes the lines of one start rule: octets in, message out, and back. */
export class Codec<M extends Message> {
  /** The grammar, and the rule of it whose lines these are. */
  readonly rules: Rules;
  readonly startRule: string;
  readonly encoding: Encoding;
  readonly #parse: Parse;
  readonly #print: Printer;
  readonly #constants = new Map<string, Uint8Array>();
  readonly #fields = new Map<string, ReadonlySet<string>>();

  constructor(parse: Parse, rules: Rules, startRule: string, encoding: Encoding = 'utf-8') {
    this.#parse = parse;
    this.rules = rules;
    this.#print = createPrinter(rules);
    this.startRule = startRule;
    this.encoding = encoding;
  }

  /** The same codec with a parser that is made of its own. */
  withParser(make: (parse: Parse) => Parse): Codec<M> {
    return new Codec(make(this.#parse), this.rules, this.startRule, this.encoding);
  }

  /** Reads one line, its line end included. */
  read(line: Uint8Array): M | Malformed {
    const decoded = this.#decode(line);
    if (decoded.type === 'malformed') return decoded;
    return this.#readText(decoded.text);
  }

  /** A line as the grammar sees it; `undefined` where the octets are no characters. */
  textOf(line: Uint8Array): string | undefined {
    const decoded = this.#decode(line);
    return decoded.type === 'text' ? decoded.text : undefined;
  }

  /**
   * Writes a message as a line.
   *
   * @throws RangeError for a message that would not be read back as itself: a field that holds a line end, say
   */
  write(message: M): Uint8Array {
    const known = this.#constants.get(message.type);
    if (known) return known;
    const text = this.#print(message);
    if (UNWRITABLE[this.encoding].test(text) || !sameMessage(this.#readText(text), message)) {
      throw new RangeError(`${JSON.stringify(message)} cannot be written as a line of its grammar`);
    }
    const octets = this.#encode(text);
    if (Object.keys(message).length === 1) this.#constants.set(message.type, octets);
    return octets;
  }

  /** Whether messages of that type have that field. */
  hasField(type: string, field: string): boolean {
    let fields = this.#fields.get(type);
    if (!fields) {
      const rule = this.rules[type];
      fields = new Set(rule ? fieldsOf(rule).map(({ label }) => label) : []);
      this.#fields.set(type, fields);
    }
    return fields.has(field);
  }

  #readText(text: string): M | Malformed {
    try {
      // The parser is generated from the grammar whose start rule is of type M.
      return this.#parse(text, { startRule: this.startRule }) as M;
    } catch (cause) {
      const { location, message } = cause as { location?: { start: { offset: number } }; message: string };
      if (!location) throw cause;
      return {
        type: 'malformed',
        offset: this.#encode(text.slice(0, location.start.offset)).length,
        reason: message,
      };
    }
  }

  #decode(line: Uint8Array): { type: 'text'; text: string } | Malformed {
    if (this.encoding === 'octets') return { type: 'text', text: charactersOf(line) };
    const decoded = decodeUtf8(line);
    if (decoded.type === 'text') return decoded;
    return { type: 'malformed', offset: decoded.offset, reason: 'The octets are not UTF-8.' };
  }

  #encode(text: string): Uint8Array {
    if (this.encoding === 'utf-8') return octetsOf(text);
    return octetsBehind(text);
  }
}

function sameMessage(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => sameMessage((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]))
  );
}

/** Characters that no octets stand for: halves of surrogate pairs, or those above 255. */
const UNWRITABLE: Readonly<Record<Encoding, RegExp>> = { 'utf-8': /[\ud800-\udfff]/u, octets: /[^\0-\xff]/ };
