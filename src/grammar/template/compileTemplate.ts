import { readTemplate } from './readTemplate.js';
import type { FlawedTemplate, Send, Template, TemplateField } from './Template.js';
import { TemplateCodec } from './TemplateCodec.js';
import { templateGrammar } from './templateGrammar.js';
import { writeTemplate } from './writeTemplate.js';

/** A template with what reads and writes its lines. */
export interface CompiledTemplate {
  /** In its normal form. */
  readonly template: string;
  /** The parsing expression grammar that was made of it. */
  readonly grammar: string;
  /** Of what is sent first, one for each send, in order; empty where nothing is. */
  readonly first: readonly TemplateCodec[];
  /** Of what is sent for each message. */
  readonly each: readonly TemplateCodec[];
}

/**
 * Makes a grammar of a template, and codecs of the grammar: the reader and the writer of each send.
 *
 * @param fields - the fields that the template may have
 * @throws GrammarError when the rule of a field is none
 *
 * @example
 * ```ts
 * const text = { name: 'text', rule: '.+', known: 'each' } as const;
 * const compiled = await compileTemplate('{"say": {text:json}}', [text]);
 * if (compiled.type === 'value') compiled.value.each[0]?.write({ text: 'hello' }); // the octets of {"say": "hello"} and LF
 * ```
 */
export async function compileTemplate(
  template: string,
  fields: readonly TemplateField[],
): Promise<{ readonly type: 'value'; readonly value: CompiledTemplate } | FlawedTemplate> {
  const read = readTemplate(template, fields);
  if (read.type === 'flawed') return read;
  return { type: 'value', value: await compile(read.value, fields) };
}

async function compile(template: Template, fields: readonly TemplateField[]): Promise<CompiledTemplate> {
  const normal = writeTemplate(template);
  const grammar = templateGrammar(template, fields);
  // The generator of parsers is loaded by those alone who have a template.
  const { createParser } = await import('../createParser.js');
  const { parse, rules } = createParser([{ source: normal, text: grammar }]);
  const codecs = (part: string, sends: readonly Send[]) =>
    sends.map((send, index) => new TemplateCodec(parse, rules, `${part}${index + 1}`, send));
  return {
    template: normal,
    grammar,
    first: codecs('First', template.first),
    each: codecs('Each', template.each),
  };
}
