import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Fact } from '../../src/engine/Profile.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { SubjectError } from '../../src/sut/SubjectError.js';
import { printable } from '../../src/wire/printable.js';
import { LF } from '../../src/wire/octets.js';
import type { ClientProfile } from './ClientProfile.js';
import type { FirstLook } from './clientFirstLook.js';
import { HURRIED, trial, UNHURRIED, type Trial } from './clientTrial.js';
import { waysOf, type Way } from './clientWays.js';

type Kind = keyof Way;
type Best = Partial<Record<Kind, Trial>>;

/** Milliseconds after which no more ways are tried. */
const ENOUGH = 12_000;
/** The ways that are tried once more then: those that the screen speaks of come first. */
const LIKELY = 2;
const KINDS: readonly Kind[] = ['letter', 'word'];

type Learned = Pick<ClientProfile, 'way' | 'easy' | 'prompts' | 'endsMoves' | 'answers'>;

/**
 * Finds out how a client is told letters and words: the keyboard script says it, or ways are tried, each in a start of
 * its own, until the right commands come. A client that sends no right one is spoken to in the way after which what it
 * sends comes nearest.
 */
export async function learnWay(
  laboratory: Laboratory<ClientScenario>,
  profile: ClientProfile,
  { turn, given }: FirstLook,
): Promise<Learned> {
  const ways = unique(waysOf(turn.screen).map((way) => ({ ...way, ...given })));
  // Whoever moves for its user cannot be told anything.
  const isBot = turn.early.length > 0 && profile.namesFirst;
  const { letter, word } = isBot ? {} : await tryAll(laboratory, profile, ways);
  const isHeard = [letter, word].map((each) => each !== undefined && each.worth !== 'nothing');
  const isGiven = given.letter !== undefined && given.word !== undefined;
  if (!isBot && !isGiven && turn.reacts && isHeard.includes(false))
    throw unknownWay(turn.screen, isHeard[0] ? 'a word' : 'a letter');
  const [first] = ways;
  return {
    way: { letter: letter?.lines ?? first!.letter, word: word?.lines ?? first!.word },
    easy: isHeard[0] || !isHeard[1] ? 'letter' : 'word',
    prompts: promptsOf(letter, word),
    endsMoves: [letter, word].some((each) => each?.octets.at(-1) === LF),
    answers: isBot || isHeard.includes(true),
  };
}

/** Tries ways until one is right for both kinds of moves, or nearly; keeps the best. */
async function tryAll(
  laboratory: Laboratory<ClientScenario>,
  profile: ClientProfile,
  ways: readonly Way[],
): Promise<Best> {
  const best: Best = {};
  let begin: number | undefined;
  let last = 0;
  const learn = async (way: Way, kinds: readonly Kind[], patience = HURRIED): Promise<void> => {
    if (kinds.length === 0) return;
    const trials = await laboratory.experiment(profile.framing, (client) => {
      last = client.now();
      return trial(client, profile, way, kinds, patience);
    });
    begin ??= last;
    for (const each of trials) if (isBetter(each, best[each.type])) best[each.type] = each;
  };
  const wanted = () => KINDS.filter((kind) => best[kind]?.worth !== 'exact');
  for (const way of ways) {
    const kinds = wanted();
    await learn(way, kinds);
    // What the letter has spoilt may go well in a start of its own.
    const isSpoilt = kinds.length > 1 && best.letter?.lines === way.letter && best.letter.worth !== 'nothing';
    if (isSpoilt)
      await learn(
        way,
        wanted().filter((kind) => kind === 'word'),
      );
    const isDone = KINDS.every((kind) => best[kind]?.worth === 'exact' || best[kind]?.worth === 'near');
    if (isDone || last - begin! > ENOUGH) break;
  }
  // On a busy machine the right one may have been taken for wrong, because what came of it came late.
  for (const way of ways.slice(0, LIKELY)) for (const kind of wanted()) await learn(way, [kind], UNHURRIED);
  return best;
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

function unique(ways: readonly Way[]): readonly Way[] {
  const keys = ways.map((way) => JSON.stringify(way));
  return ways.filter((_, index) => keys.indexOf(keys[index]!) === index);
}

const WORTHS: readonly Trial['worth'][] = ['nothing', 'something', 'held', 'near', 'exact'];

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

function unknownWay(screen: string, what: string): SubjectError {
  return new SubjectError(
    'asks-first',
    `The program has the turn, and it is not known how its user says ${what}: whatever was typed, nothing came. It shows: "${printable(lastLine(screen))}". Say in a keyboard script what to type for "letter" and "word" (--keyboard).`,
  );
}

/** The last line that says something. */
function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)!.trim();
}
