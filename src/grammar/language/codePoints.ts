import type { Expression } from '../ast.js';
import { characterPattern } from '../characterPattern.js';

export type CharacterClass = Extract<Expression, { type: 'class' }>;

/** The first code point beyond the plane whose characters are one UTF-16 unit each. */
export const ASTRAL = 0x1_0000;

export const CODE_POINTS = 0x11_0000;

const SURROGATES = [0xd800, 0xe000] as const;

export function isSurrogate(code: number): boolean {
  return code >= SURROGATES[0] && code < SURROGATES[1];
}

/** Calls back with each range of code points that a class lists, both ends included; an inverted one matches the others. */
export function eachRange(expression: CharacterClass, visit: (from: number, to: number) => void): void {
  if (expression.properties.length === 0 && !expression.ignoreCase) {
    for (const part of expression.parts) {
      const [from, to] = typeof part === 'string' ? [part, part] : part;
      visit(from.codePointAt(0)!, to.codePointAt(0)!);
    }
    return;
  }
  const { source, flags } = characterPattern({ ...expression, inverted: false });
  const pattern = new RegExp(`${source}+`, flags.replace('y', 'g'));
  for (const plane of flags.includes('u') ? [basicPlane(), astralPlanes()] : [basicPlane()]) {
    for (const { index, 0: run } of plane.text.matchAll(pattern)) {
      visit(plane.codeAt(index), plane.codeAt(index + run.length - 1));
    }
  }
}

/** A text of many characters, and which code point stands at an index of it. */
interface Plane {
  readonly text: string;
  readonly codeAt: (index: number) => number;
}

let basic: Plane | undefined;
let astral: Plane | undefined;

function basicPlane(): Plane {
  return (basic ??= {
    text: charactersBetween(0, SURROGATES[0]) + charactersBetween(SURROGATES[1], ASTRAL),
    codeAt: (index) => (index < SURROGATES[0] ? index : index + SURROGATES[1] - SURROGATES[0]),
  });
}

function astralPlanes(): Plane {
  return (astral ??= {
    text: charactersBetween(ASTRAL, CODE_POINTS),
    codeAt: (index) => ASTRAL + (index >> 1),
  });
}

/** The last one excluded. */
function charactersBetween(from: number, to: number): string {
  const pieces: string[] = [];
  // A call takes only so many arguments.
  for (let start = from; start < to; start += PIECE) {
    const codes = Array.from({ length: Math.min(PIECE, to - start) }, (_, index) => start + index);
    pieces.push(String.fromCodePoint(...codes));
  }
  return pieces.join('');
}

const PIECE = 0x1000;
