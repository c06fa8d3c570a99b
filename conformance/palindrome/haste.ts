import type { PairStage } from '../../src/engine/Check.js';
import { Violation } from '../../src/engine/Violation.js';
import { isYes } from './answers.js';
import { ask, NO, quote, wordsOf, type PalindromePairProfile, YES } from './PairTalk.js';

/**
 * The user types several texts without waiting for the answers. What the client shows for a palindrome and for another
 * text was seen before: now it shows that for each, in order.
 *
 * @throws Violation when it does not
 */
export async function haste(
  { pair }: PairStage<PalindromePairProfile>,
  texts: readonly string[],
): Promise<void> {
  const client = await pair.open();
  const [yes, no] = [await ask(pair, client, YES), await ask(pair, client, NO)];
  const telling = wordsThatTell(tokensOf(wordsOf(yes)), tokensOf(wordsOf(no)));
  const read = (shown: string) => tokensOf(shown).filter((token) => telling.has(token));
  const expected = texts.flatMap((text) => read(wordsOf(isYes(text) ? yes : no)));
  const { mark } = client;
  for (const text of texts) client.type('query', { query: text, text });
  const isThere = () => (read(client.shownSince(mark)).length >= expected.length ? true : undefined);
  await client.until(isThere);
  await client.quiet(pair.pace.late);
  const shown = client.shownSince(mark);
  // What was shown on a screen that is written anew is not there any more.
  if (shown.includes('\f')) return;
  if (read(shown).join(' ') === expected.join(' ')) return;
  throw new Violation({
    kind: shown === '' ? 'not shown' : 'passed over',
    expected: [`the words for ${texts.map((text) => (isYes(text) ? 'yes' : 'no')).join(', ')}`],
    actual: shown === '' ? 'nothing appeared' : `it showed ${quote(shown)}`,
  });
}

/** Words, and each other character by itself; numbers may count. */
function tokensOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}]+|[^\s\p{L}\p{M}\p{N}]/gu) ?? [];
}

/** What is there for the one answer, and not for the other. */
function wordsThatTell(yes: readonly string[], no: readonly string[]): Set<string> {
  return new Set([
    ...yes.filter((token) => !no.includes(token)),
    ...no.filter((token) => !yes.includes(token)),
  ]);
}
