import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Peer } from '../../src/engine/Peer.js';
import type { ClientProfile } from './ClientProfile.js';

/** Milliseconds of one look at a screen, and rounds in which a program may come to ask for the name. */
const LOOK = 30;
const ROUNDS = 100;

type Known = Pick<ClientProfile, 'connectsAtOnce' | 'nameFrom' | 'opening' | 'questions'>;

/** The client connects; its user types the name where nothing else tells it. */
export async function tellName(client: ClientScenario, profile: Known, name: string): Promise<Peer> {
  const peer = profile.connectsAtOnce ? await client.accept() : undefined;
  if (profile.nameFrom === 'typed') {
    await opened(client, profile);
    client.type('name', { name });
  }
  const there = peer ?? (await client.accept());
  // What it asks of its start is answered before the server says anything.
  await until(client, () => client.subject.answered.length >= profile.questions);
  return there;
}

/** The names that the client may say after that; `undefined` where it may be any. */
export function nameOfUser(
  client: ClientScenario,
  { nameFrom }: Pick<ClientProfile, 'nameFrom'>,
  name: string,
): readonly string[] | undefined {
  if (nameFrom === 'typed') return [name];
  const answers = client.subject.answered
    .map(({ typed }) => typed.trim())
    .filter((typed) => !isAddress(typed));
  return nameFrom === 'asked' && answers.length > 0 ? answers : undefined;
}

/** A host, a port, or both. */
export function isAddress(typed: string): boolean {
  return /^(?:[\d.:]*|localhost(?::\d+)?|\S+:\d+)$/i.test(typed);
}

async function opened(client: ClientScenario, { opening }: Known): Promise<void> {
  await until(client, () => client.shownSince(0).length >= opening);
  await client.subject.waitsForUser(LOOK);
}

async function until(client: ClientScenario, isThere: () => boolean): Promise<void> {
  for (let round = 0; round < ROUNDS && !isThere() && !client.subject.exit; round++)
    await client.printed(LOOK);
}
