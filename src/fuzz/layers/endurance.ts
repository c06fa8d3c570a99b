import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import type { Layer } from '../Layer.js';
import type { Action, Script } from '../script/Action.js';
import { burst } from './dialogue.js';
import { visit } from './manners.js';

/** Looks at what the program holds; between them the same is done again so many times. */
const LOOKS = 8;
const VISITS = 100;
const CROWD = 10;
const LINES = 4000;
/** Octets of the lines whose answers are timed, each twice: the first answer of a program may be late. */
const TIMED = [1000, 2000, 4000, 8000, 16_000];

/** The same over and over, and whether something grows; longer and longer lines, and whether the time for them does. */
export function enduranceLayer(attack: Attack, peers: number, random: Random): Layer {
  let at = 0;
  return {
    name: 'endurance',
    share: 4,
    next() {
      if (attack.startsAnew) return undefined;
      const turn = at++;
      const activities = [visits, talk, ...(peers > 1 ? [crowds] : []), visits];
      if (turn % (activities.length + 1) === 0) return timed(attack, random);
      return measured(activities[(turn % (activities.length + 1)) - 1]!(attack, random));
    },
  };
}

/** Clients one after the other. */
function visits(attack: Attack, random: Random): Script {
  return [{ type: 'repeat', times: VISITS, actions: visit(attack, random) }];
}

/** Clients who come and leave together. */
function crowds({ speech }: Attack, random: Random): Script {
  const octets = speech.proper(random);
  return [
    {
      type: 'repeat',
      times: VISITS / CROWD,
      actions: [{ type: 'crowd', times: CROWD, octets }, { type: 'disperse' }],
    },
  ];
}

function talk({ speech, streams }: Attack, random: Random): Script {
  const lines = Array.from({ length: 20 }, () =>
    random.nextInt(0, 2) > 0 ? speech.proper(random) : speech.nearMiss(random),
  );
  const times = streams ? LINES / lines.length : 10;
  return [
    { type: 'connect', peer: 1 },
    ...burst(speech.opening(random), streams),
    { type: 'repeat', times, actions: burst(lines, streams) },
  ];
}

function measured(actions: Script): Script {
  return Array.from({ length: LOOKS }, () => [...actions, { type: 'measure' } as const]).flat();
}

function timed({ speech, streams }: Attack, random: Random): Script {
  return TIMED.flatMap((length) => [length, length]).flatMap((length): Action[] => {
    const octets = speech.ofLength(length, random);
    if (!octets) return [];
    return [
      { type: 'connect', peer: 1 },
      ...burst(speech.opening(random), streams),
      { type: 'time', peer: 1, octets },
      { type: 'over' },
    ];
  });
}
