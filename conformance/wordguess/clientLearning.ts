import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Fact } from '../../src/engine/Profile.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { SubjectError } from '../../src/sut/SubjectError.js';
import { printable } from '../../src/wire/printable.js';
import { LF } from '../../src/wire/octets.js';
import type { ClientProfile } from './ClientProfile.js';
import type { FirstTurn } from './clientFirstLook.js';
import { trial, type Trial } from './clientTrial.js';
import { waysOf, type Way } from './clientWays.js';

type Kind = keyof Way;
/** Milliseconds after which no more ways are tried. */
const ENOUGH = 20_000;

export interface Learned extends Pick<ClientProfile, 'way' | 'prompts' | 'endsMoves' | 'answers'> {}

type Best = Partial<Record<Kind, Trial>>;

/**
 * Finds out how a client is told letters and words: the keyboard script says it, or ways are tried, each in a start of
 * its own, until the right commands come. A client that sends no right one is spoken to in the way after which what it
 * sends comes nearest.
 */
export async function learnWay(
  laboratory: Laboratory<ClientScenario>,
  profile: ClientProfile,
  first: FirstTurn,
): Promise<Learned> {
  const play = <T>(body: (client: ClientScenario) => Promise<T>) =>
    laboratory.experiment(profile.framing, body);
  const given = await play((client) => Promise.resolve(givenBy(client)));
  const ways = waysOf(first.screen).map((way) => ({ ...way, ...given }));
  const best: Best = {};
  let begin: number | undefined;
  // Whoever answers for its user cannot be told anything.
  const isBot = first.early.length > 0 && profile.namesFirst;
  for (const way of unique(ways)) {
    const kinds = (['letter', 'word'] as const).filter((kind) => best[kind]?.worth !== 'exact');
    if (kinds.length === 0) break;
    const { trials, now } = await play(async (client) => ({
      trials: await trial(client, profile, way, kinds),
      now: client.now(),
    }));
    for (const each of trials) if (isBetter(each, best[each.type])) best[each.type] = each;
    begin ??= now;
    if (isBot || now - begin > ENOUGH) break;
  }
  const { letter, word } = best;
  const isGiven = given.letter !== undefined && given.word !== undefined;
  const isHeard = [letter, word].every((each) => each !== undefined && each.worth !== 'nothing');
  if (!isHeard && !isGiven && !isBot && first.reacts) throw unknownWay(first.screen, letter);
  const answers = isBot || [letter, word].some((each) => each !== undefined && each.worth !== 'nothing');
  return {
    way: { letter: letter?.lines ?? ways[0]!.letter, word: word?.lines ?? ways[0]!.word },
    prompts: promptsOf(letter, word),
    endsMoves: [letter, word].some((each) => each?.octets.at(-1) === LF),
    answers,
  };
}

/** For a report. */
export function describeWay({ letter, word }: Way): Fact[] {
  return [
    { name: 'letters', value: described(letter) },
    { name: 'words', value: described(word) },
  ];
}

function described(lines: readonly string[]): string {
  const inWords = lines.map((line) => {
    if (line === '') return 'an empty line';
    if (line === '{letter}' || line === '{word}') return `the ${line.slice(1, -1)}`;
    return line.replace('{letter}', 'LETTER').replace('{word}', 'WORD');
  });
  return `typed as ${inWords.join(', then ')}`;
}

/** The lines of the keyboard script that somebody has written. */
function givenBy(client: ClientScenario): Partial<Way> {
  const [letter, word] = (['letter', 'word'] as const).map((kind) =>
    client.lines(kind, { [kind]: `{${kind}}` }),
  );
  return { ...(letter!.length > 0 && { letter: letter! }), ...(word!.length > 0 && { word: word! }) };
}

function unique(ways: readonly Way[]): readonly Way[] {
  const keys = ways.map((way) => JSON.stringify(way));
  return ways.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

const WORTHS: readonly Trial['worth'][] = ['nothing', 'something', 'held', 'exact'];

function isBetter(one: Trial, other: Trial | undefined): boolean {
  if (!other) return true;
  const difference = WORTHS.indexOf(one.worth) - WORTHS.indexOf(other.worth);
  // What holds more than the letter may hold what was typed to no purpose.
  return (
    difference > 0 || (difference === 0 && one.worth === 'held' && one.octets.length < other.octets.length)
  );
}

/** What stood last on the screen; where it is not the same each time, what both have at their ends. */
function promptsOf(letter: Trial | undefined, word: Trial | undefined): ClientProfile['prompts'] {
  const [of, other] = [letter?.prompts ?? [], word?.prompts ?? []];
  const first = commonEnd(of[0] ?? '', other[0] ?? '');
  return { letter: [first, ...of.slice(1)], word: [first, ...other.slice(1)] };
}

function commonEnd(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.at(-1 - length) === other.at(-1 - length)) length++;
  return one.slice(one.length - length).trim();
}

function unknownWay(screen: string, letter: Trial | undefined): SubjectError {
  const what = letter && letter.worth !== 'nothing' ? 'a word' : 'a letter';
  return new SubjectError(
    'asks-first',
    `The program has the turn, and it is not known how its user says ${what}: whatever was typed, nothing came. It shows: "${printable(lastLine(screen))}". Say in a keyboard script what to type for "letter" and "word" (--keyboard).`,
  );
}

/** The last line that says something. */
export function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)!.trim();
}
