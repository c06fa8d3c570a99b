import fc, { type Arbitrary } from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { violationOf, type Anomaly } from './Anomaly.js';
import type { GameProfile } from './GameProfile.js';
import { fairPlans, type Plan } from './intentions.js';
import { namesOf, type Script } from './names.js';
import { playGame } from './playGame.js';
import { SERVER_HINTS } from './serverHints.js';
import { leaveAll, seat, type Seating } from './seat.js';
import type { Table } from './Table.js';

/** Games of a check: each is played with other letters and words. */
const MOST = 3;

/** What a game is played with. */
interface Game {
  readonly names: Script;
  readonly plan: Plan;
}

export interface GameCheck {
  readonly examples: readonly Plan[];
  readonly plans?: Arbitrary<Plan>;
  /** Games of one scenario: some words show more than others. */
  readonly rounds?: number;
  readonly inapplicable?: (profile: GameProfile) => string | undefined;
}

/** A check that plays fair games, and throws what breaks its clause. */
export function gameCheck(clause: string, title: string, options: GameCheck): Check<GameProfile> {
  const { rounds = 1 } = options;
  return checkOf(clause, title, options, async (stage, game) => {
    const tell = (anomaly: Anomaly) => {
      stage.profile.memory.seen.add(anomaly.clause);
      if (anomaly.clause === clause) throw violationOf(anomaly);
    };
    for (let round = 1; round <= rounds; round++) {
      const table = await playOne(stage, game, { tell, judges: clause });
      if (round < rounds) await leaveAll(stage.server, table.players);
    }
  });
}

/**
 * A check of games in which somebody does what has no place in them. What goes wrong after that is its consequence, unless
 * it goes wrong in fair games too.
 */
export function disturbedCheck(clause: string, title: string, options: GameCheck): Check<GameProfile> {
  return checkOf(clause, title, options, async (stage, { names, plan }) => {
    let disturbed = plan.early !== undefined;
    const tell = (anomaly: Anomaly) => {
      if (disturbed && isConsequence(anomaly, stage.profile)) throw violationOf(anomaly);
    };
    await playOne(stage, { names, plan }, { tell }, () => {
      disturbed = true;
    });
  });
}

/** Whether something that goes wrong may be a consequence; how the word is written and how games end, fair ones show. */
export function isConsequence({ clause }: Anomaly, { broken, memory }: GameProfile): boolean {
  return !broken.has(clause) && !memory.seen.has(clause) && !OF_FAIR_GAMES.test(clause);
}

const OF_FAIR_GAMES = /^wordguess\/(?:word\/4|end\/[1-4]|points\/\d)$/;

function checkOf(
  clause: string,
  title: string,
  { examples, plans, inapplicable }: GameCheck,
  run: (stage: Stage<GameProfile>, game: Game) => Promise<void>,
): Check<GameProfile> {
  return check<GameProfile, Game>(clause, title, {
    examples: examples.map((plan, at) => ({ names: at % 2 === 0 ? 'latin' : 'cyrillic', plan })),
    given: fc.record({
      names: fc.constantFrom<Script>('latin', 'cyrillic'),
      plan: plans ?? fairPlans('left as it is'),
    }),
    most: Math.max(MOST, examples.length),
    run,
    ...(inapplicable ? { inapplicable } : {}),
    hint: () => SERVER_HINTS[clause],
  });
}

async function playOne(
  { server, profile }: Stage<GameProfile>,
  { names, plan }: Game,
  judging: Pick<Seating, 'tell' | 'judges'>,
  disturbed?: () => void,
): Promise<Table> {
  const table = await seat({ server, profile, ...judging, early: plan.early }, namesOf(names, profile));
  await playGame(table, profile, plan, disturbed);
  return table;
}

/** Why a clause that speaks of several players says nothing about a game for one. */
export function onlyWithOthers({ players }: GameProfile): string | undefined {
  return players > 1 ? undefined : 'it speaks of several players, and the game is for one';
}
