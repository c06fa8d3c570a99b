import type { Demands } from '../../src/engine/Profile.js';
import { concat, textOf } from '../../src/wire/octets.js';
import type { LoginSource } from './ChatClientProfile.js';
import { holds } from './written.js';
import { LOGIN, type Seen } from './watchClient.js';

/** Who a client says it is. */
export interface Identity {
  readonly from: LoginSource;
  readonly login: string;
}

/** What programs are told that ask for a login when they start, or are given one with their command. */
const GIVEN = 'anna';

/**
 * Where a client has its login from, if it has one: by what it sends, and where that says nothing, by what it asks.
 *
 * @param demanded - whether it has to have logins
 */
export function loginOf(seen: Seen, demanded: boolean | undefined): Identity {
  if (demanded === false) return { from: 'none', login: '' };
  const { early, lines, asked, opening, typesLogin } = seen;
  const [first, ...messages] = lines;
  const typed: Identity = { from: 'typed', login: LOGIN };
  const given: Identity = { from: 'given', login: GIVEN };
  const later = messages.slice(1);
  if (typesLogin && later.every(({ octets }) => holds(octets, LOGIN))) return typed;
  const all = concat([early, ...lines.map(({ octets }) => octets)]);
  if (holds(all, GIVEN) || asked.some(({ typed: answer }) => answer === GIVEN)) return given;
  if (early.length > 0) return { from: 'given', login: ownName(early) };
  if (!typesLogin) return demanded ? given : { from: 'none', login: '' };
  if (demanded || differs(first!.octets, messages) || LOGIN_WORDS.test(lastLines(opening))) return typed;
  return { from: 'none', login: '' };
}

/** What a client says of itself without having been told. */
function ownName(early: Uint8Array): string {
  return textOf(early).split('\n')[0]!.trim();
}

/** Whether what was sent for the login is not what would have been sent for a message. */
function differs(octets: Uint8Array, messages: Seen['lines']): boolean {
  const said = textOf(octets);
  if (!said.includes(LOGIN)) return false;
  const as = messages
    .filter((message) => textOf(message.octets).includes(message.value))
    .map((message) => textOf(message.octets).replace(message.value, () => LOGIN));
  return as.length > 0 && as.every((other) => other !== said);
}

/** The last lines that say something. */
function lastLines(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-2).join('\n');
}

/** Words for a login, in English, Ukrainian and Russian. */
const LOGIN_WORDS =
  /(?<!\p{L})(?:log-?in|nick(?:name)?|(?:user|screen)?name|логин|логін|ник|нік|никнейм|нікнейм|имя|имени|ім.?я|імені|псевдон[иі]м|зовут|звати|представ\p{L}+)(?!\p{L})/iu;

/** Whether a client is demanded to have logins; `undefined` where nothing is demanded of it. */
export function demandsLogins({ variant }: Demands, hasLogins: boolean | undefined): boolean | undefined {
  if (hasLogins !== undefined) return hasLogins;
  if (variant === 'login') return true;
  return variant === 'anonymous' ? false : undefined;
}
