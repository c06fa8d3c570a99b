import type { Expression } from '../ast.js';
import { characterPattern } from '../characterPattern.js';
import { ALPHABETS, COMMON, isBlank, isTame, RARE, WILD } from './characters.js';
import type { Palette } from './Palette.js';

type Class = Extract<Expression, { type: 'class' | 'any' }>;

/** The characters of a class, sorted by what they are good for. */
export class CharacterSet {
  /** The class says what a character is not, or leaves thousands of them. */
  readonly free: boolean;
  /** All characters of a small class; of a free one, those that people type besides letters. */
  readonly common: readonly string[];
  /** Those of a free class that programs get wrong now and then. */
  readonly rare: readonly string[];
  /** Those of a free class that many a sound program does odd things with. */
  readonly wild: readonly string[];
  /** The first and the last ones of what the class names, and their neighbours. */
  readonly edges: readonly string[];
  /** What all are shrunk to. */
  readonly simplest: string;
  readonly #pattern: RegExp;
  readonly #letters = new WeakMap<Palette, readonly string[]>();

  /** @param highest - the highest code point that is wanted */
  constructor(expression: Class, highest: number) {
    this.#pattern = characterPattern(expression);
    this.free = isFree(expression);
    const fits = (character: string) => character.codePointAt(0)! <= highest && this.has(character);
    const named = this.free ? [] : enumerate(expression).filter(fits);
    const isWanted = (character: string) => fits(character) && (!this.free || isTame(character));
    this.common = this.free ? COMMON.filter(isWanted) : named;
    this.rare = this.free ? RARE.filter(isWanted) : [];
    this.wild = this.free ? WILD.filter(fits) : [];
    this.edges = edgesOf(expression).filter(isWanted);
    const letters = ALPHABETS.flatMap((each) => [...each]).filter(isWanted);
    if (letters.length + this.common.length + this.rare.length === 0) this.common = scan(fits, highest);
    const all = [...letters, ...this.common, ...this.rare];
    this.simplest = all.find((each) => !isBlank(each)) ?? all[0] ?? '';
  }

  /** Whether the class takes exactly this character. */
  has(character: string): boolean {
    this.#pattern.lastIndex = 0;
    return this.#pattern.test(character) && this.#pattern.lastIndex === character.length;
  }

  /** The letters of a palette that the class takes. */
  lettersOf(palette: Palette): readonly string[] {
    let letters = this.#letters.get(palette);
    if (!letters) {
      letters = palette.letters.filter((each) => this.has(each));
      this.#letters.set(palette, letters);
    }
    return letters;
  }
}

/** Classes up to this size are drawn from as a whole. */
const SMALL = 0x1000;

function isFree(expression: Class): boolean {
  if (expression.type === 'any' || expression.inverted || expression.properties.length > 0) return true;
  return rangesOf(expression).reduce((sum, [low, high]) => sum + high - low + 1, 0) > SMALL;
}

function rangesOf({ parts }: Extract<Expression, { type: 'class' }>): (readonly [number, number])[] {
  return parts.map((part) => {
    const [low, high] = typeof part === 'string' ? [part, part] : part;
    return [low.codePointAt(0)!, high.codePointAt(0)!] as const;
  });
}

function enumerate(expression: Class): string[] {
  if (expression.type === 'any') return [];
  const characters = new Set<string>();
  for (const [low, high] of rangesOf(expression)) {
    for (let code = low; code <= high; code++) characters.add(String.fromCodePoint(code));
  }
  if (!expression.ignoreCase) return [...characters];
  return [...new Set([...characters].flatMap((each) => [each, each.toLowerCase(), each.toUpperCase()]))];
}

function edgesOf(expression: Class): string[] {
  if (expression.type === 'any') return [];
  const codes = rangesOf(expression).flatMap(([low, high]) => [low, high, low - 1, high + 1]);
  return [...new Set(codes)]
    .filter((code) => code >= 0 && code <= 0x10ffff)
    .map((code) => String.fromCodePoint(code));
}

/** Some characters of a class that takes none of the usual ones; tame ones, if it has any. */
function scan(fits: (character: string) => boolean, highest: number): string[] {
  const found: string[] = [];
  for (let code = 0; code <= highest && found.length < SMALL; code++) {
    const character = String.fromCodePoint(code);
    if (fits(character)) found.push(character);
  }
  const tame = found.filter(isTame);
  return tame.length > 0 ? tame : found;
}
