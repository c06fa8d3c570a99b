import type { Anomaly } from './Anomaly.js';
import { folded } from './folding.js';
import { fits, seenBy, type Hypothesis, type Outcome } from './Hypothesis.js';
import { likeMasks, shown } from './masks.js';
import { holderAfter, isOver, type Round } from './Round.js';

type NameOf = (player: number) => string;

/** Finds the clause that a round breaks which none of the outcomes explains. */
export function blameFor(
  hypothesis: Hypothesis,
  outcomes: readonly Outcome[],
  round: Round,
  nameOf: NameOf,
): Anomaly {
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
  const kind = round.gone.size > 0 ? 'ended' : 'silence';
  return { clause: 'wordguess/turn/3', kind, expected, actual: whatCame(round, nameOf) };
}

function blameTurn(hypothesis: Hypothesis, outcome: Outcome, round: Round, nameOf: NameOf): Anomaly {
  const mover = nameOf(round.mover);
  const actual = whatCame(round, nameOf);
  const isLost = holderAfter(round) === undefined && round.quit.size === 0;
  const lost = round.gone.size > 0 ? 'ended' : 'silence';
  const kind = isLost ? lost : 'wrong octets';
  const anomalyOf = (clause: string, expected: string): Anomaly => ({
    clause,
    kind,
    expected: [expected],
    actual,
  });
  switch (outcome.result) {
    case 'last place':
      return anomalyOf('wordguess/end/1', '/quit for every player: no place is hidden');
    case 'right word':
      return anomalyOf('wordguess/end/2', '/quit for every player: the right word was named');
    case 'hit':
      return anomalyOf('wordguess/turn/2', `/turn for ${mover} again: the letter occurs`);
    default: {
      const may = hypothesis.ring.after(round.mover).map(nameOf).join(' or ');
      const because = outcome.result === 'wrong word' ? 'the word is wrong' : 'the letter does not occur';
      return anomalyOf('wordguess/turn/3', `/turn for ${may}: ${because}`);
    }
  }
}

function blameWord(hypothesis: Hypothesis, round: Round, nameOf: NameOf): Anomaly {
  const { command } = round;
  const expected = expectedWords(hypothesis, round);
  if (command.type === 'word' && isOver(round) && leavesOutNamed(hypothesis, command.word)) {
    return {
      clause: 'wordguess/word/3',
      kind: 'wrong octets',
      expected: ['every letter that was named, open at all its places'],
      actual: `"${command.word}" is the word, and ${shown(hypothesis.places)} is what was shown of it`,
    };
  }
  const wrong = wrongWordIn(hypothesis, round);
  if (wrong !== undefined) {
    const actual = 'the players were shown something else, or each of them another word';
    return { clause: 'wordguess/word/3', kind: 'wrong octets', expected, actual, line: wrong };
  }
  if (holderAfter(round) === undefined && round.quit.size === 0) return missingTurn(round, nameOf);
  return { clause: 'wordguess/word/2', kind: 'silence', expected, actual: 'nobody was shown the word' };
}

/** Whether a word has letters that were named at places where they were not opened. */
function leavesOutNamed(hypothesis: Hypothesis, word: string): boolean {
  const letters = [...folded(word)];
  return (
    letters.length === hypothesis.places.length &&
    !fits(hypothesis, word) &&
    hypothesis.places.some((known, place) => known === undefined && hypothesis.named.has(letters[place]!))
  );
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
  if (came.length > 0) return `there was ${came.join(', ')}`;
  return round.gone.size > 0
    ? `the server ended the connection of ${[...round.gone].map(nameOf).join(', ')}`
    : 'nobody got the turn, and nobody was sent away';
}
