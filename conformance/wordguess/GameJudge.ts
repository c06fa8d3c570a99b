import type { Wrong } from '../../src/fuzz/Conversation.js';
import type { FindingKind } from '../../src/fuzz/FuzzFinding.js';
import type { Violation } from '../../src/engine/Violation.js';
import { wordguess } from '../../src/protocols/wordguess/index.js';
import { violationOf, type Anomaly } from './Anomaly.js';
import { GOES_ON } from './goesOn.js';

/** Where a game stands, as its machine calls it; `over` until all have left. */
export type GameState = 'gathering' | 'playing' | 'over';

/** What is known of a program by its campaign so far. */
export interface Findings {
  /** Clauses of which a finding has told already. */
  readonly forgiven: Set<string>;
}

const MUST = new Set(wordguess.clauses.filter(({ level }) => level === 'MUST').map(({ id }) => id));
/** Whatever is not told to somebody, the game goes on. */
const ONLY_TOLD = /^wordguess\/(?:join\/1|word\/[12]|move\/\d|end\/3|wire\/\d|points\/\d)$/;
/** Other points than anybody could count by a rule that is wrong for all: fair games show those. */
const OTHER_POINTS = 'wordguess/points/1';
const LEAVING = /^wordguess\/leave\/\d$/;
const NOT_WAITED_FOR = [...GOES_ON, 'wordguess/move/1', 'wordguess/move/2', 'wordguess/word/1'];

/**
 * What counts as wrong in one game. As long as nobody has done what has no place in a fair game, all that MUST be does.
 * Once somebody has left, only who has how many points at the end, where all went on as it should; that is measured by
 * the clause on leaving. Else nothing counts any more: what follows is a consequence (spec/README.md, "Consequences").
 */
export class GameJudge {
  state: GameState = 'gathering';
  /** Clauses that are not waited for in this game: what its table knows to be broken. */
  readonly broken = new Set<string>();
  readonly #report: (wrong: Wrong) => void;
  readonly #findings: Findings;
  #standing: 'fair' | 'left' | 'free' = 'fair';
  /** The clause by which somebody has left. */
  #leaving = '';
  /** The clause by which lines may be written as they are at present. */
  #manner: string | undefined;

  constructor(findings: Findings, report: (wrong: Wrong) => void) {
    this.#findings = findings;
    this.#report = report;
  }

  /** All that MUST be counts. */
  get isFair(): boolean {
    return this.#standing === 'fair';
  }

  /** Nothing counts any more, and nobody waits long for anything. */
  free(): void {
    this.#standing = 'free';
    for (const clause of NOT_WAITED_FOR) this.broken.add(clause);
  }

  /** A player has left in the midst of the game. */
  left(clause: string): void {
    if (this.#standing !== 'fair') return;
    this.#standing = 'left';
    this.#leaving = clause;
  }

  /**
   * Lines are written in another manner than the plainest, which MUST make no difference.
   *
   * @param clause - the clause that says so; without it, they are plain again
   */
  written(clause?: string): void {
    this.#manner = clause;
  }

  /** Something breaks a clause. */
  readonly tell = (anomaly: Anomaly): void => {
    // How the word is written, each game shows: nothing else depends on it.
    const isPlain = !MUST.has(anomaly.clause) && !LEAVING.test(anomaly.clause);
    if (this.#standing === 'free' || isPlain) return;
    const isFair = this.#standing === 'fair';
    const clause = isFair ? (this.#manner ?? anomaly.clause) : this.#leaving;
    const isLost = anomaly.kind === 'silence' || anomaly.kind === 'ended';
    const counts = isFair ? this.#manner === undefined || isLost : anomaly.clause === OTHER_POINTS;
    // What the rest of a game is worth of which something was not as it should be.
    if (!isFair || this.#manner !== undefined || !ONLY_TOLD.test(anomaly.clause)) this.free();
    const { forgiven } = this.#findings;
    if (!counts || forgiven.has(clause) || forgiven.has(anomaly.clause)) return;
    this.#report({
      kind: kindOf(anomaly),
      clause,
      state: this.state,
      difference: violationOf(anomaly).difference,
      detail: anomaly.clause,
    });
  };

  /**
   * No game begins.
   *
   * @param clause - what demands it, whatever has been before
   */
  fails({ difference }: Violation, clause: string): void {
    if (this.#standing === 'free') return;
    const kind = difference.kind === 'refused' ? 'dead listener' : 'hang';
    this.#report({ kind, clause, state: 'gathering', difference });
  }
}

/** Where somebody is not told something, the game goes on all the same. */
function kindOf({ kind, clause }: Anomaly): FindingKind {
  if (kind === 'silence') return ONLY_TOLD.test(clause) ? 'wrong answer' : 'mute';
  if (kind === 'ended') return 'ended early';
  return clause.startsWith('wordguess/wire/') ? 'wrong octets' : 'wrong answer';
}
