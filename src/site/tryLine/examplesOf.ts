import { escapeOctets } from '../../wire/escape.js';
import { withoutLineEnd } from '../../wire/framing.js';
import type { LineKind } from './lineKinds.js';
import { readLine } from './readLine.js';
import type { TypedLine } from './TypedLine.js';

/** A line to begin with. */
export interface Example extends TypedLine {
  /** Whether the parser takes it. */
  readonly isValid: boolean;
}

/** Lines of a kind that are one, and one line that is none. */
export function examplesOf(kind: LineKind): readonly Example[] {
  const lines = kind.samples.map((octets) => typed(octets, kind.codec.startRule));
  const valid = [...new Map(lines.map((each) => [each.line, each])).values()].slice(0, MOST);
  const miss = missOf(valid, kind);
  return [
    ...valid.map((each) => ({ ...each, isValid: true })),
    ...(miss ? [{ ...miss, isValid: false }] : []),
  ];
}

const MOST = 4;

function typed(octets: Uint8Array, rule: string): TypedLine {
  const text = withoutLineEnd(octets);
  return { rule, line: escapeOctets(text), end: text.length < octets.length ? 'LF' : 'none' };
}

/** The first line that is refused among those that are one step from an example; the plainest steps are tried first. */
function missOf(examples: readonly TypedLine[], { codec }: LineKind): TypedLine | undefined {
  return STEPS.flatMap((stepsFrom) => examples.flatMap((example) => stepsFrom(example))).find(
    (each) => readLine(each, codec).type === 'refused',
  );
}

const STEPS: readonly ((example: TypedLine) => readonly TypedLine[])[] = [
  withoutOneCharacter,
  (example) => [{ ...example, line: `${example.line}\\xFF` }],
  (example) => [{ ...example, line: `${example.line}\\n${example.line}` }],
  (example) => [{ ...example, line: '', end: 'none' }],
];

function withoutOneCharacter(example: TypedLine): readonly TypedLine[] {
  // Half an escape would be none.
  if (example.line.includes('\\')) return [];
  const characters = [...example.line];
  return characters.map((_, at) => ({ ...example, line: characters.toSpliced(at, 1).join('') }));
}
