import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Peer } from '../../src/engine/Peer.js';
import { LF } from '../../src/wire/octets.js';
import type { ClientProfile } from './ClientProfile.js';
import { isAddress } from './clientNaming.js';

/** Milliseconds of one look, and looks in a row after which a program certainly waits for its user. */
const LOOK = 40;
const LOOKS = 5;
/** Milliseconds of quiet after which one asks for the name that has printed something: not every way of waiting can be seen. */
const QUIET = 1000;

/** How a client was met: up to the name, with the server silent. */
export interface Meeting extends Pick<
  ClientProfile,
  'connectsAtOnce' | 'nameFrom' | 'opening' | 'questions' | 'namesFirst' | 'saysMore'
> {
  readonly framing: 'line' | 'chunk';
}

/** Lets a client connect and say its name, and types that name where it waits for it. */
export async function meet(
  client: ClientScenario,
  name: string,
): Promise<{ readonly peer: Peer; readonly meeting: Meeting }> {
  let opening = 0;
  let isTyped = false;
  const type = () => {
    opening = client.shownSince(0).length;
    isTyped = true;
    client.type('name', { name });
  };
  const { peer, atOnce } = await client.connect(type);
  const first = await hearName(client, peer, () => {
    if (!isTyped) type();
  });
  client.subject.answerNoMore();
  const namesFirst = first.length > 0;
  const more = namesFirst ? await peer.readSome(client.pace.late) : first;
  return {
    peer,
    meeting: {
      connectsAtOnce: atOnce,
      nameFrom: isTyped ? 'typed' : wasAsked(client) ? 'asked' : 'own',
      opening,
      questions: client.subject.answered.length,
      namesFirst,
      saysMore: namesFirst && first.at(-1) === LF && more.length > 0,
      framing: namesFirst && !first.includes(LF) && !more.includes(LF) ? 'chunk' : 'line',
    },
  };
}

/** What comes first; a program that waits for its user instead has its name typed. */
async function hearName(client: ClientScenario, peer: Peer, type: () => void): Promise<Uint8Array> {
  const { subject } = client;
  const start = client.now();
  let waits = 0;
  for (;;) {
    const octets = await peer.readSome(LOOK);
    const elapsed = client.now() - start;
    if (octets.length > 0 || peer.over || subject.exit) return octets;
    waits = (await subject.waitsForUser(0)) ? waits + 1 : 0;
    const isQuiet = elapsed > Math.min(QUIET, client.limit / 2) && client.mark > 0;
    if (!wasAsked(client) && (waits === LOOKS || (waits === 0 && isQuiet))) {
      type();
      return peer.readSome(client.limit);
    }
    if (elapsed > client.limit) return octets;
  }
}

/** Whether it has asked for its name among the questions of the start. */
function wasAsked({ subject }: ClientScenario): boolean {
  return subject.answered.some(({ typed }) => !isAddress(typed));
}
