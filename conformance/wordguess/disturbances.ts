import fc, { type Arbitrary } from 'fast-check';
import { check, type Check } from '../../src/engine/Check.js';
import { violationOf, type Anomaly } from './Anomaly.js';
import { disturbedCheck, isConsequence, onlyWithOthers } from './gameCheck.js';
import type { GameProfile } from './GameProfile.js';
import { plan, type Intention, type Plan } from './intentions.js';
import { malformedCommands } from './malformed.js';
import { namesOf } from './names.js';
import { playGame } from './playGame.js';
import { seat } from './seat.js';

const asItIs = 'left as it is';

/** After a disturbance the game goes round once, and something is opened. */
const goesOn: readonly Intention[] = ['score', 'rare letter', 'rare letter', 'score'];

function after(...disturbance: readonly Intention[]): Plan {
  return plan(asItIs, ...disturbance, ...goesOn);
}

function leaving(who: 'holder' | 'other', how: 'closes' | 'resets' | 'is gone'): Intention {
  return { type: 'leave', who, how };
}

/** Games that go well for a while until that happens, so often at the most. */
function plansWith(disturbance: Arbitrary<Intention>, most = 1): Arbitrary<Plan> {
  return fc
    .tuple(
      fc.array(fc.constantFrom<Intention[]>('letter', 'rare letter'), { maxLength: 4 }),
      fc.array(disturbance, { minLength: 1, maxLength: most }),
    )
    .map(([before, disturbances]) => after(...before, ...disturbances));
}

/** spec/wordguess.md, sections 2, 8 and 9: what has no place in a fair game. */
export const disturbanceChecks: Check<GameProfile>[] = [
  disturbedCheck('wordguess/join/5', 'goes on when a newcomer comes', {
    examples: [after('newcomer'), after('score', 'newcomer', 'newcomer')],
    plans: plansWith(fc.constant('newcomer')),
  }),
  disturbedCheck('wordguess/rules/1', 'does not obey out of turn', {
    examples: [
      after('out of turn', 'rare letter out of turn'),
      after('score', 'word out of turn', 'out of turn'),
      { ...after('rare letter', 'out of turn'), early: '/letter e' },
      { ...after(), early: '/word level' },
    ],
    plans: plansWith(fc.constantFrom('out of turn', 'rare letter out of turn', 'word out of turn')),
    inapplicable: onlyWithOthers,
  }),
  disturbedCheck('wordguess/rules/2', 'does not take the turn for a malformed command', {
    examples: [
      after({ type: 'malformed', line: '/letter' }, { type: 'malformed', line: '/letter ab' }),
      after(
        'score',
        { type: 'malformed', line: '/help' },
        { type: 'malformed', line: 'hello' },
        { type: 'malformed', line: '/word' },
      ),
    ],
    plans: plansWith(
      malformedCommands.map((line) => ({ type: 'malformed', line })),
      5,
    ),
  }),
  disturbedCheck('wordguess/leave/1', 'passes the turn of whoever leaves', {
    examples: [
      after('score', leaving('holder', 'closes')),
      after('rare letter', leaving('holder', 'resets')),
      after(leaving('holder', 'is gone')),
    ],
    plans: plansWith(fc.constantFrom(leaving('holder', 'closes'), leaving('holder', 'resets'))),
    inapplicable: onlyWithOthers,
  }),
  disturbedCheck('wordguess/leave/2', 'drops whoever leaves from the ring', {
    examples: [
      after('score', leaving('other', 'closes'), 'rare letter', 'rare letter'),
      after(leaving('other', 'resets'), 'rare letter', 'rare letter'),
    ],
    plans: plansWith(fc.constantFrom(leaving('other', 'closes'), leaving('other', 'is gone'))),
    inapplicable: onlyWithOthers,
  }),
  check('wordguess/leave/3', 'begins anew when all have left', {
    examples: ['closes', 'is gone'],
    given: fc.constantFrom('closes', 'resets', 'is gone'),
    most: 3,
    async run({ server, profile }, how) {
      const names = namesOf('latin', profile);
      const table = await seat({ server, profile, tell: () => {} }, names);
      await playGame(table, profile, plan(asItIs, 'letter', 'letter'));
      for (const { peer } of table.players) {
        if (how === 'resets') peer.reset();
        else if (how === 'is gone') peer.close();
        else peer.end();
      }
      const next = await seat({ server, profile, tell: unlessBroken(profile) }, names);
      await playGame(next, profile, plan(asItIs, 'letter', 'rare letter'));
    },
  }),
];

/** Throws whatever goes wrong, unless it does so in fair games too. */
function unlessBroken(profile: GameProfile): (anomaly: Anomaly) => void {
  return (anomaly) => {
    if (isConsequence(anomaly, profile)) throw violationOf(anomaly);
  };
}
