import type { SchemaObject } from 'ajv';
import { parseYaml } from './parseYaml.js';
import { Places, type Flaw, type Path } from './Places.js';
import { schemaFlaws } from './schemaFlaws.js';

/** A document that has been read. */
export interface Document<T> {
  readonly type: 'document';
  readonly value: T;
  /** A problem that only the reader of the value can see, as a line like those of {@link Flawed}. */
  problem(path: Path, sentence: string): string;
}

/** A document that cannot be used. */
export interface Flawed {
  readonly type: 'flawed';
  /** At least one line `FILE:LINE:COLUMN: sentence`, in the order of their places. */
  readonly problems: readonly string[];
}

/** What comes of reading a document and understanding it. */
export type Read<T> = { readonly type: 'value'; readonly value: T } | Flawed;

/**
 * Reads YAML, or JSON, which is YAML too, that has to follow a schema.
 *
 * @param file - how problems call the document
 * @param schema - of draft 07; `errorMessage` in it, which editors know too, tells what a value must be
 * @param parts - schemas that `schema` refers to
 * @typeParam T - what the schema describes
 *
 * @example
 * ```ts
 * const schema = { type: 'object', properties: { framing: { enum: ['line', 'chunk'] } } };
 * readDocument('framing: lines', 'assay.yml', schema);
 * // { type: 'flawed', problems: ['assay.yml:1:10: "framing" is "lines", but must be line or chunk'] }
 * ```
 */
export function readDocument<T>(
  text: string,
  file: string,
  schema: SchemaObject,
  parts: readonly SchemaObject[] = [],
): Document<T> | Flawed {
  const { root, value, flaws, lines } = parseYaml(text.replace(/^\uFEFF/, ''));
  const places = new Places(file, lines, root);
  const problems = inOrder(flaws.length > 0 ? flaws : schemaFlaws(value, schema, parts, places)).map((flaw) =>
    places.line(flaw),
  );
  if (problems.length > 0) return { type: 'flawed', problems: [...new Set(problems)] };
  return {
    type: 'document',
    // The schema has just shown that it is one.
    value: value as T,
    problem: (path, sentence) => places.line({ offset: places.offsetOf(path), sentence }),
  };
}

function inOrder(flaws: readonly Flaw[]): Flaw[] {
  return flaws.toSorted((a, b) => a.offset - b.offset);
}
