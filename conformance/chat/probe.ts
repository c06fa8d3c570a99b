import type { ConsoleLine } from '../../src/engine/ConsoleView.js';
import type { Peer } from '../../src/engine/Peer.js';
import { demandedConcurrency, type Demands } from '../../src/engine/Profile.js';
import type { Scenario } from '../../src/engine/Scenario.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import { ANONYMOUS, dialects, type DialectName } from '../../src/protocols/chat/dialects.js';
import { SubjectError } from '../../src/sut/SubjectError.js';
import { framed, type Framing } from '../../src/wire/framing.js';
import { probeService, UNKNOWN_SERVICE } from '../common/probeService.js';
import type { ChatProfile, ChatVariant } from './ChatProfile.js';
import { dialectNamed, dialectOf, withoutFirst, type Dialect } from './Dialect.js';
import { entriesOf, holds } from './entries.js';
import { Level, UNDERSTOOD, understanding, type Trial } from './understanding.js';

/** What a server was found to understand. */
interface Found {
  readonly dialect: DialectName;
  readonly framing: Framing;
  readonly level: number;
}

/** Milliseconds without a new line after which a server has printed what it prints. */
const QUIET = 250;
/** Milliseconds that a program may take to read a message; the next one would be a part of it. */
const READ = 200;

/** Finds out what a chat server understands, and how many clients it serves. */
export async function probe(laboratory: Laboratory): Promise<ChatProfile> {
  const { demands } = laboratory;
  const found = await findDialect(laboratory);
  const spoken = await announcedOrNot(laboratory, await dialectOf(found.dialect), found);
  const variant: ChatVariant = spoken.hasLogins ? 'login' : 'anonymous';
  // Whoever prints a message only when the next one comes never answers one.
  const answers = found.level > Level.late;
  if (found.level < UNDERSTOOD && demands.dialect === undefined && demands.variant !== 'anonymous')
    throw unknownDialect();
  const framing = answers ? await findFraming(laboratory, spoken, found) : found.framing;
  const service = answers ? await probeService(laboratory, requestOf(spoken, framing)) : UNKNOWN_SERVICE;
  return {
    ...service,
    framing,
    variant,
    spoken,
    answers,
    stamped: found.level !== Level.unstamped,
    concurrency: demandedConcurrency(demands) ?? service.found,
    demanded: demands,
    ...(variant === 'login' && { dialect: `${spoken.name}: ${spoken.template}` }),
  };
}

/** The dialects that come into question, the most likely first. */
function candidates({ variant, dialect }: Demands): readonly DialectName[] {
  if (dialect !== undefined) return [dialectNamed(dialect)];
  if (variant === 'anonymous') return [ANONYMOUS];
  return variant === 'login' ? dialects : [dialects[0]!, ANONYMOUS, ...dialects.slice(1)];
}

async function findDialect(laboratory: Laboratory): Promise<Found> {
  const { demands } = laboratory;
  const all = candidates(demands);
  const framings: readonly Framing[] = demands.framing ? [demands.framing] : ['line', 'chunk'];
  let best: Found = { dialect: all[0]!, framing: framings[0]!, level: 0 };
  for (const patience of [QUIET, undefined]) {
    for (const framing of framings) {
      for (let tried = 0; tried < all.length;) {
        const trials = await tryAll(laboratory, framing, all.slice(tried), tried, patience);
        for (const { dialect, level } of trials) if (level > best.level) best = { dialect, framing, level };
        if (best.level === Level.full) return best;
        tried += Math.max(trials.length, 1);
      }
    }
    // Whoever was understood in part is not slow.
    if (best.level >= UNDERSTOOD) return best;
  }
  return best;
}

/**
 * Clients one after the other, each in a dialect of its own; then what was printed for them.
 *
 * @returns how well each of them was understood; fewer than were to be tried where the program did not bear them
 */
function tryAll(
  laboratory: Laboratory,
  framing: Framing,
  names: readonly DialectName[],
  from: number,
  patience: number | undefined,
): Promise<{ dialect: DialectName; level: number }[]> {
  return laboratory.experiment(framing, async (server) => {
    if (!server.subject.hasConsole) throw unseen();
    const trials: Trial[] = [];
    for (const [index, name] of names.entries()) {
      const peer = await server.tryConnect();
      if (!peer) break;
      const trial = trialOf(name, from + index);
      trials.push(trial);
      await speak(peer, framing, await dialectOf(name), trial);
      peer.end();
      // A server that has understood the first one has to understand no more.
      if (index === 0 && (await understands(server, trial, patience ?? server.limit))) break;
    }
    await server.console.quiet(patience ?? server.pace.brisk, server.limit);
    const lines = server.console.linesSince(0);
    return trials.map((trial) => ({ dialect: trial.dialect, level: understanding(lines, trial) }));
  });
}

/**
 * A server that prints nothing when it is told a login may be one that takes the login from the first message, and passes
 * over what comes before it.
 */
async function announcedOrNot(
  laboratory: Laboratory,
  spoken: Dialect,
  { framing, level }: Found,
): Promise<Dialect> {
  const { announces, repeatsLogin, template } = spoken;
  if (level < UNDERSTOOD || !announces || !repeatsLogin || laboratory.demands.dialect !== undefined)
    return spoken;
  const says = await laboratory.experiment(framing, async (server) => {
    const peer = await server.tryConnect();
    if (!peer) return true;
    for (const line of spoken.first(NOBODY)) await peer.send(framed(line, framing));
    return (await server.console.until(0, namesNobody, Math.max(QUIET, server.pace.brisk))) === true;
  });
  if (says) return spoken;
  const unannounced = dialectNamed(withoutFirst(template));
  const [trial] = await tryAll(laboratory, framing, [unannounced], dialects.length + 1, QUIET);
  return trial?.level === level ? dialectOf(unannounced) : spoken;
}

/** A login that is in no usual line of a console. */
const NOBODY = 'quentin';

function namesNobody(lines: readonly ConsoleLine[]): true | undefined {
  return lines.some(({ text }) => text.includes(NOBODY)) ? true : undefined;
}

/** Waits until a trial has been fully understood, or nothing more is printed. */
async function understands({ console }: Scenario, trial: Trial, patience: number): Promise<boolean> {
  const isFull = (lines: readonly ConsoleLine[]) =>
    understanding(lines, trial) === Level.full ? true : undefined;
  return (await console.until(0, isFull, patience)) === true;
}

const LOGINS = ['anna', 'bert', 'carl', 'dora', 'emil', 'fred', 'gina', 'hans', 'igor', 'jana', 'karl'];

function trialOf(dialect: DialectName, index: number): Trial {
  const number = (index + 1) * 100_000;
  return {
    dialect,
    login: LOGINS[index % LOGINS.length]!,
    texts: [`hello ${number + 1}`, `hello ${number + 2}`],
  };
}

async function speak(peer: Peer, framing: Framing, dialect: Dialect, { login, texts }: Trial): Promise<void> {
  const lines = [...dialect.first(login), ...texts.flatMap((text) => dialect.each(login, text))];
  for (const line of lines) {
    await peer.send(framed(line, framing));
    // A program that knows no lines takes what one read returns.
    await peer.consumed(READ);
  }
}

/** Whether a program that takes lines, sent one by one, takes them by their line ends. */
async function findFraming(
  laboratory: Laboratory,
  dialect: Dialect,
  { framing, level }: Found,
): Promise<Framing> {
  if (framing === 'chunk' || laboratory.demands.framing) return framing;
  const together = await laboratory.experiment(
    'line',
    (server) => takesBoth(server, dialect, level !== Level.unstamped),
    true,
  );
  if (together) return 'line';
  const withoutEnds = await laboratory.experiment('chunk', (server) => takesChunk(server, dialect), true);
  return withoutEnds ? 'chunk' : 'line';
}

/** Whether two messages in one segment are printed as two. */
async function takesBoth(server: Scenario, dialect: Dialect, stamped: boolean): Promise<boolean> {
  const trial = trialOf(dialect, 0);
  const peer = await server.tryConnect();
  if (!peer) return false;
  for (const line of dialect.first(trial.login)) {
    await peer.send(line);
    await peer.consumed();
  }
  await peer.send(trial.texts.flatMap((text) => dialect.each(trial.login, text)));
  const isBoth = (lines: readonly ConsoleLine[]) =>
    trial.texts.every((text) =>
      entriesOf(lines, text, stamped).some(({ rest, hasColon }) => hasColon && !/\d{6}/.test(rest)),
    )
      ? true
      : undefined;
  return (await server.console.until(0, isBoth, Math.max(QUIET, server.pace.brisk))) === true;
}

/** Whether a message without a line end is printed before its client has closed. */
async function takesChunk(server: Scenario, dialect: Dialect): Promise<boolean> {
  const trial = trialOf(dialect, 1);
  const peer = await server.tryConnect();
  if (!peer) return false;
  await speak(peer, 'chunk', dialect, trial);
  const isThere = (lines: readonly ConsoleLine[]) =>
    lines.some((line) => holds(line, trial.texts[1])) ? true : undefined;
  return (await server.console.until(0, isThere, Math.max(QUIET, server.pace.brisk))) === true;
}

/** A client of the probe, and what was printed for it. */
function requestOf(dialect: Dialect, framing: Framing) {
  const asked = new Map<Peer, string>();
  let count = 0;
  const send = async (peer: Peer, lines: readonly Uint8Array[]) => {
    for (const line of lines) {
      await peer.send(framed(line, framing));
      await peer.consumed(READ);
    }
  };
  return {
    framing,
    async ask(peer: Peer): Promise<void> {
      const login = LOGINS[peer.number % LOGINS.length]!;
      if (!asked.has(peer)) await send(peer, dialect.first(login));
      const text = `hello ${900_000 + ++count}`;
      asked.set(peer, text);
      await send(peer, dialect.each(login, text));
    },
    async served({ console }: Scenario, peer: Peer, milliseconds: number): Promise<boolean> {
      const text = asked.get(peer) ?? '';
      const isThere = (lines: readonly ConsoleLine[]) =>
        lines.some((line) => holds(line, text)) ? true : undefined;
      return (await console.until(0, isThere, milliseconds)) === true;
    },
    farewell: () => Promise.resolve(),
  };
}

function unknownDialect(): SubjectError {
  return new SubjectError(
    'unknown-dialect',
    `The program prints nothing for a message in any way of writing it that is known: ${dialects.map(({ name }) => name).join(', ')}, or without logins. If its clients write another way, say how, for example --dialect '{login} | {login} says {text}'; if it should know one of these, demand that: --dialect canonical, or --variant anonymous.`,
  );
}

function unseen(): SubjectError {
  return new SubjectError(
    'no-console',
    'What a chat server does is seen on its console, and that of a program behind --connect cannot be seen: give its command.',
  );
}
