import type { TemplateCodec } from '../../src/grammar/template/TemplateCodec.js';
import { eachByItself, NOTHING, type HostMutation } from '../../src/sut/HostMutation.js';
import { splitLines } from '../../src/sut/mutations/splitLines.js';
import { concat, octetsOf } from '../../src/wire/octets.js';
import type { Dialect } from './Dialect.js';

/** A server that reads lines of another dialect, and does what the reference does with those that mean the same. */
export function hearing(dialect: Dialect): HostMutation {
  return eachByItself(`hears ${dialect.name}`, (sound) => {
    const reader = new DialectReader(dialect);
    let begun = NOTHING.octets;
    return {
      receive(octets) {
        const { lines, rest } = splitLines(concat([begun, octets]));
        begun = rest;
        return sound.receive(octetsOf(lines.map((line) => reader.read(line)).join('')));
      },
    };
  });
}

/** Reads the lines of one connection. */
class DialectReader {
  readonly #dialect: Dialect;
  /** What has to come next. */
  #due: readonly TemplateCodec[];
  #part: 'first' | 'each';
  #login: string | undefined;
  #fields: Readonly<Record<string, string>> = {};

  constructor(dialect: Dialect) {
    this.#dialect = dialect;
    this.#part = dialect.codecs.first.length > 0 ? 'first' : 'each';
    this.#due = dialect.codecs[this.#part];
  }

  /** The canonical lines for a line; none as long as it means nothing yet. */
  read(line: Uint8Array): string {
    const reading = this.#due[0]!.read(line);
    if (reading.type === 'malformed') return '';
    this.#fields = { ...this.#fields, ...reading.fields };
    this.#due = this.#due.slice(1);
    if (this.#due.length > 0) return '';
    const { login = this.#login ?? '', text = '' } = this.#fields as { login?: string; text?: string };
    const isFirst = this.#login === undefined;
    this.#login ??= login;
    const said = this.#part === 'each' ? `${login}: ${text}\n` : '';
    [this.#part, this.#due, this.#fields] = ['each', this.#dialect.codecs.each, {}];
    return isFirst ? `${login}\n${said}` : said;
  }
}
