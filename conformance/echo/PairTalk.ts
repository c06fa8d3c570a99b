import type { PairStage } from '../../src/engine/Check.js';
import type { PairClient } from '../../src/engine/PairClient.js';
import type { PairScenario } from '../../src/engine/PairScenario.js';
import { Violation } from '../../src/engine/Violation.js';
import { escapeOctets } from '../../src/wire/escape.js';
import { concat, equal, octetsOf } from '../../src/wire/octets.js';
import type { PairProfile } from '../common/PairProfile.js';
import { compact, formsOf } from './lie.js';

/** What is known of an echo server and its clients, both of one author, before they are judged. */
export interface EchoPairProfile extends PairProfile {
  /** The user of a client types the text; else it has one of its own. */
  readonly typed: boolean;
  /** It is known what the text is: it was typed, or the wire shows it. */
  readonly known: boolean;
  /** The text is shown; echo/pair/1 judges that. */
  readonly shows: boolean;
}

/** Milliseconds between two looks at whether a client waits for its user, and how many in a row make that certain. */
const LOOK = 40;
const LOOKS = 4;
/** Times that a user presses Enter for a program that waits for that. */
const ENTERS = 2;
/** Characters of what was shown that a report needs. */
const QUOTED = 60;

/** A text on its way through a pair: what shall be shown, and where the screen and the console stood before. */
export interface Shout {
  readonly client: PairClient;
  /** `undefined` where the client has a text of its own, and the wire does not show which. */
  readonly text: Uint8Array | undefined;
  readonly typed: boolean;
  readonly mark: number;
}

/** Waits until a client has its text: its user types this one, where the client waits for that. */
export async function shout(pair: PairScenario, client: PairClient, text: string): Promise<Shout> {
  const rounds = Math.max(3 * LOOKS, Math.ceil(pair.limit / LOOK));
  let waits = 0;
  for (let round = 0; round < rounds && waits < LOOKS && !isGone(client); round++) {
    const happened = await pair.happened(LOOK);
    waits = !happened && (await client.subject.waitsForUser(0)) ? waits + 1 : 0;
  }
  const before = sentBy(client).length;
  if (isGone(client) || (waits < LOOKS && before > 0)) return own(pair, client);
  const shouted = shoutTyped(client, text);
  if (before === 0) return shouted;
  // Who has sent something already may just wait for Enter.
  const isSent = () => (sentBy(client).length > before ? true : undefined);
  return (await client.until(isSent, pair.pace.brisk)) ? shouted : own(pair, client);
}

/** Types a text at once, where it is known that the user has to. */
export function shoutTyped(client: PairClient, text: string): Shout {
  const { mark } = client;
  client.type('text', { text });
  return { client, text: octetsOf(text), typed: true, mark };
}

/** Waits until the text is shown; whether it is, within that time. */
export async function isShown(shouted: Shout, milliseconds?: number): Promise<boolean> {
  const { client, text, mark } = shouted;
  if (!text) return client.heard > 0;
  const forms = formsOf(text);
  const find = () => {
    const shown = compact(client.shownSince(mark));
    return forms.some((form) => shown.includes(form)) ? true : undefined;
  };
  return (await client.until(find, milliseconds)) ?? false;
}

/** @throws Violation when the text is not shown */
export async function expectShown(shouted: Shout): Promise<void> {
  if (await isShown(shouted)) return;
  const { client, text, mark } = shouted;
  const shown = client.shownSince(mark).trim();
  const exit = await client.ended(0);
  throw new Violation({
    kind: exit ? 'program ended' : 'not shown',
    expected: [`"${escapeOctets(text!)}" on the screen`],
    actual: shown === '' ? 'nothing appeared' : `there appeared "${shown.slice(0, QUOTED)}"`,
  });
}

/** Waits until a client has ended its connection; its user presses Enter where it waits for that. */
export async function closes(pair: PairScenario, client: PairClient): Promise<boolean> {
  const isClosed = () => (client.connection?.clientEnd ? true : undefined);
  for (let enters = 0; enters < ENTERS; enters++) {
    if (await client.until(isClosed, pair.pace.late)) return true;
    if (await client.subject.waitsForUser(0)) client.type('end');
  }
  return (await client.until(isClosed)) ?? false;
}

/**
 * Waits for a text, for checks that are about something else: whether it is shown, echo/pair/1 judges.
 *
 * @throws Violation when nothing comes back, or not as much is shown as before
 */
export async function comesBack({ profile }: PairStage<EchoPairProfile>, shouted: Shout): Promise<void> {
  if (profile.shows && shouted.text) return expectShown(shouted);
  const { client } = shouted;
  if (await client.until(() => (client.heard > 0 ? true : undefined))) return;
  throw new Violation({
    kind: 'silence',
    expected: ['an answer of the server'],
    actual: 'nothing came from the server',
  });
}

function isGone({ subject, connection }: PairClient): boolean {
  return subject.exit !== undefined || connection?.clientEnd !== undefined;
}

function sentBy({ connections }: PairClient): Uint8Array {
  return concat(connections.flatMap(({ sent }) => sent));
}

/** The text of a client that has one of its own: what has gone to the server, if the same has come back. */
async function own(pair: PairScenario, client: PairClient): Promise<Shout> {
  const received = () => concat(client.connections.flatMap((each) => each.received));
  const isBack = () => (sentBy(client).length > 0 && equal(sentBy(client), received()) ? true : undefined);
  const text = (await client.until(isBack, pair.pace.brisk)) ? sentBy(client) : undefined;
  return { client, text, typed: false, mark: 0 };
}
