import { folded } from './folding.js';
import type { Memory } from './GameProfile.js';
import { fits, type Hypothesis } from './Hypothesis.js';
import type { Command } from './Round.js';

/** Letters by how often they occur, the most frequent first: English; Ukrainian and Russian together. */
const LATIN = [...'eaionrtslcudpmhgbfywkvxzjq'];
const CYRILLIC = [...'оаиенртівслкмпудзяьбгчйхжшїєюцщфыґъэё'];
/** What else may be a letter of a word. */
const OTHERS = [..."'’ʼ-", ...'0123456789', ...'éèêàâäöüßçñåøæ'];

/** Chooses letters and words to name, as somebody who wants to find out the word or, for once, does not. */
export class Tactics {
  readonly #memory: Memory;
  readonly #named = new Set<string>();
  readonly #guessed = new Set<string>();

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** Something has been named. */
  note(command: Command): void {
    if (command.type === 'letter') this.#named.add(folded(command.letter));
    else this.#guessed.add(folded(command.word));
  }

  /** A letter that may occur: the likeliest. Where all have been named, one again. */
  letter(state: Hypothesis | undefined): Command {
    const known = this.#known(state);
    const hidden = known && [...known].filter((_, place) => state!.places[place] === undefined);
    const letter = [...(hidden ?? []), ...this.#alphabet(state)].find((each) => this.#isNew(each));
    return letter === undefined ? this.again(state) : { type: 'letter', letter };
  }

  /** A letter that hardly occurs. */
  rareLetter(state: Hypothesis | undefined): Command {
    const letters = this.#alphabet(state, false);
    const known = this.#known(state);
    const letter = letters.findLast((each) => this.#isNew(each) && !known?.includes(each));
    return letter === undefined ? this.letter(state) : { type: 'letter', letter };
  }

  /** A letter that is open already; else one that has been named. */
  again(state: Hypothesis | undefined): Command {
    const open = state?.places.filter((place) => place !== undefined) ?? [];
    const letter = open.at(this.#named.size % Math.max(open.length, 1)) ?? [...this.#named].at(-1);
    return letter === undefined ? this.letter(state) : { type: 'letter', letter: folded(letter) };
  }

  /** A word that it hardly is, as long as the right one. */
  wrongWord(state: Hypothesis | undefined): Command {
    const letters = this.#alphabet(state, false);
    const missed = [...this.#named].find(
      (letter) => !state?.places.some((place) => place && folded(place) === letter),
    );
    const filling =
      missed ?? letters.findLast((each) => !this.#known(state)?.includes(each)) ?? letters.at(-1)!;
    const word = (state?.places ?? ['x', undefined, 'x']).map((place) => place ?? filling).join('');
    return { type: 'word', word: word.length > 1 ? word : `${filling}${filling}` };
  }

  /** The word where it is known; a guess where a single place is hidden; a letter where more are. */
  rightWord(state: Hypothesis | undefined): Command {
    const known = this.#known(state);
    if (known !== undefined) return { type: 'word', word: known };
    const hidden = state?.places.filter((place) => place === undefined).length ?? 0;
    if (!state || hidden !== 1) return this.letter(state);
    const words = this.#alphabet(state)
      .filter((each) => this.#isNew(each))
      .map((each) => state.places.map((place) => place ?? each).join(''));
    const word = words.find((each) => !this.#guessed.has(folded(each)));
    return word === undefined ? this.letter(state) : { type: 'word', word };
  }

  /** The word, if all others of the server do not fit. */
  #known(state: Hypothesis | undefined): string | undefined {
    if (!state) return undefined;
    const fitting = [...this.#memory.words].filter(
      (word) => fits(state, word) && !this.#guessed.has(folded(word)),
    );
    return fitting.length === 1 ? folded(fitting[0]!) : undefined;
  }

  #isNew(letter: string): boolean {
    return !this.#named.has(letter);
  }

  /** The letters of the language of the word, as far as that is known; with all others behind them, for who wants to win. */
  #alphabet(state: Hypothesis | undefined, withOthers = true): string[] {
    const script = scriptOf(state) ?? this.#memory.script;
    this.#memory.script = script;
    const all = withOthers ? OTHERS : [];
    if (script === 'latin') return [...LATIN, ...all, ...(withOthers ? CYRILLIC : [])];
    if (script === 'cyrillic') return [...CYRILLIC, ...all, ...(withOthers ? LATIN : [])];
    return [...LATIN.flatMap((letter, at) => [letter, CYRILLIC[at]!]), ...all];
  }
}

function scriptOf(state: Hypothesis | undefined): Memory['script'] {
  const open = state?.places.find((place) => place !== undefined && /\p{L}/u.test(place));
  if (open === undefined) return undefined;
  if (/\p{Script=Cyrillic}/u.test(open)) return 'cyrillic';
  return /\p{Script=Latin}/u.test(open) ? 'latin' : undefined;
}
