import type { Anomaly } from './Anomaly.js';
import { blameFor, missingTurn } from './blame.js';
import { folded } from './folding.js';
import { after, commonOutcomes, explained, type Happening } from './history.js';
import { seenBy, type Hypothesis } from './Hypothesis.js';
import { hiddenWordsIn, type MaskForm } from './masks.js';
import { judgeResults, resultsIn, type Results } from './judgeResults.js';
import { Ring } from './Ring.js';
import { isOver, type Round } from './Round.js';
import { tellsLetter, tellsWord } from './told.js';

/** Duties of a server in a round that concern one player. */
interface Lack {
  readonly clause: 'wordguess/word/2' | 'wordguess/move/1' | 'wordguess/move/2';
  readonly player: number;
}

/**
 * Judges a game of which it knows neither the word nor the language of the messages: it keeps all states in which the game
 * may be, and finds something wrong only when none of them explains what has come.
 */
export class Referee {
  readonly #names: ReadonlyMap<number, string>;
  #hypotheses: readonly Hypothesis[] = [];
  /** All that may have been so when the game began, and what has happened since. */
  #initial: readonly Hypothesis[] = [];
  readonly #history: Happening[] = [];
  #spoiled = false;
  #isInPieces = false;
  #results: Results | undefined;
  /** What may have been the word when the game began, until the first move tells what was. */
  #beginnings: ReadonlyMap<number, readonly MaskForm[]> | undefined;

  /** @param names - of the players, by their numbers */
  constructor(names: ReadonlyMap<number, string>) {
    this.#names = names;
  }

  /** The state that is the likeliest; `undefined` where nothing is known any more. */
  get likeliest(): Hypothesis | undefined {
    return this.#spoiled ? undefined : this.#hypotheses[0];
  }

  /** What the players have been told at the end, once it is there. */
  get results(): Results | undefined {
    return this.#results;
  }

  /** Nothing that follows can be judged. */
  get spoiled(): boolean {
    return this.#spoiled;
  }

  /** The game has begun: all players have been shown the word, with nothing open. What else has stars may be it too. */
  begin(heard: ReadonlyMap<number, readonly string[]>, holder: number): Anomaly[] {
    const seen = formsSeen(heard);
    const ring = new Ring([...heard.keys()]);
    this.#beginnings = seen;
    this.#hypotheses = formsByLikelihood(seen, holder).map((form) => ({
      form,
      places: Array.from({ length: form.length }, () => undefined),
      named: new Set(),
      rejected: new Set(),
      ring,
      scored: [],
    }));
    this.#initial = this.#hypotheses;
    this.#spoiled = this.#hypotheses.length === 0;
    const blind = [...seen].filter(([, forms]) => forms.length === 0).map(([player]) => player);
    return blind.length > 0 ? [this.#unshownTo(blind)] : [];
  }

  /** A player has got something between the beginning and the first move: it may be the word, which is late. */
  overhear(player: number, lines: readonly string[]): void {
    const forms = this.#beginnings?.get(player);
    if (forms)
      this.#beginnings = new Map(this.#beginnings).set(player, [...forms, ...lines.flatMap(hiddenWordsIn)]);
  }

  /** Who has not been shown the beginning yet. */
  unshown(heard: ReadonlyMap<number, readonly string[]>): number[] {
    return [...formsSeen(heard)].filter(([, seen]) => seen.length === 0).map(([player]) => player);
  }

  /** Whether the move has been answered, and the game goes on as it has to. */
  isAnswered(round: Round): boolean {
    return explained(this.#hypotheses, round).length > 0;
  }

  /** Whether the state that was the likeliest before the move explains what has come of it. */
  isExpected(round: Round): boolean {
    return this.#hypotheses.slice(0, 1).some((each) => explained([each], round).length > 0);
  }

  /** What a player has not been told of a move yet. */
  lacks(round: Round): Lack[] {
    const { mover, command } = round;
    const tells = (line: string) =>
      command.type === 'letter' ? tellsLetter(line, command.letter) : tellsWord(line, command.word);
    return [...round.heard].flatMap(([player, lines]) => {
      const lacks: Lack[] = [];
      if (!this.#sees(round, lines)) lacks.push({ clause: 'wordguess/word/2', player });
      if (player !== mover && !lines.some(tells)) {
        const clause = command.type === 'letter' ? 'wordguess/move/1' : 'wordguess/move/2';
        lacks.push({ clause, player });
      }
      return lacks;
    });
  }

  /** Judges a move and what has come of it. */
  judge(round: Round): Anomaly[] {
    const lacks = this.lacks(round).map((lack) => this.#anomalyOf(lack, round));
    this.#history.push({ type: 'round', round });
    const following = explained(this.#hypotheses, round);
    const next = following.length > 0 ? following : this.#inHindsight();
    if (next.length > 0) {
      this.#hypotheses = next;
      // Who lacks what cannot be told of lines that came late.
      if (following.length === 0) lacks.length = 0;
      lacks.push(...this.#judgeBeginning(round), ...this.#judgeForm());
      return isOver(round) ? [...lacks, ...this.#judgeEnd(round)] : lacks;
    }
    this.#spoiled = true;
    const blamed = this.#blame(round);
    // Where it was shown otherwise than it stands, it was shown.
    const isOther = ({ clause }: Anomaly) =>
      clause !== blamed.clause && !(clause === 'wordguess/word/2' && blamed.clause === 'wordguess/word/3');
    return [...lacks.filter(isOther), blamed];
  }

  /** Whether a message shows something open that nobody has opened: after a command that has to change nothing. */
  showsMore(lines: readonly string[], letter: string): string | undefined {
    const hypothesis = this.likeliest;
    if (!hypothesis || hypothesis.named.has(letter)) return undefined;
    const command = { type: 'letter', letter } as const;
    return lines.find((line) =>
      seenBy(hypothesis, command, [line]).some(({ result }) => result === 'hit' || result === 'last place'),
    );
  }

  /** A player has left the game. */
  remove(player: number): void {
    this.#happens({ type: 'left', player });
  }

  /** Who may have the turn when the player who had it has left. */
  mayFollow(player: number): number[] {
    return [...new Set(this.#hypotheses.flatMap(({ ring }) => ring.after(player)))];
  }

  #happens(happening: Happening): void {
    this.#history.push(happening);
    this.#hypotheses = after(this.#hypotheses, happening, undefined);
  }

  /**
   * The states that explain all rounds, if lines may have come late: what was taken for the word may have been something
   * else, and what was not, the word.
   */
  #inHindsight(): readonly Hypothesis[] {
    return this.#history.reduce(
      (states, happening, at) => after(states, happening, this.#history[at + 1]),
      this.#initial,
    );
  }

  #sees({ command }: Round, lines: readonly string[]): boolean {
    return this.#hypotheses.some((each) => seenBy(each, command, lines).length > 0);
  }

  /** Now that it is known which of the stars were the word: whether everybody has been shown it. */
  #judgeBeginning({ heard }: Round): Anomaly[] {
    const beginnings = this.#beginnings;
    this.#beginnings = undefined;
    if (!beginnings) return [];
    const isShown = (forms: readonly MaskForm[]) =>
      this.#hypotheses.some(({ form }) => forms.some((each) => isSameForm(each, form)));
    const blind = [...heard]
      .filter(
        ([player, lines]) => !isShown([...(beginnings.get(player) ?? []), ...lines.flatMap(hiddenWordsIn)]),
      )
      .map(([player]) => player);
    return blind.length > 0 ? [this.#unshownTo(blind)] : [];
  }

  /** Once it is sure that the word has blanks between its places. */
  #judgeForm(): Anomaly[] {
    if (this.#isInPieces || !this.#hypotheses.every(({ form }) => form.spaced)) return [];
    this.#isInPieces = true;
    return [IN_PIECES];
  }

  #unshownTo(players: readonly number[]): Anomaly {
    return {
      clause: 'wordguess/word/1',
      kind: 'silence',
      expected: ['the word as so many stars as it has letters, for each player'],
      actual: `${players.map((player) => this.#name(player)).join(', ')} got no such message`,
    };
  }

  #blame(round: Round): Anomaly {
    const hypothesis =
      this.#hypotheses.find((each) => commonOutcomes(each, round).length > 0) ?? this.#hypotheses[0];
    if (!hypothesis) return missingTurn(round, (player) => this.#name(player));
    return blameFor(hypothesis, commonOutcomes(hypothesis, round), round, (player) => this.#name(player));
  }

  #judgeEnd(round: Round): Anomaly[] {
    const words = this.#hypotheses.map(({ places }) => folded(places.join('')));
    if (this.#hypotheses.every(({ rejected }, at) => rejected.has(words[at]!))) return [notTaken(words[0]!)];
    this.#results = resultsIn(round, this.#names);
    return judgeResults(this.#hypotheses, round, this.#names);
  }

  #anomalyOf({ clause, player }: Lack, { command }: Round): Anomaly {
    const named = command.type === 'letter' ? `the letter "${command.letter}"` : `the word "${command.word}"`;
    const expected =
      clause === 'wordguess/word/2'
        ? `the word as it stands, for ${this.#name(player)} too`
        : `a message that tells ${this.#name(player)} ${named}`;
    return { clause, kind: 'silence', expected: [expected], actual: 'there was no such message' };
  }

  #name(player: number): string {
    return this.#names.get(player) ?? `player ${player}`;
  }
}

function notTaken(word: string): Anomaly {
  return {
    clause: 'wordguess/end/2',
    kind: 'wrong octets',
    expected: ['/quit for every player when the right word is named'],
    actual: `"${word}" was named before, and the game went on`,
  };
}

const IN_PIECES: Anomaly = {
  clause: 'wordguess/word/4',
  kind: 'wrong octets',
  expected: ['the word in one piece'],
  actual: 'there are blanks between its places',
};

function formsSeen(heard: ReadonlyMap<number, readonly string[]>): Map<number, MaskForm[]> {
  return new Map([...heard].map(([player, lines]) => [player, lines.flatMap(hiddenWordsIn)]));
}

/** All forms that somebody has seen: first those that came last before the turn, and those in one piece. */
function formsByLikelihood(
  seen: ReadonlyMap<number, readonly MaskForm[]>,
  holder: number,
): readonly MaskForm[] {
  const all = [...(seen.get(holder) ?? []).toReversed(), ...[...seen.values()].flat()];
  const distinct = all.filter((form, at) => all.findIndex((each) => isSameForm(each, form)) === at);
  return distinct.toSorted((a, b) => Number(a.spaced) - Number(b.spaced));
}

function isSameForm(a: MaskForm, b: MaskForm): boolean {
  return a.length === b.length && a.spaced === b.spaced;
}
