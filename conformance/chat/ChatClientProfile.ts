import type { Profile } from '../../src/engine/Profile.js';
import type { Framing } from '../../src/wire/framing.js';
import type { ChatVariant } from './ChatProfile.js';
import type { Speech } from './Speech.js';

/** Whence a client has the login that it says. */
export type LoginSource =
  /** Its user types it first. */
  | 'typed'
  /** It asks for it when it starts, is given it with its command, or has one of its own. */
  | 'given'
  /** It has none. */
  | 'none';

/** What is known of a chat client before it is judged. */
export interface ChatClientProfile extends Profile {
  readonly variant: ChatVariant;
  /** How it writes its messages, whatever is demanded. */
  readonly speech: Speech;
  /** How it has to write them. */
  readonly due: Speech;
  readonly loginFrom: LoginSource;
  /** The login that it has where its user does not type it. */
  readonly login: string;
  /** It connects when it has started, not only when its user has typed something. */
  readonly connectsAtOnce: boolean;
  /** It says its login, or what it says first, before a message is typed. */
  readonly announcesAtOnce: boolean;
  /** It sends what is typed when it is typed; chat/client/1 judges that. */
  readonly sendsAtOnce: boolean;
  /** Each message has to hold the login, and does not: another thing stands in its place, or the dialect demanded has it; chat/client/7 judges that. */
  readonly owesLogin: boolean;
  /** It opens a connection for each message. */
  readonly reconnects: boolean;
  /** Questions that it asks when it starts. */
  readonly questions: number;
  /** Characters that it has shown when it waits for its user. */
  readonly opening: number;
  /** It ends when its user types the end; chat/client/3 judges that. */
  readonly ends: boolean;
  /** What it takes for the end of a message, whatever is demanded. */
  readonly found: Framing;
}

// Why a clause says nothing about a client; `undefined` where it does.

export function onlyWithAnnouncement(profile: ChatClientProfile): string | undefined {
  if (profile.variant === 'anonymous') return NO_LOGINS;
  const { due, speech } = profile;
  if (due.announces || speech.announces || !speech.repeatsLogin) return undefined;
  return `in its dialect (${speech.name}) a login comes with the first message`;
}

export function onlyWithLogins({ variant, speech, owesLogin }: ChatClientProfile): string | undefined {
  if (variant === 'anonymous') return NO_LOGINS;
  if (speech.repeatsLogin || owesLogin) return undefined;
  return `in its dialect (${speech.name}) a login is said once`;
}

const NO_LOGINS = 'it speaks of the variant login, and the program has no logins';

export function onlyWhoEnds({ ends }: ChatClientProfile): string | undefined {
  return ends ? undefined : 'the program does not end when its user types the end (chat/client/3)';
}
