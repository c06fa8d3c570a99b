import fc from 'fast-check';
import { check, type Check, type Stage } from '../../src/engine/Check.js';
import { overlong, type Kind, type Misbehaviour } from '../common/misbehaviour.js';
import { decodeHint, surviveHint } from '../common/hints.js';
import { misbehave } from '../common/survive.js';
import { octetsOf } from '../../src/wire/octets.js';
import type { GameProfile } from './GameProfile.js';
import { plan } from './intentions.js';
import { closing, malformed, notUtf8, resetting } from './misbehaviour.js';
import { namesOf } from './names.js';
import { playGame } from './playGame.js';
import { leaveAll, seat } from './seat.js';
import { ifSilent } from './wire.js';

/** Where somebody misbehaves: before it has a name, while the others are waited for, or in a game. */
type Place = 'as a stranger' | 'before the game' | 'with the turn' | 'without the turn';

const PLACES: readonly Place[] = ['as a stranger', 'before the game', 'with the turn', 'without the turn'];

/** Clients that misbehave one after the other. */
const MANY = 24;

/** spec/wordguess.md, section 11. */
export const robustnessChecks: Check<GameProfile>[] = [
  survives('1', 'survives players that just leave', closing),
  survives('2', 'survives players that break off', resetting),
  survives('3', 'survives octets that are not UTF-8', notUtf8, decodeHint),
  survives('4', 'survives a line of 100,000 octets', overlong),
  survives('5', 'survives malformed commands and control characters', malformed),
  check('wordguess/survive/6', 'is not held up by somebody silent', {
    examples: ['', '/let'],
    given: fc.constantFrom('', 'N', '/let'),
    most: 2,
    inapplicable: ({ framing }: GameProfile) =>
      framing === 'chunk' ? 'it speaks of the framing line, and the program frames by chunk' : undefined,
    async run({ server, profile }, beginning) {
      const silent = await server.connect();
      if (beginning !== '') await silent.send(octetsOf(beginning));
      await silent.consumed();
      const table = await seat({ server, profile, tell: ifSilent(profile) }, namesOf('latin', profile));
      for (let move = 0; move < 2 && !table.over; move++) {
        if (beginning !== '') await silent.send(octetsOf('t'));
        await silent.consumed();
        await playGame(table, profile, plan('left as it is', 'rare letter'));
      }
    },
    hint: surviveHint,
  }),
];

function survives(number: string, title: string, kind: Kind, hint = surviveHint): Check<GameProfile> {
  const examples = PLACES.map((place, at) => ({
    place,
    clients: [...(at === 0 ? kind.examples : kind.examples.slice(0, 3))],
  }));
  // So many that whatever each leaves behind adds up.
  examples.push({
    place: 'as a stranger',
    clients: Array.from({ length: MANY }, (_, at) => kind.examples[at % 2]!),
  });
  return check(`wordguess/survive/${number}`, title, {
    examples,
    given: fc.record({
      place: fc.constantFrom(...PLACES),
      clients: fc.array(kind.given, { minLength: 1, maxLength: 3 }),
    }),
    most: examples.length + 1,
    async run(stage, { place, clients }) {
      const { server, profile } = stage;
      for (const each of clients) await misbehaveAt(place, stage, each);
      const table = await seat({ server, profile, tell: ifSilent(profile) }, namesOf('latin', profile));
      await playGame(table, profile, plan('left as it is', 'letter', 'rare letter', 'letter'));
    },
    hint,
  });
}

async function misbehaveAt(
  place: Place,
  stage: Stage<GameProfile>,
  misbehaviour: Misbehaviour,
): Promise<void> {
  const { server, profile } = stage;
  if (place === 'as a stranger' || place === 'before the game') {
    const peer = await server.connect();
    if (place === 'before the game') {
      await peer.send(octetsOf(server.framing === 'chunk' ? 'Newton' : 'Newton\n'));
      await peer.consumed();
    }
    await misbehave(peer, misbehaviour);
    await peer.consumed();
    while (!peer.over && !peer.gone && (await peer.read(server.pace.late)).type === 'octets') continue;
    return;
  }
  // Whether the game goes on after that is for others to judge: here, all leave it.
  const table = await seat({ server, profile, tell: () => {} }, namesOf('latin', profile));
  const player = place === 'with the turn' ? table.holder : (table.others[0] ?? table.holder);
  await misbehave(player.peer, misbehaviour);
  await leaveAll(
    server,
    table.players.filter((each) => each !== player),
  );
}
