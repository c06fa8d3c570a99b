import type { Demands, Fact } from '../../src/engine/Profile.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import type { ClientScenario } from '../../src/engine/ClientScenario.js';
import { ANONYMOUS } from '../../src/protocols/chat/dialects.js';
import { asksFirst } from '../../src/sut/startProblems.js';
import type { Framing } from '../../src/wire/framing.js';
import { concat, CR, LF } from '../../src/wire/octets.js';
import type { ChatClientProfile } from './ChatClientProfile.js';
import { dialectNamed, dialectOf, type Dialect } from './Dialect.js';
import { learnSpeech, type Heard, type HeardMessage } from './learnSpeech.js';
import { demandsLogins, loginOf, type Identity } from './loginOf.js';
import { locate, withoutBlank } from './MessageReader.js';
import { misnames } from './misnames.js';
import { describeSpeech, speechOf, type Speech } from './Speech.js';
import { watchClient, type Seen, type Typed } from './watchClient.js';
import { holds, onceOnly } from './written.js';

/** Finds out how a chat client connects, whence it has its login, how it writes its messages, and how it ends. */
export async function probeClient(laboratory: Laboratory<ClientScenario>): Promise<ChatClientProfile> {
  const { demands } = laboratory;
  const dialect = await demandedDialect(demands);
  const demanded = demandsLogins(demands, dialect?.hasLogins);
  const seen = await watch(laboratory, demanded);
  const identity = loginOf(seen, demanded);
  const { said, before } = messagesOf(seen, identity);
  refuseQuestions(seen, said);
  const sendsAtOnce = !isBehind(said);
  const heard = await hear(seen, identity, sendsAtOnce ? said : realigned(said), before);
  const speech = await learnSpeech(heard);
  const owesLogin = !speech.repeatsLogin && (dialect?.repeatsLogin || (await misnames(heard)));
  return {
    variant: identity.from === 'none' ? 'anonymous' : 'login',
    framing: demands.framing ?? heard.framing,
    found: heard.framing,
    speech,
    due: dueSpeech(demands, dialect, speech),
    answers: said.some(({ octets }) => octets.length > 0),
    mortal: false,
    loginFrom: identity.from,
    login: identity.login,
    connectsAtOnce: seen.connectsAtOnce,
    announcesAtOnce: before.length > 0,
    sendsAtOnce,
    owesLogin,
    reconnects: seen.reconnects,
    questions: seen.asked.length,
    opening: seen.isRestless ? 0 : seen.opening.length,
    ends: seen.ends,
    demanded: demands,
    ...(identity.from !== 'none' && { dialect: describeSpeech(speech) }),
    observed: factsOf(seen, identity, heard),
  };
}

/** The dialect that is demanded; whoever is to have no logins has one way only. */
async function demandedDialect({ dialect, variant }: Demands): Promise<Dialect | undefined> {
  if (dialect !== undefined) return dialectOf(dialectNamed(dialect));
  return variant === 'anonymous' ? dialectOf(ANONYMOUS) : undefined;
}

async function watch(laboratory: Laboratory<ClientScenario>, demanded: boolean | undefined): Promise<Seen> {
  const { framing = 'line' } = laboratory.demands;
  const seen = await laboratory.experiment(framing, async (client) => {
    const watched = await watchClient(client);
    if (demanded !== false || !watched.connectsAtOnce || watched.asked.length === 0) return watched;
    // Whoever has no logins asks for none: that was the prompt for a message.
    client.subject.answerNoneWhenConnected();
    return undefined;
  });
  return seen ?? laboratory.experiment(framing, watchClient);
}

/** What was typed as messages, and what was sent before them. */
function messagesOf({ early, lines }: Seen, { from }: Identity) {
  const isTyped = from === 'typed';
  return {
    said: isTyped ? lines.slice(1) : lines,
    before: isTyped ? concat([early, lines[0]!.octets]) : early,
  };
}

/**
 * Where the first message was not sent, and something else stood on the screen before it than before the others, it was
 * the answer to a question.
 *
 * @throws SubjectError
 */
function refuseQuestions({ opening }: Seen, said: readonly Typed[]): void {
  const [first, second, ...others] = said;
  const isLost = !said.some(({ octets }) => holds(octets, first!.value));
  const isHeard = [second!, ...others].some(({ value, octets }) => holds(octets, value));
  if (isLost && isHeard && first!.prompt !== '' && first!.prompt !== second!.prompt) {
    throw asksFirst(opening.includes(first!.prompt) ? opening : first!.prompt);
  }
}

/** Whether each message is sent only when the next one is typed. */
function isBehind(said: readonly Typed[]): boolean {
  return (
    said.every(({ value, octets }) => !holds(octets, value)) &&
    said.slice(1).some(({ octets }, index) => holds(octets, said[index]!.value))
  );
}

/** Each message with what was sent for it when the next one was typed. */
function realigned(said: readonly Typed[]): Typed[] {
  return said.slice(0, -1).map((line, index) => ({ ...line, octets: said[index + 1]!.octets }));
}

/** What was sent first, and what for each message; a client may say its login with the first one. */
async function hear(
  { early, lines }: Seen,
  { from, login }: Identity,
  said: readonly Typed[],
  before: Uint8Array,
): Promise<Heard> {
  const [opener, ...others] = said;
  const framing = framingOf([early, ...lines.map(({ octets }) => octets)]);
  const messages: HeardMessage[] = others
    .map(({ value, octets }, index) => ({
      text: value,
      before: said[index]!.value,
      octets: onceOnly(withoutBlank(octets, framing)),
    }))
    .filter(({ octets }) => octets.length > 0);
  const known = from === 'none' ? undefined : login;
  const heard = { login: known, framing, first: onceOnly(withoutBlank(before, framing)), messages };
  const { message } = await learnSpeech(heard);
  const head = withoutBlank(concat([before, opener!.octets]), framing);
  const wanted = { text: opener!.value, ...(known !== undefined && { login: known }) };
  const place = locate(head, message, framing, wanted);
  if (!place) return heard;
  const [ahead, behind] = [head.subarray(0, place.start), head.subarray(place.end)];
  const isLate = ahead.length === 0 && known !== undefined && holds(behind, known);
  return { ...heard, first: onceOnly(isLate ? behind : ahead) };
}

function framingOf(pieces: readonly Uint8Array[]): Framing {
  const said = pieces.filter(({ length }) => length > 0);
  return said.every((octets) => octets.at(-1) === LF) ? 'line' : 'chunk';
}

/** How a client has to write, by what is demanded of it. */
function dueSpeech({ framing }: Demands, dialect: Dialect | undefined, speech: Speech): Speech {
  // That a login is missing is the affair of chat/client/7.
  const wanted = dialect?.repeatsLogin && !speech.repeatsLogin ? speech.dialect : (dialect ?? speech.dialect);
  if (!wanted || (!dialect && !framing)) return speech;
  return speechOf(wanted, framing ?? speech.framing, framing !== undefined);
}

function factsOf({ asked }: Seen, { from, login }: Identity, { framing, messages }: Heard): Fact[] {
  const facts: Fact[] = [];
  const questions = asked.map(({ question, typed }) => `${question} ${typed}`);
  if (questions.length > 0) facts.push({ name: 'asked at the start', value: questions.join(', ') });
  if (from !== 'none') {
    facts.push({ name: 'login', value: from === 'typed' ? 'typed by its user' : login });
  }
  const last = messages.at(-1)?.octets;
  if (framing === 'line' && last) facts.push({ name: 'line end', value: last.at(-2) === CR ? 'CRLF' : 'LF' });
  return facts;
}
