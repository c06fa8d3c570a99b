import type { Input } from '../../machine/Machine.js';
import { fieldsOf } from './fieldsOf.js';

/** The fragment of an address that holds a walk, input by input: `#walk=connected;typed,line=abba`. */
export function walkAddress(inputs: readonly Input[]): string {
  return `#walk=${inputs.map(written).join(';')}`;
}

/**
 * Reads the fragment of an address; `undefined` where it holds no walk. In the place of what is no input like one of the
 * samples there is none: an address can be written by anybody.
 */
export function walkIn(
  fragment: string,
  samples: readonly Input[],
): readonly (Input | undefined)[] | undefined {
  const [, text] = /^#walk=(.*)$/s.exec(fragment) ?? [];
  if (text === undefined) return undefined;
  return text
    .split(';')
    .filter((piece) => piece !== '')
    .map((piece) => read(piece, samples));
}

function written(input: Input): string {
  return [
    encodeURIComponent(input.type),
    ...fieldsOf(input).map(([name, value]) => `${name}=${encodeURIComponent(textOf(value))}`),
  ].join(',');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function read(piece: string, samples: readonly Input[]): Input | undefined {
  try {
    const [type = '', ...pairs] = piece.split(',');
    const sample = samples.find((each) => each.type === decodeURIComponent(type));
    return sample && likeSample(sample, new Map(pairs.map(pairOf)));
  } catch (cause) {
    // An address may have been cut where nobody should cut it.
    if (cause instanceof URIError || cause instanceof SyntaxError) return undefined;
    throw cause;
  }
}

function pairOf(pair: string): readonly [string, string] {
  const [name = '', ...value] = pair.split('=');
  return [name, decodeURIComponent(value.join('='))];
}

/** An input with the fields of a sample, and these values. */
function likeSample(sample: Input, values: ReadonlyMap<string, string>): Input | undefined {
  const fields = fieldsOf(sample).map(([name, value]) => {
    const given = values.get(name);
    if (given === undefined || typeof value === 'string') return [name, given] as const;
    const parsed: unknown = JSON.parse(given);
    return [name, isLike(parsed, value) ? parsed : undefined] as const;
  });
  if (fields.some(([, value]) => value === undefined)) return undefined;
  return { type: sample.type, ...Object.fromEntries(fields) };
}

/** Numbers are those of connections, which are counted from 1. */
function isLike(given: unknown, value: unknown): boolean {
  return typeof given === 'number'
    ? typeof value === 'number' && Number.isInteger(given) && given > 0
    : typeof given === typeof value;
}
