/** A text as it is compared: whether letters are capital makes no difference, nor how they are composed. */
export function folded(text: string): string {
  return text.length > SHORT ? fold(text) : remembered(FOLDED, text, fold);
}

function fold(text: string): string {
  return text.normalize('NFC').toLowerCase();
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

/** UTF-16 code units of a text that is remembered. */
const SHORT = 80;
const FOLDED = new Map<string, string>();
const KINDS = new Map<string, boolean>();
/** Texts that are remembered at the most. */
const MOST = 10_000;

/** What has been computed of a text before, or is now: the same texts are asked for again and again. */
export function remembered<T>(known: Map<string, T>, text: string, compute: (text: string) => T): T {
  const before = known.get(text);
  if (before !== undefined) return before;
  const value = compute(text);
  if (known.size < MOST) known.set(text, value);
  return value;
}
