import { compileTemplate, type CompiledTemplate } from '../../src/grammar/template/compileTemplate.js';
import { readTemplate } from '../../src/grammar/template/readTemplate.js';
import type { Template } from '../../src/grammar/template/Template.js';
import { ANONYMOUS, dialects, type DialectName } from '../../src/protocols/chat/dialects.js';
import { templateFields } from '../../src/protocols/chat/templateFields.js';

/** How login and text share the wire: what a client writes. */
export interface Dialect {
  /** Its name, or its template where it has none. */
  readonly name: string;
  readonly template: string;
  /** Clients have logins. */
  readonly hasLogins: boolean;
  /** A login is said before the first message. */
  readonly announces: boolean;
  /** Each message says whose it is. */
  readonly repeatsLogin: boolean;
  /** The lines that are sent first, one for each send. */
  first(login: string): Uint8Array[];
  /** The lines that are sent for a message. */
  each(login: string, text: string): Uint8Array[];
  /** What reads the lines of each send. */
  readonly codecs: Pick<CompiledTemplate, 'first' | 'each'>;
}

const spoken = new Map<string, Promise<Dialect>>();

/** A dialect as it is spoken. */
export function dialectOf(named: DialectName): Promise<Dialect> {
  const known = spoken.get(named.template) ?? speak(named);
  spoken.set(named.template, known);
  return known;
}

async function speak({ name, template }: DialectName): Promise<Dialect> {
  const read = readTemplate(template, templateFields);
  const compiled = await compileTemplate(template, templateFields);
  // What is demanded has been looked at before (dialectProblem).
  if (read.type === 'flawed' || compiled.type === 'flawed') throw new TypeError(`${template} is no template`);
  const { first, each } = compiled.value;
  const [announces, repeatsLogin] = [sendsLogin(read.value, 'first'), sendsLogin(read.value, 'each')];
  return {
    name,
    template,
    hasLogins: announces || repeatsLogin,
    announces,
    repeatsLogin,
    first: (login) => first.map((codec) => codec.write({ login })),
    each: (login, text) => each.map((codec) => codec.write({ login, text })),
    codecs: { first, each },
  };
}

function sendsLogin(template: Template, part: 'first' | 'each'): boolean {
  return template[part].some((send) =>
    send.some((piece) => piece.type === 'field' && piece.name === 'login'),
  );
}

/** The dialect of that name, or of that template. */
export function dialectNamed(nameOrTemplate: string): DialectName {
  const known = [...dialects, ANONYMOUS];
  return (
    known.find(({ name, template }) => name === nameOrTemplate || template === nameOrTemplate) ?? {
      name: nameOrTemplate,
      template: nameOrTemplate,
    }
  );
}

/** The template without what is sent first. */
export function withoutFirst(template: string): string {
  return `|${template.slice(template.indexOf('|') + 1)}`;
}

/** What is wrong with a dialect that is demanded: a name that nobody knows, a template that is none. */
export function dialectProblem(nameOrTemplate: string): Promise<string | undefined> {
  const { template } = dialectNamed(nameOrTemplate);
  const read = readTemplate(template, templateFields);
  if (read.type === 'value') return Promise.resolve(undefined);
  if (!template.includes('{')) {
    const names = dialects.map(({ name }) => name).join(', ');
    return Promise.resolve(
      `There is no dialect "${nameOrTemplate}". There are: ${names}; or give a template, as "{login}: {text}".`,
    );
  }
  const [{ column, sentence }] = read.problems as [(typeof read.problems)[0]];
  return Promise.resolve(`--dialect, character ${column}: ${sentence}`);
}
