import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import type { Fact } from '../../src/engine/Profile.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { Violation } from '../../src/engine/Violation.js';
import { asksFirst } from '../../src/sut/startProblems.js';
import { CR, LF, textOf } from '../../src/wire/octets.js';
import type { ClientProfile } from './ClientProfile.js';
import { readFirstQuery } from './Conversation.js';
import { lie, showAnswers } from './showAnswers.js';

/** Milliseconds of quiet after which a client has shown all that it shows before its user types. */
const QUIET = 100;
const NOTHING = new Uint8Array(0);

type Found = Omit<ClientProfile, 'demanded'>;

/** Finds out how a palindrome client connects, frames its queries, and ends. */
export async function probeClient(laboratory: Laboratory<ClientScenario>): Promise<ClientProfile> {
  const { demands } = laboratory;
  const play = () => laboratory.experiment(demands.framing ?? 'line', speak);
  // A client whose prompt looks like a question of the start is looked at again.
  const found = (await play()) ?? (await play());
  if (!found) throw new RangeError('the prompt of the program is answered again and again');
  const profile = { ...found, framing: demands.framing ?? found.framing, demanded: demands };
  if (!profile.answers) return profile;
  const showsWhole = await laboratory.experiment(profile.framing, (client) => shows(client, profile));
  return { ...profile, showsWhole };
}

async function shows(client: ClientScenario, profile: ClientProfile): Promise<boolean> {
  try {
    await showAnswers({ client, profile }, [lie('abba'), lie('abcd')]);
    return true;
  } catch (problem) {
    if (problem instanceof Violation) return false;
    throw problem;
  }
}

/** Nothing but a line end: a client that connects for each query ends each connection so. */
function isLineEnd(octets: Uint8Array): boolean {
  return octets.length > 0 && octets.every((octet) => octet === LF || octet === CR);
}

/** Whether what was typed for a question has come as a query: then it was no question, but the prompt for a text. */
function isAnswer(octets: Uint8Array, { answered }: ClientScenario['subject']): boolean {
  const last = answered.at(-1)?.typed;
  return last !== undefined && textOf(octets).trimEnd() === last;
}

async function speak(client: ClientScenario): Promise<Found | undefined> {
  const type = (text: string) => client.type('query', { query: text, text });
  const { peer, atOnce } = await client.connect(() => type('abba'));
  const { answered } = client.subject;
  const questions = answered.map(({ question, typed }) => `${question} ${typed}`);
  const asked: Fact[] =
    questions.length > 0 ? [{ name: 'asked at the start', value: questions.join(', ') }] : [];
  await client.subject.waitsForUser(QUIET);
  await client.quiet(QUIET);
  const opening = client.shownSince(0);
  const early = atOnce ? await peer.readSome(0) : NOTHING;
  if (isAnswer(early, client.subject)) {
    client.subject.answerNoneWhenConnected();
    return undefined;
  }
  if (atOnce) type('abba');
  const first = early.length > 0 ? early : await readFirstQuery(peer, client);
  const framing = first.at(-1) === LF ? 'line' : 'chunk';
  const nothing: Found = {
    framing,
    answers: false,
    mortal: false,
    connectsAtOnce: atOnce,
    reconnects: false,
    questions: answered.length,
    opening,
    showsWhole: false,
    ends: false,
    observed: asked,
  };
  if (first.length === 0 && !atOnce) throw asksFirst(opening);
  // Whoever leaves before his user has said anything answers no query.
  if (first.length === 0 || isLineEnd(first)) return { ...nothing, framing: 'line' };
  const lineEnd =
    framing === 'chunk' ? [] : [{ name: 'line end', value: first.at(-2) === CR ? 'CRLF' : 'LF' }];
  await peer.send(client.octets({ type: 'No' }));
  type('abcd');
  const second = await readFirstQuery(peer, client);
  const ended = isLineEnd(second) || peer.over !== undefined;
  if (ended) peer.end();
  const next = ended ? await client.tryAccept(client.pace.brisk) : peer;
  const reconnects = ended && next !== undefined;
  if (reconnects) await readFirstQuery(next, client);
  if (next) await next.send(client.octets({ type: 'Yes' }));
  client.type('end');
  // A server ends a connection only when it is asked to, or when the client has left.
  if (next && (await next.read(client.limit)).type !== 'silence') next.end();
  const ends = (await client.ended(client.limit)) !== undefined;
  return { ...nothing, answers: true, reconnects, ends, observed: [...asked, ...lineEnd] };
}
