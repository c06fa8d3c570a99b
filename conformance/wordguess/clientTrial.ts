import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Peer } from '../../src/engine/Peer.js';
import { concat } from '../../src/wire/octets.js';
import type { ClientProfile } from './ClientProfile.js';
import { ClientTalk } from './ClientTalk.js';
import type { Way } from './clientWays.js';
import { isCommand, linesOf, type Move } from './clientWire.js';
import { fillPlaceholders } from '../../src/sut/KeyboardScript.js';
import { folded } from './folding.js';

/** A letter and a word that stand in none of the ways in which they may be said. */
const MOVES: Readonly<Record<keyof Way, Move>> = {
  letter: { type: 'letter', value: 'z' },
  word: { type: 'word', value: 'mazurka' },
};
/** Milliseconds of one look, and of quiet after which a client waits for its user in a way that is not seen. */
const LOOK = 20;
const QUIET = 60;
/** Milliseconds after which nothing comes any more of what was typed, unless the machine is busy. */
export const HURRIED = 250;
export const UNHURRIED = 1500;

/** What came of a way to say something. */
export interface Trial {
  readonly type: keyof Way;
  readonly lines: readonly string[];
  /** The command itself; one that has no words too many; something that holds the letter or the word; something else; nothing. */
  readonly worth: 'exact' | 'near' | 'held' | 'something' | 'nothing';
  readonly octets: Uint8Array;
  /** What stood last on the screen before each line. */
  readonly prompts: readonly string[];
}

/** Tries a way in a new start of a client: for these kinds of moves, one after the other as long as it goes well. */
export async function trial(
  client: ClientScenario,
  profile: ClientProfile,
  way: Way,
  kinds: readonly (keyof Way)[],
  patience: number,
): Promise<Trial[]> {
  const talk = await ClientTalk.greeted({ client, profile });
  const trials: Trial[] = [];
  for (const kind of kinds) {
    const mark = await talk.turn();
    const place = { client, profile, peer: talk.peer, patience };
    await calm(place, mark);
    const one = await tryMove(place, MOVES[kind], way[kind], mark);
    trials.push(one);
    if (one.worth !== 'exact') break;
  }
  return trials;
}

interface Place {
  readonly client: ClientScenario;
  readonly profile: ClientProfile;
  readonly peer: Peer;
  /** Milliseconds. */
  readonly patience: number;
}

async function tryMove(place: Place, move: Move, lines: readonly string[], from: number): Promise<Trial> {
  const { client, profile, peer } = place;
  const prompts: string[] = [];
  // A name that comes only now is judged by wordguess/client/1.
  await peer.readSome(0);
  let heard: Uint8Array = new Uint8Array(0);
  let mark = from;
  for (const line of lines) {
    if (prompts.length > 0) {
      heard = concat([heard, await calm(place, mark)]);
      // It was said before all of it was typed.
      if (heard.length > 0) break;
    }
    prompts.push(lastLine(client.shownSince(mark)));
    mark = client.mark;
    client.typeLine(fillPlaceholders(line, { [move.type]: move.value }));
  }
  const octets = concat([heard, await hearAll(place)]);
  return { type: move.type, lines, worth: worthOf(octets, move, profile), octets, prompts };
}

/** Waits until the client waits for its user, or says something; what it says is returned. */
async function calm({ client, profile, peer, patience }: Place, mark: number): Promise<Uint8Array> {
  for (let look = 0; look * LOOK < patience && client.mark === mark && !client.subject.exit; look++) {
    const octets = await peer.readSome(0);
    if (octets.length > 0) return octets;
    await client.printed(LOOK);
  }
  await client.quiet(QUIET);
  if (profile.waitsInTurn) await client.subject.waitsForUser(patience);
  return peer.readSome(0);
}

/** All that comes; a client that waits for its user again says nothing more. */
async function hearAll({ client, profile, peer, patience }: Place): Promise<Uint8Array> {
  const { waitsInTurn } = profile;
  const pieces: Uint8Array[] = [];
  const deadline = client.now() + (waitsInTurn ? client.limit : patience + client.pace.late);
  for (let look = 0; look < MOST && client.now() <= deadline; look++) {
    const piece = await peer.readSome(2 * LOOK);
    if (piece.length > 0) pieces.push(piece);
    else if (pieces.length > 0 || peer.over || client.subject.exit) break;
    // It asks again: nothing comes of what was typed.
    else if (waitsInTurn && look >= CERTAIN && (await client.subject.waitsForUser(0))) break;
  }
  return concat(pieces);
}

/** Looks at the most, and looks after which one that waits for its user is not just about to read on. */
const MOST = 200;
const CERTAIN = 2;

function worthOf(octets: Uint8Array, move: Move, { namesFirst }: ClientProfile): Trial['worth'] {
  const lines = linesOf(octets);
  const told = namesFirst ? lines : lines.slice(-1);
  if (told.length === 1 && isCommand(told[0]!, move)) return 'exact';
  const text = folded(told.join('')).replaceAll(/\s/g, '');
  if (text.replace(`/${move.type}`, '') === move.value) return 'near';
  if (text.includes(move.value)) return 'held';
  return octets.length > 0 ? 'something' : 'nothing';
}

function lastLine(text: string): string {
  return text.trimEnd().split('\n').at(-1)!.trim();
}
