import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import type { PairClient } from '../../src/engine/PairClient.js';
import type { PairScenario } from '../../src/engine/PairScenario.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { concat, textOf } from '../../src/wire/octets.js';
import { frameOf } from '../common/frameOf.js';
import { probePair } from '../common/probePair.js';
import type { ChatPairProfile, PairManner } from './ChatPairProfile.js';
import type { ChatVariant } from './ChatProfile.js';
import { entriesOf, holds, names, namesAddress, type Entry } from './entries.js';
import { isSender } from './isSender.js';
import { Typist } from './Typist.js';

/** Messages of different lengths. */
const TEXTS = ['hello 700001', 'hi 700002', 'good morning 700003'];
/** Milliseconds of quiet after which both ends have done what they do for a login. */
const QUIET = 150;

/** Finds out how the programs of a chat pair work together, and whether their users have logins. */
export async function probeChatPair(laboratory: Laboratory<PairScenario>): Promise<ChatPairProfile> {
  const demanded = variantNamed(laboratory.demands.variant);
  let found: PairManner | undefined;
  const { manner, ...profile } = await probePair(laboratory, {
    lasts: true,
    say: (pair, client) => speak(pair, client, found!),
    async look(pair, client) {
      const seen = await look(pair, client, demanded);
      found = seen.manner;
      return seen;
    },
  });
  return { ...profile, ...manner };
}

function variantNamed(name: string | undefined): ChatVariant | undefined {
  return name === 'anonymous' || name === 'login' ? name : undefined;
}

/**
 * Says something at a client that has just been started; when asked again, says something else: what was typed before
 * the server had time for this client may have become a part of the login.
 */
function speak(pair: PairScenario, client: PairClient, manner: PairManner) {
  let typist: Typist | undefined;
  const said: string[] = [];
  return async (milliseconds: number): Promise<boolean> => {
    typist ??= await Typist.at(pair, client, manner, 0);
    const text = typist.next();
    said.push(text);
    typist.type(text);
    const isPrinted = () =>
      pair.console.linesSince(0).some((line) => said.some((each) => holds(line, each))) ? true : undefined;
    return (await pair.until(isPrinted, milliseconds)) ?? false;
  };
}

/** Types a login, unless it was asked for, and some messages. */
async function look(pair: PairScenario, client: PairClient, demanded: ChatVariant | undefined) {
  const { login } = client;
  const asked = client.subject.answered.some(({ typed }) => typed === login);
  const atFirst = stateOf(pair, client);
  if (!asked && demanded !== 'anonymous') client.type('login');
  await pair.settled();
  await client.quiet(QUIET);
  const { lines, sent } = stateOf(pair, client);
  const { entries, messages } = await talk(pair, client);
  const seen: Seen = { asked, login, lines, sent, entries };
  const variant = demanded ?? variantOf(seen);
  const typesLogin = variant === 'login' && !asked && !isMessage(seen);
  const ownLogin = variant === 'login' ? ownLoginOf(seen) : undefined;
  const known = typesLogin ? lines : atFirst.lines;
  const called = ownLogin ?? login;
  const manner: PairManner = {
    variant,
    typesLogin,
    ownLogin,
    greets: (typesLogin ? sent : atFirst.sent) !== '',
    announces: variant === 'login' && known.some((line) => holds(line, called)),
    stamped: entries.some(({ stamp }) => stamp !== undefined),
    named: entries.length > 0 && entries.every(({ sender }) => isSender(sender, variant, called)),
    single: TEXTS.every((text) => entriesOf(pair.console.linesSince(0), text, false).length <= 1),
  };
  return { manner, answers: entries.length > 0, frame: messages.length > 1 ? frameOf(messages) : undefined };
}

/** What the server has printed so far, and what the client has sent. */
function stateOf({ console }: PairScenario, client: PairClient) {
  return { lines: console.linesSince(0), sent: textOf(concat(client.sent)) };
}

/** Types messages one by one: what was printed for them in time, and what was sent for each of these. */
async function talk(pair: PairScenario, client: PairClient) {
  const { console } = pair;
  const entries: Entry[] = [];
  const messages: Uint8Array[] = [];
  for (const text of TEXTS) {
    const { mark } = console;
    const sent = client.sent.length;
    client.type('message', { text });
    const find = () => entriesOf(console.linesSince(mark), text, false).at(0);
    if (!(await client.until(find))) continue;
    await client.quiet(pair.pace.late / 4);
    entries.push(find()!);
    messages.push(concat(client.sent.slice(sent)));
  }
  return { entries, messages };
}

/** What was seen of a client and its login. */
interface Seen {
  /** It has asked for the login at its start. */
  readonly asked: boolean;
  readonly login: string;
  /** What the server had printed when the login had been typed, or asked for. */
  readonly lines: readonly ConsoleLine[];
  /** What the client had sent by then. */
  readonly sent: string;
  /** What was printed for the messages. */
  readonly entries: readonly Entry[];
}

function variantOf(seen: Seen): ChatVariant {
  const { asked, login, lines, sent, entries } = seen;
  if (asked || entries.some(({ sender }) => names(sender, login))) return 'login';
  if (isMessage(seen)) return ownLoginOf(seen) === undefined ? 'anonymous' : 'login';
  const isKnown = lines.some((line) => holds(line, login));
  const hasAddress = entries.some(({ sender }) => namesAddress(sender));
  return isKnown || (sent.includes(login) && !hasAddress) ? 'login' : 'anonymous';
}

/** The login of a client that has one of its own, whoever its user is: it says so itself, and is called so. */
function ownLoginOf(seen: Seen): string | undefined {
  const { login, sent, entries } = seen;
  const [sender] = new Set(entries.map((entry) => entry.sender));
  if (!sender || namesAddress(sender) || names(sender, login)) return undefined;
  return isMessage(seen) && sent.includes(sender) ? sender : undefined;
}

/** Whether what was typed for a login has been printed as messages are. */
function isMessage({ login, lines, entries }: Seen): boolean {
  const [first] = entries;
  if (!first) return false;
  return entriesOf(lines, login, false).some(
    ({ sender, stamp, hasColon }) =>
      withoutNumbers(sender) === withoutNumbers(first.sender) &&
      hasColon === first.hasColon &&
      !stamp === !first.stamp,
  );
}

/** An address may be of another port: some clients open a connection for each message. */
function withoutNumbers(sender: string): string {
  return sender.replaceAll(/\d+/g, '#');
}
