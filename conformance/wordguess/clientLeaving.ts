import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Exit } from '../../src/sut/Subject.js';
import type { ClientTalk, Delivery } from './ClientTalk.js';

/** How a client took `/quit`. */
export interface Leaving {
  /** It has ended the connection, while the server kept it open. */
  readonly closed: boolean;
  readonly exit: Exit | undefined;
}

/**
 * The server ends the game, after some messages perhaps, and keeps the connection open until the client has ended it.
 * Some wait for Enter before they end.
 *
 * @param milliseconds - that the client has for closing, and then for ending
 */
export async function leaveClient(
  client: ClientScenario,
  talk: ClientTalk,
  texts: readonly string[] = [],
  delivery: Delivery = {},
  milliseconds: number = client.limit,
): Promise<Leaving> {
  const { peer } = talk;
  await talk.quit(texts, delivery);
  const soon = Math.min(client.pace.late, milliseconds);
  if (!(await hasClosed(talk, soon))) client.typeLine('');
  const closed = peer.over !== undefined || (await hasClosed(talk, milliseconds));
  peer.end();
  const early = await client.ended(soon);
  if (early) return { closed, exit: early };
  client.typeLine('');
  return { closed, exit: await client.ended(milliseconds) };
}

/** Pieces that a client may say before it closes. */
const MOST = 100;

async function hasClosed({ peer }: ClientTalk, milliseconds: number): Promise<boolean> {
  for (let piece = 0; piece < MOST && !peer.over; piece++)
    if ((await peer.readSome(milliseconds)).length === 0) break;
  return peer.over !== undefined;
}
