import type { Input } from '../../machine/Machine.js';

/** The fields of an input, in their order: their names, and what they hold. */
export function fieldsOf(input: Input): readonly (readonly [string, unknown])[] {
  return Object.entries(input).filter(([name]) => name !== 'type');
}
