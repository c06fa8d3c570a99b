import type { Anomaly } from './Anomaly.js';
import { folded } from './folding.js';
import { fits, following, seenBy, type Hypothesis, type Outcome } from './Hypothesis.js';
import { likeMasks, shown } from './masks.js';
import { Ring } from './Ring.js';
import { holderAfter, isOver, type Round } from './Round.js';

/** What is wrong with a round, and how the game stands after it all the same; `undefined` where nobody can tell. */
export interface Blamed {
  readonly anomaly: Anomaly;
  readonly next: Hypothesis | undefined;
}

type NameOf = (player: number) => string;

/** Finds the clause that a round breaks which none of the outcomes explains. */
export function blameFor(
  hypothesis: Hypothesis,
  outcomes: readonly Outcome[],
  round: Round,
  nameOf: NameOf,
): Blamed {
  const outcome = outcomes.toSorted((a, b) => rankOf(b) - rankOf(a))[0];
  if (outcome) return blameTurn(hypothesis, outcome, round, nameOf);
  return blameWord(hypothesis, round, nameOf);
}

/** An outcome in which something was opened is told from one in which nothing was by more than chance. */
function rankOf({ result }: Outcome): number {
  return result === 'hit' || result === 'last place' ? 1 : 0;
}

/** Nobody has the turn, and nobody has been sent away. */
export function missingTurn(round: Round, nameOf: NameOf): Anomaly {
  const expected = ['/turn for the next player, or /quit for all'];
  return { clause: 'wordguess/turn/3', kind: 'silence', expected, actual: whatCame(round, nameOf) };
}

function blameTurn(hypothesis: Hypothesis, outcome: Outcome, round: Round, nameOf: NameOf): Blamed {
  const mover = nameOf(round.mover);
  const actual = whatCame(round, nameOf);
  const kind = holderAfter(round) === undefined && round.quit.size === 0 ? 'silence' : 'wrong octets';
  const anomalyOf = (clause: string, expected: string): Anomaly => ({
    clause,
    kind,
    expected: [expected],
    actual,
  });
  switch (outcome.result) {
    case 'last place':
      return {
        anomaly: anomalyOf('wordguess/end/1', '/quit for every player: no place is hidden'),
        next: undefined,
      };
    case 'right word':
      return {
        anomaly: anomalyOf('wordguess/end/2', '/quit for every player: the right word was named'),
        next: undefined,
      };
    case 'hit':
      return {
        anomaly: anomalyOf('wordguess/turn/2', `/turn for ${mover} again: the letter occurs`),
        next: goingOn(hypothesis, outcome, round),
      };
    default: {
      const may = hypothesis.ring.after(round.mover).map(nameOf).join(' or ');
      const because = outcome.result === 'wrong word' ? 'the word is wrong' : 'the letter does not occur';
      return {
        anomaly: anomalyOf('wordguess/turn/3', `/turn for ${may}: ${because}`),
        next: goingOn(hypothesis, outcome, round),
      };
    }
  }
}

/** The game goes on with whoever has the turn; of the ring, nothing is known any more. */
function goingOn(hypothesis: Hypothesis, outcome: Outcome, round: Round): Hypothesis | undefined {
  if (holderAfter(round) === undefined || round.quit.size > 0) return undefined;
  const next = following({ ...hypothesis, ring: new Ring([]) }, outcome, { ...round, turns: [] });
  return { ...next, ring: new Ring(hypothesis.ring.players) };
}

function blameWord(hypothesis: Hypothesis, round: Round, nameOf: NameOf): Blamed {
  const { command, mover } = round;
  const expected = expectedWords(hypothesis, round);
  const wrong = wrongWordIn(hypothesis, round);
  if (command.type === 'word' && isOver(round) && !fits(hypothesis, command.word)) {
    const isOpen = hypothesis.places.some(
      (known, place) => known === undefined && hypothesis.named.has([...folded(command.word)][place] ?? ''),
    );
    if (isOpen && [...command.word].length === hypothesis.places.length)
      return {
        anomaly: {
          clause: 'wordguess/word/3',
          kind: 'wrong octets',
          expected: ['every letter that was named open at all its places'],
          actual: `"${command.word}" is the word, and ${shown(hypothesis.places)} is what was shown of it`,
        },
        next: undefined,
      };
  }
  if (wrong !== undefined) {
    return {
      anomaly: {
        clause: 'wordguess/word/3',
        kind: 'wrong octets',
        expected,
        actual: 'the players were shown something else, or each of them another word',
        line: wrong,
      },
      next: undefined,
    };
  }
  const holder = holderAfter(round);
  const passes = holder !== undefined && hypothesis.ring.passing(mover, holder) !== undefined;
  const miss: Outcome = {
    result: command.type === 'word' ? 'wrong word' : 'miss',
    places: hypothesis.places,
  };
  if (holder === undefined && round.quit.size === 0)
    return { anomaly: missingTurn(round, nameOf), next: undefined };
  return {
    anomaly: { clause: 'wordguess/word/2', kind: 'silence', expected, actual: 'nobody was shown the word' },
    next: passes && holder !== mover ? following(hypothesis, miss, round) : undefined,
  };
}

/** A line that shows the word otherwise than it can stand. */
function wrongWordIn(hypothesis: Hypothesis, { command, heard }: Round): string | undefined {
  const { length } = hypothesis.form;
  const all = [...heard.values()];
  const likely = all
    .flat()
    .find(
      (line) =>
        seenBy(hypothesis, command, [line]).length === 0 &&
        likeMasks(line).some((piece) => Math.abs([...piece].length - length) <= 2 && /\p{L}/u.test(piece)),
    );
  if (likely !== undefined) return likely;
  const seen = all
    .map((lines) => seenBy(hypothesis, command, lines))
    .filter((outcomes) => outcomes.length > 0);
  return seen.length > 1
    ? all.flat().find((line) => seenBy(hypothesis, command, [line]).length > 0)
    : undefined;
}

function expectedWords({ places }: Hypothesis, { command }: Round): string[] {
  const as = `the word as it stands: ${shown(places)}`;
  return command.type === 'letter'
    ? [`${as}, or with "${command.letter}" at its places`]
    : [`${as}, or "${command.word}"`];
}

function whatCame(round: Round, nameOf: NameOf): string {
  const turns = [...new Set(round.turns)].map((player) => `/turn for ${nameOf(player)}`);
  const quits = [...round.quit].map((player) => `/quit for ${nameOf(player)}`);
  const came = [...turns, ...quits];
  return came.length > 0 ? `there was ${came.join(', ')}` : 'nobody got the turn, and nobody was sent away';
}
