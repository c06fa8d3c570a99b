import type { Dialect } from './Dialect.js';
import type { ServiceProfile } from '../common/ServiceProfile.js';

export type ChatVariant = 'anonymous' | 'login';

/** What is known of a chat server before it is judged. */
export interface ChatProfile extends ServiceProfile {
  readonly variant: ChatVariant;
  /** How login and text share the wire. */
  readonly spoken: Dialect;
  /** What it prints for a message begins with a date and a time (chat/log/1). */
  readonly stamped: boolean;
}

// Why a clause says nothing about a program; `undefined` where it does.

export function onlyAnonymous({ variant }: ChatProfile): string | undefined {
  return variant === 'anonymous'
    ? undefined
    : 'it speaks of the variant anonymous, and the program has logins';
}

export function onlyWithLogin({ variant }: ChatProfile): string | undefined {
  return variant === 'login' ? undefined : 'it speaks of the variant login, and the program has no logins';
}

export function onlyAnnounced(profile: ChatProfile): string | undefined {
  if (profile.variant === 'login' && !profile.spoken.announces)
    return `in its dialect (${profile.spoken.name}) a login comes with the first message`;
  return onlyWithLogin(profile);
}

export function onlyRepeating(profile: ChatProfile): string | undefined {
  const other = onlyAnnounced(profile);
  if (other !== undefined || profile.spoken.repeatsLogin) return other;
  return `in its dialect (${profile.spoken.name}) a login is said once`;
}

export function onlyLines({ framing }: ChatProfile): string | undefined {
  return framing === 'line'
    ? undefined
    : 'it speaks of lines, and the program takes each read for a message (framing chunk)';
}

export function onlyStamped({ stamped }: ChatProfile): string | undefined {
  return stamped ? undefined : 'what the program prints has no date and time in that form (chat/log/1)';
}
