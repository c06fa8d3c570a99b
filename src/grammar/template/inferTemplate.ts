import { concat, LF } from '../../wire/octets.js';
import { decodeUtf8 } from '../../wire/utf8.js';
import { candidateSends } from './candidateSends.js';
import { mayChange } from './changingText.js';
import { compileTemplate, type CompiledTemplate } from './compileTemplate.js';
import type { Fields, Send, Template, TemplateField } from './Template.js';
import type { TemplateCodec } from './TemplateCodec.js';
import { writeTemplate } from './writeTemplate.js';

/** What one side was seen to send. */
export interface Observed {
  /** What came before any message: the octets of each send, without line ends. */
  readonly first: readonly Uint8Array[];
  /**
   * At least two. Their values tell templates apart: texts of different lengths, one without any quotation mark and one
   * with `"` inside; values that are in no word which the program may send by itself.
   */
  readonly messages: readonly ObservedMessage[];
}

/** What came for a message. */
export interface ObservedMessage {
  /** The value of each field. */
  readonly fields: Fields;
  /** The octets of each send, without line ends. */
  readonly frames: readonly Uint8Array[];
}

/** A template that has a name. */
export interface NamedTemplate {
  readonly name: string;
  readonly template: string;
}

/** The template that was found. */
export interface Inferred {
  /** Its name where it is one of the known ones. */
  readonly name?: string;
  readonly compiled: CompiledTemplate;
}

/**
 * Finds the template of what was seen, by putting fields in the places of their values: the first of the known ones
 * that fits, else one that explains as much as possible by fields. `undefined` where none explains all messages, or
 * where what is found may be an accident: a field's value is in the text between the fields, say.
 *
 * @param fields - the fields that the template may have
 */
export async function inferTemplate(
  observed: Observed,
  fields: readonly TemplateField[],
  known: readonly NamedTemplate[] = [],
): Promise<Inferred | undefined> {
  if (observed.messages.length < 2) return undefined;
  for (const { name, template } of known) {
    const compiled = await fitting(template, observed, fields);
    if (compiled) return { name, compiled };
  }
  const template = substituted(observed, fields);
  const compiled = template && (await fitting(writeTemplate(template), observed, fields));
  return compiled && { compiled };
}

/** The template compiled, if it reads in all that was seen what was meant. */
async function fitting(
  template: string,
  { first, messages }: Observed,
  fields: readonly TemplateField[],
): Promise<CompiledTemplate | undefined> {
  const compiled = await compileTemplate(template, fields);
  if (compiled.type === 'flawed') return undefined;
  const { value } = compiled;
  const fits =
    reads(value.first, first, messages[0]!.fields) &&
    messages.every((message) => reads(value.each, message.frames, message.fields));
  return fits ? value : undefined;
}

function reads(codecs: readonly TemplateCodec[], frames: readonly Uint8Array[], fields: Fields): boolean {
  if (codecs.length !== frames.length) return false;
  return frames.every((frame, index) => {
    const read = codecs[index]!.read(concat([frame, LINE_END]));
    if (read.type === 'malformed') return false;
    return Object.entries(read.fields).every(([name, value]) => fields[name] === value);
  });
}

const LINE_END = Uint8Array.of(LF);

/** The template that comes of putting fields in the places of their values. */
function substituted({ first, messages }: Observed, fields: readonly TemplateField[]): Template | undefined {
  const values = messages.map((message) => pick(message.fields, fields));
  const atFirst = pick(
    messages[0]!.fields,
    fields.filter(({ known }) => known === 'first'),
  );
  const template = {
    first: first.map((frame) => commonSend([frame], [atFirst])),
    each: messages[0]!.frames.map((_, index) =>
      commonSend(
        messages.map(({ frames }) => frames[index]),
        values,
      ),
    ),
  };
  return isWhole(template) ? template : undefined;
}

function pick(values: Fields, fields: readonly TemplateField[]): Fields {
  return Object.fromEntries(fields.map(({ name }) => [name, values[name] ?? '']));
}

/** The send that makes each of these frames of its values: of several, the one that explains most by fields. */
function commonSend(
  frames: readonly (Uint8Array | undefined)[],
  values: readonly Fields[],
): Send | undefined {
  const [some = [], ...others] = frames.map((frame, index) => {
    const decoded = frame && decodeUtf8(frame);
    return decoded?.type === 'text' ? candidateSends(decoded.text, values[index]!) : [];
  });
  const written = others.map((sends) => new Set(sends.map((send) => JSON.stringify(send))));
  return some.find(
    (send) => written.every((each) => each.has(JSON.stringify(send))) && !mayChange(send, values),
  );
}

function isWhole(template: {
  readonly first: readonly (Send | undefined)[];
  readonly each: readonly (Send | undefined)[];
}): template is Template {
  return [...template.first, ...template.each].every((send) => send !== undefined);
}
