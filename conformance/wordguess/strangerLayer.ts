import type { Random } from 'fast-check';
import type { OwnLayer, Speech } from '../../src/fuzz/Attack.js';
import { pick } from '../../src/fuzz/layers/walks.js';
import type { Action, Script } from '../../src/fuzz/script/Action.js';
import type { Framing } from '../../src/wire/framing.js';
import { concat, octetsOf } from '../../src/wire/octets.js';
import { writeDeed } from './Deed.js';

/** The number of a stranger's connection: players have smaller ones. */
const STRANGER = 901;
const CROWDS = [5, 20, 70, 140];
const LEAVINGS = ['closes', 'resets', 'is gone'] as const;
/** Strangers one after the other. */
const MANY = [3, 10, 40];
/** Times that a line is sent in a flood. */
const FLOOD = 2000;

/** Those who come and do not play: they say something or nothing, and leave before the next game. */
export function strangerLayer(speech: Speech, framing: Framing): OwnLayer {
  return {
    name: 'strangers',
    share: 4,
    next(random) {
      if (framing === 'line' && random.nextInt(0, 4) === 0) return besideSomebody(random);
      const before = random.nextInt(0, 1) > 0 ? [act('seat'), act('score')] : [];
      return [...before, ...visits(speech, framing, random), act('seat'), act('letter'), act('rare letter')];
    },
  };
}

/** A game while somebody is there who says nothing, or only the beginning of a line. */
function besideSomebody(random: Random): Script {
  const octets = octetsOf(pick(['', 'N', '/let', '/letter q', 'Zoryana and', '\xFF', '/word \0'], random));
  const connect = { type: 'connect', peer: STRANGER } as const;
  const send = { type: 'send', peer: STRANGER, octets } as const;
  return [
    connect,
    ...(octets.length > 0 ? [send] : []),
    ...['seat', 'score', 'rare letter'].map(act),
    ...(random.nextInt(0, 1) > 0 ? [send] : []),
    act('letter'),
    { type: pick(['reset', 'end', 'close'] as const, random), peer: STRANGER },
    act('finish word'),
    act('seat'),
  ];
}

function visits(speech: Speech, framing: Framing, random: Random): Script {
  switch (random.nextInt(0, 5)) {
    case 0:
      return [act(writeDeed({ type: 'crowd', size: pick(CROWDS, random), how: pick(LEAVINGS, random) }))];
    case 1:
      return strangers(speech, framing, pick(MANY, random), random);
    case 2:
      return flood(framing);
    default:
      return visit(speech, framing, random);
  }
}

/** So many strangers, one after the other. */
export function strangers(speech: Speech, framing: Framing, times: number, random: Random): Script {
  return [{ type: 'repeat', times, actions: visit(speech, framing, random) }];
}

function visit(speech: Speech, framing: Framing, random: Random): Action[] {
  const leave = { type: pick(['reset', 'end', 'close'] as const, random), peer: STRANGER } as const;
  const read = random.nextInt(0, 1) > 0 ? [{ type: 'taken', peer: STRANGER } as const] : [];
  return [{ type: 'connect', peer: STRANGER }, ...said(speech, framing, random), ...read, leave];
}

function said(speech: Speech, framing: Framing, random: Random): Action[] {
  const name = octetsOf(framing === 'line' ? 'Newton\n' : 'Newton');
  const lines = Array.from({ length: random.nextInt(0, 3) }, () =>
    random.nextInt(0, 1) > 0 ? speech.nearMiss(random) : speech.wild(random),
  );
  const all = concat([...(random.nextInt(0, 1) > 0 ? [name] : []), ...lines]);
  const octets = random.nextInt(0, 3) > 0 ? all : all.subarray(0, random.nextInt(0, all.length));
  return octets.length > 0 ? [{ type: 'send', peer: STRANGER, octets }] : [];
}

function flood(framing: Framing): Action[] {
  const octets = octetsOf('/letter a\n');
  const name = octetsOf(framing === 'line' ? 'Newton\n' : 'Newton');
  return [
    { type: 'connect', peer: STRANGER },
    { type: 'send', peer: STRANGER, octets: name },
    {
      type: 'repeat',
      times: FLOOD / 100,
      actions: [{ type: 'send', peer: STRANGER, octets: concat(Array.from({ length: 100 }, () => octets)) }],
    },
    { type: 'reset', peer: STRANGER },
  ];
}

function act(what: string): Action {
  return { type: 'do', what };
}
