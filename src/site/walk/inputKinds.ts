import type { Input } from '../../machine/Machine.js';
import { fieldsOf } from './fieldsOf.js';

/** Inputs of one type. */
export interface InputKind {
  readonly type: string;
  readonly samples: readonly Input[];
  /** The fields of one's own such input, where one can be typed. */
  readonly fields: readonly string[];
}

/** The inputs that can be given, by their types. */
export function inputKinds(samples: readonly Input[]): readonly InputKind[] {
  return [...new Set(samples.map(({ type }) => type))].map((type) => {
    const own = samples.filter((each) => each.type === type);
    return { type, samples: own, fields: EVENTS.has(type) ? [] : typeable(own[0]!) };
  });
}

/** Of what happens to a connection or a trace nothing is typed: no transition depends on its words. */
const EVENTS = new Set(['connected', 'malformed', 'disconnected', 'mixed']);

/** Fields that hold a text; whoever has no text to type takes the samples. */
function typeable(input: Input): readonly string[] {
  const entries = fieldsOf(input);
  const hasText = entries.some(([, value]) => typeof value === 'string');
  const isTypeable = entries.every(([, value]) => typeof value === 'string' || typeof value === 'number');
  return hasText && isTypeable ? entries.map(([name]) => name) : [];
}
