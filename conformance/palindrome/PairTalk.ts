import type { PairStage } from '../../src/engine/Check.js';
import type { PairClient } from '../../src/engine/PairClient.js';
import type { PairScenario } from '../../src/engine/PairScenario.js';
import { readingsOf } from '../../src/engine/visible.js';
import { Violation } from '../../src/engine/Violation.js';
import type { PairProfile } from '../common/PairProfile.js';
import { isYes } from './answers.js';
import { isSilent, tellsApart, type Shown } from './words.js';

/** What is known of a palindrome server and its clients, both of one author, before they are judged. */
export interface PalindromePairProfile extends PairProfile {
  /** The words for the texts of {@link FAMILIAR} tell palindromes from other texts; palindrome/pair/1 judges that. */
  readonly tells: boolean;
}

/** What was shown for a text. */
export interface Answer {
  readonly text: string;
  readonly shown: string;
}

/** A palindrome and another text about which nearly every server decides rightly. */
export const YES = 'abba';
export const NO = 'abcd';
/** More of them; two of a kind follow each other, so that a client is found out that is one answer behind. */
export const FAMILIAR = [YES, 'xyx', NO, 'abc'];

/** Milliseconds of quiet at the least after which a client has shown what it shows. */
const PAUSE = 15;
/** Characters of what was shown that a report needs. */
const QUOTED = 60;

/**
 * The user types a text, and waits until the client has shown something for the answer of the server.
 *
 * @throws Violation when nothing comes from the server, or nothing is shown for it
 */
export async function ask(pair: PairScenario, client: PairClient, text: string): Promise<Answer> {
  const { mark, heard } = client;
  client.type('query', { query: text, text });
  const isAnswered = () =>
    client.heard > heard && hasWords(client, client.shownSince(mark), text) ? true : undefined;
  if (!(await client.until(isAnswered))) throw await unanswered(client, heard);
  // A terminal is slower than the network: what is not whole yet goes on soon, up to the prompt where there is one.
  const isWhole = () => (client.shownSince(mark).endsWith(client.prompt) ? true : undefined);
  await pair.waitFor(isWhole, pair.pace.late);
  await client.quiet(Math.max(PAUSE, pair.pace.late / 10));
  return { text, shown: client.shownSince(mark) };
}

/** As {@link ask}, one text after the other. */
export async function askAll(
  pair: PairScenario,
  client: PairClient,
  texts: readonly string[],
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const text of texts) answers.push(await ask(pair, client, text));
  return answers;
}

/**
 * As {@link ask}, for checks that are about something else: whether answers are shown, palindrome/pair/1 judges.
 *
 * @throws Violation when nothing comes from the server, or not as much is shown as before
 */
export async function exchange(
  { pair, profile }: PairStage<PalindromePairProfile>,
  client: PairClient,
  text: string,
): Promise<Answer> {
  if (profile.tells) return ask(pair, client, text);
  const { heard, mark } = client;
  client.type('query', { query: text, text });
  if (!(await client.until(() => (client.heard > heard ? true : undefined))))
    throw await unanswered(client, heard);
  return { text, shown: client.shownSince(mark) };
}

/**
 * Judges what one client has shown for several texts, palindromes and others.
 *
 * @throws Violation when it does not tell the ones from the others
 */
export function judge(client: PairClient, answers: readonly Answer[]): void {
  const readings = readingsOf(
    client.opening,
    answers.map(({ shown }) => shown),
  );
  const told = readings.filter((shown) => tellsApart(screensOf(answers, shown)));
  const silence = (screen: Shown) => isSilent(screen, client.prompt);
  if (told.some((shown) => !screensOf(answers, shown).some(silence))) return;
  const expected = ['the same words for each palindrome, and others for each other text'];
  const worst = screensOf(answers, readings.at(-1)!).findIndex((screen) => !tellsApart([screen]));
  const [yes, no] = pairsOf(answers).at(worst)!;
  throw new Violation({
    kind: told.length > 0 ? 'not shown' : 'not told apart',
    expected,
    actual: `it showed ${quote(yes.shown)} for ${yes.text}, and ${quote(no.shown)} for ${no.text}`,
  });
}

/** Whether a client tells palindromes from other texts, as far as it was asked. */
export function tells(client: PairClient, answers: readonly Answer[]): boolean {
  try {
    judge(client, answers);
    return true;
  } catch (problem) {
    if (problem instanceof Violation) return false;
    throw problem;
  }
}

/** Judges familiar texts of a client where it can be expected to be right. */
export function judgeFamiliar(
  { profile }: PairStage<PalindromePairProfile>,
  client: PairClient,
  answers: readonly Answer[],
): void {
  if (profile.tells) judge(client, answers);
}

/** What was shown, without the text itself. */
export function wordsOf({ text, shown }: Answer): string {
  const forms = new Set([text, [...text].toReversed().join('')]);
  return shown.replaceAll(WORD, (word) => (forms.has(word.toLowerCase()) ? ' ' : word));
}

/** A run of letters and digits, as the texts are that are asked. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export function quote(text: string): string {
  const line = text.trim().replaceAll(/\s+/g, ' ');
  return JSON.stringify(line.length > QUOTED ? `${line.slice(0, QUOTED)}…` : line);
}

/** A palindrome and another text each, in the order in which they were typed. */
function pairsOf(answers: readonly Answer[]): [yes: Answer, no: Answer][] {
  const yes = answers.filter(({ text }) => isYes(text));
  const no = answers.filter(({ text }) => !isYes(text));
  return yes.slice(0, no.length).map((answer, index) => [answer, no[index]!]);
}

function screensOf(answers: readonly Answer[], shown: readonly string[]): Shown[] {
  const read = answers.map(({ text }, index) => ({ text, shown: shown[index]! }));
  return pairsOf(read).map(([yes, no]) => ({ yes: wordsOf(yes), no: wordsOf(no) }));
}

/** Whether there is more on the screen than what was typed, as terminals show it, and what invites the user to type. */
function hasWords({ prompt }: PairClient, shown: string, typed: string): boolean {
  if (typed.startsWith(shown)) return false;
  const rest = shown.startsWith(typed) ? shown.slice(typed.length).replace(/^\n/, '') : shown;
  return rest !== '' && rest !== prompt;
}

async function unanswered(client: PairClient, heard: number): Promise<Violation> {
  const exit = await client.ended(0);
  const came = client.heard > heard;
  const expected = ['an answer on the screen'];
  if (exit) return new Violation({ kind: 'program ended', expected, actual: 'the client had ended' });
  return new Violation({
    kind: came ? 'not shown' : 'silence',
    expected,
    actual: came ? 'the server answered, and nothing appeared' : 'nothing came from the server',
  });
}
