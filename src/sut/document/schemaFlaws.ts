import { Ajv, type ErrorObject, type SchemaObject } from 'ajv';
import { isMap, isScalar, isSeq, type Node } from 'yaml';
import { printable } from '../../wire/printable.js';
import { nearestWord } from '../../wire/nearestWord.js';
import type { Flaw, Path, Places } from './Places.js';

/** Where a value does not follow a schema, each in one sentence at its place. */
export function schemaFlaws(
  value: unknown,
  schema: SchemaObject,
  parts: readonly SchemaObject[],
  places: Places,
): Flaw[] {
  const ajv = new Ajv({ strict: true, allowUnionTypes: true, allErrors: true, verbose: true });
  ajv.addVocabulary(['errorMessage']);
  ajv.addSchema([...parts]);
  const validate = ajv.compile(schema);
  validate(value);
  // What an `if` demands has complained already.
  const errors = (validate.errors ?? []).filter(({ keyword }) => keyword !== 'if');
  return errors.map((error) => flawOf(error, places));
}

function flawOf(error: ErrorObject, places: Places): Flaw {
  const path = pathOf(error.instancePath);
  const subject = subjectOf(path);
  const params = error.params as Readonly<Record<string, string>>;
  switch (error.keyword) {
    case 'additionalProperties': {
      const key = params['additionalProperty']!;
      const known = Object.keys((error.parentSchema as SchemaObject)['properties'] as object);
      return { offset: places.keyOffsetOf([...path, key]), sentence: unknownKey(key, known) };
    }
    case 'required':
    case 'dependencies':
      return { offset: places.offsetOf(path), sentence: `"${params['missingProperty']}" is missing here` };
    case 'minItems':
    case 'minLength':
      return { offset: places.offsetOf(path), sentence: `${subject} must not be empty` };
    default: {
      const node = places.nodeAt(path);
      const sentence = `${subject} is ${shown(node)}, but ${demandOf(error, node)}`;
      return { offset: places.offsetOf(path), sentence };
    }
  }
}

/** Reads a JSON pointer (RFC 6901). */
function pathOf(pointer: string): Path {
  return pointer
    .split('/')
    .slice(1)
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'))
    .map((step) => (/^\d+$/.test(step) ? Number(step) : step));
}

function subjectOf(path: Path): string {
  const last = path.at(-1);
  if (last === undefined) return 'the document';
  if (typeof last === 'string') return printable(`"${last}"`);
  return `item ${last + 1} of ${subjectOf(path.slice(0, -1))}`;
}

function unknownKey(key: string, known: readonly string[]): string {
  const near = nearestWord(key, known);
  const hint = near === undefined ? `There are: ${known.join(', ')}` : `Did you mean "${near}"?`;
  return `there is no key ${printable(`"${key}"`)}. ${hint}`;
}

function shown(node: Node | null): string {
  if (isMap(node)) return 'a group of keys';
  if (isSeq(node)) return node.items.length === 0 ? 'an empty list' : 'a list';
  if (!isScalar(node) || node.value === null) return 'empty';
  return printable(typeof node.value === 'string' ? `"${node.value}"` : (node.source ?? ''));
}

/** What a value must be, by the part of the schema that it does not follow. */
function demandOf({ parentSchema, message }: ErrorObject, node: Node | null): string {
  const { errorMessage, enum: choices, type, minimum, maximum } = parentSchema as SchemaObject;
  if (errorMessage !== undefined) return String(errorMessage);
  if (choices !== undefined) return `must be ${either((choices as unknown[]).map(String))}`;
  switch (type) {
    case 'integer':
      return `must be a whole number${minimum === undefined ? '' : ` from ${minimum} to ${maximum}`}`;
    case 'boolean':
      return 'must be true or false';
    case 'array':
      return 'must be a list, as in [one, two]';
    case 'object':
      return 'must be a group of lines "key: value"';
    case 'string':
      return isScalar(node) && node.value === null ? 'must be text' : 'must be text: put it in quotes';
    default:
      return message!;
  }
}

function either(words: readonly string[]): string {
  return words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`;
}
