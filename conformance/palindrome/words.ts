/** What a client showed for the same text after each of the two answers. */
export interface Shown {
  readonly yes: string;
  readonly no: string;
}

/**
 * Whether a client tells one answer from the other, and in the same words each time: something must be there after
 * every yes and after no "no", or the other way round. As both were shown for the same text, nothing else that depends
 * on the text can make the difference; numbers that count, times and the like differ from pair to pair.
 */
export function tellsApart(pairs: readonly Shown[]): boolean {
  return [tokensOf, tokensWithoutNumbers].some((read) => {
    const differences = pairs.map(({ yes, no }) => ({
      yes: without(read(yes), read(no)),
      no: without(read(no), read(yes)),
    }));
    return (
      common(differences.map((each) => each.yes)).size > 0 ||
      common(differences.map((each) => each.no)).size > 0
    );
  });
}

/**
 * Whether after one of the two answers nothing was shown but the prompt: it begins with a line end of its own then, which
 * stands behind the words for the other answer and their line end too. An empty line for an answer looks the same, but
 * stands where those words stand.
 *
 * @param prompt - the line on which the user types
 */
export function isSilent({ yes, no }: Shown, prompt: string): boolean {
  const silent = (less: string, more: string) =>
    prompt !== '' && less.trim() === prompt.trim() && more.endsWith(`\n${less}`);
  return silent(yes, no) || silent(no, yes);
}

/** Words, numbers, and each other character by itself. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|\p{N}+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

function tokensWithoutNumbers(text: string): string[] {
  return tokensOf(text.replaceAll(/\p{N}+/gu, '0'));
}

/** The tokens of the first list that the second has not, or not so often. */
function without(tokens: readonly string[], others: readonly string[]): Set<string> {
  const left = new Map<string, number>();
  for (const token of tokens) left.set(token, (left.get(token) ?? 0) + 1);
  for (const token of others) left.set(token, (left.get(token) ?? 0) - 1);
  return new Set([...left].filter(([, number]) => number > 0).map(([token]) => token));
}

function common(sets: readonly ReadonlySet<string>[]): Set<string> {
  const [first, ...rest] = sets;
  return new Set([...(first ?? [])].filter((token) => rest.every((set) => set.has(token))));
}
