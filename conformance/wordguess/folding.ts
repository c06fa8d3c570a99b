/** A text as it is compared: whether letters are capital makes no difference, nor how they are composed. */
export function folded(text: string): string {
  return text.normalize('NFC').toLowerCase();
}

/** As {@link folded}, of a single character: these are asked for again and again. */
export function foldedCharacter(character: string): string {
  return remembered(FOLDED, character, folded);
}

/** Whether words of the script of this character stand apart from each other, so that its neighbours belong to its word. */
export function isAlphabetic(character: string | undefined): boolean {
  return character !== undefined && remembered(KINDS, character, isOfWord);
}

function isOfWord(character: string): boolean {
  return ALPHABETIC.test(character) && !UNSPACED.test(character);
}

const ALPHABETIC = /[\p{L}\p{M}\p{N}]/u;
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u;

const FOLDED = new Map<string, string>();
const KINDS = new Map<string, boolean>();
/** Characters that are remembered at the most. */
const MOST = 10_000;

function remembered<T>(known: Map<string, T>, character: string, compute: (character: string) => T): T {
  const before = known.get(character);
  if (before !== undefined) return before;
  const value = compute(character);
  if (known.size < MOST) known.set(character, value);
  return value;
}
