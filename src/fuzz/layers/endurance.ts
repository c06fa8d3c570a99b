import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import type { Layer } from '../Layer.js';
import type { Action, Script } from '../script/Action.js';
import { burst } from './dialogue.js';
import { visit, type Leave } from './manners.js';

/** Looks at what the program holds; between them the same is done again so many times. */
const LOOKS = 6;
const VISITS = 60;
const CROWD = 10;
const LINES = 4000;
/** Octets of the lines whose answers are timed, several times over: a virtual machine has to warm up. */
const TIMED = [1000, 2000, 4000, 8000, 16_000];

/** The same over and over, and whether something grows; longer and longer lines, and whether the time for them does. */
export function enduranceLayer(attack: Attack, peers: number, random: Random): Layer {
  const activities = activitiesOf(attack, peers, random);
  let at = 0;
  return {
    name: 'endurance',
    share: 8,
    next: () => (attack.startsAnew ? undefined : activities[at++ % activities.length]!()),
  };
}

/** What is done over and over, what is forgotten most often first. */
function activitiesOf(attack: Attack, peers: number, random: Random): readonly (() => Script)[] {
  const { speech, streams } = attack;
  const proper = () => speech.proper(random);
  const half = () => (streams ? proper().subarray(0, 3) : proper());
  const visits = (says: () => Uint8Array | undefined, leaves: Leave) => () =>
    measured([{ type: 'repeat', times: VISITS, actions: visit(attack, says(), leaves, random) }]);
  return [
    () => timed(attack, random),
    visits(half, 'reset'),
    () => measured(talk(attack, random)),
    visits(proper, 'end'),
    ...(peers > 1 ? [() => measured(crowds(attack, random))] : []),
    visits(half, 'close'),
    visits(() => undefined, 'reset'),
    visits(() => speech.nearMiss(random), 'close'),
    visits(() => speech.wild(random).subarray(0, 3000), 'reset'),
    visits(proper, 'reset'),
    visits(() => undefined, 'end'),
  ];
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
  return [...TIMED, ...TIMED, ...TIMED].flatMap((length): Action[] => {
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
