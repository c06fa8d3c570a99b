import type { Anomaly } from './Anomaly.js';
import type { Hypothesis } from './Hypothesis.js';
import { pointsIn } from './results.js';
import type { Round } from './Round.js';
import { ALLOWED, FORBIDDEN, pointsAfter, type Scored, type Scoring } from './scoring.js';

/** What players have been told at the end of a game. */
export interface Results {
  readonly players: readonly number[];
  /** Whether these points are what all of them have been told. */
  readonly explains: (points: ReadonlyMap<number, number>) => boolean;
}

/** Reads what players have been told at the end of a game. */
export function resultsIn({ heard }: Round, names: ReadonlyMap<number, string>): Results {
  const players = [...heard.keys()];
  const all = [...names.values()];
  const isTold = (lines: readonly string[], player: number, points: number) => {
    const reading = pointsIn(lines, names.get(player)!, all);
    return reading.type === 'points' && reading.points.includes(points);
  };
  return {
    players,
    explains: (points) =>
      [...heard.values()].every((lines) => players.every((each) => isTold(lines, each, points.get(each)!))),
  };
}

/** Judges what players have been told of the points at the end of a game, in which all that came before was right. */
export function judgeResults(
  hypotheses: readonly Hypothesis[],
  round: Round,
  names: ReadonlyMap<number, string>,
): Anomaly[] {
  const { heard } = round;
  const results = resultsIn(round, names);
  const { players } = results;
  const all = [...names.values()];
  const explains = (scored: readonly Scored[], scoring: Scoring) =>
    results.explains(pointsAfter(scored, players, scoring));
  const games = hypotheses.map(({ scored }) => scored);
  if (games.some((scored) => ALLOWED.some((scoring) => explains(scored, scoring)))) return [];
  const expected = [expectedPoints(games[0]!, players, names)];
  const unnamed = unnamedIn(heard, players, names);
  if (unnamed !== undefined)
    return [{ clause: 'wordguess/end/3', kind: 'silence', expected, actual: unnamed }];
  const broken = FORBIDDEN.find(({ scoring }) => explains(games[0]!, scoring));
  const told = [...heard.values()][0]!.filter(
    (line) => /\p{Nd}/u.test(line) && all.some((name) => line.includes(name)),
  );
  return [
    {
      clause: broken?.clause ?? 'wordguess/points/1',
      kind: 'wrong octets',
      expected,
      actual: `the results say something else${told.length > 0 ? `: ${told.map((line) => `"${line}"`).join(', ')}` : ''}`,
    },
  ];
}

function unnamedIn(
  heard: ReadonlyMap<number, readonly string[]>,
  players: readonly number[],
  names: ReadonlyMap<number, string>,
): string | undefined {
  for (const [reader, lines] of heard) {
    for (const player of players) {
      const reading = pointsIn(lines, names.get(player)!, [...names.values()]);
      if (reading.type === 'points' && reading.points.length > 0) continue;
      return `what ${names.get(reader)!} got holds no points of ${names.get(player)!}`;
    }
  }
  return undefined;
}

/** What the results have to say, in the first way of counting that is allowed. */
function expectedPoints(
  scored: readonly Scored[],
  players: readonly number[],
  names: ReadonlyMap<number, string>,
): string {
  const ways = ALLOWED.map((scoring) => pointsAfter(scored, players, scoring)).map((points) =>
    players.map((player) => `${names.get(player)!} ${points.get(player)!}`).join(', '),
  );
  return `the results: ${[...new Set(ways)].join('; or ')}`;
}
