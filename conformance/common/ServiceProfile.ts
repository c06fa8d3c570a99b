import type { Profile } from '../../src/engine/Profile.js';
import type { Concurrency } from '../../src/protocols/Protocol.js';

/** What is known of a server of any protocol before it is judged. */
export interface ServiceProfile extends Profile {
  /** How many connections it has to serve. */
  readonly concurrency: Concurrency;
  /** How many it serves, whatever was demanded. */
  readonly found: Concurrency;
}

// Why a clause says nothing about a program; `undefined` where it does.

export function onlySeveral({ concurrency }: ServiceProfile): string | undefined {
  return concurrency === 'one-shot'
    ? 'it speaks of several connections, and the program serves one (one-shot)'
    : undefined;
}

export function onlyConcurrent({ concurrency }: ServiceProfile): string | undefined {
  return concurrency === 'concurrent'
    ? undefined
    : `it speaks of concurrent servers, and the program is ${concurrency}`;
}

export function onlyOneShot({ concurrency }: ServiceProfile): string | undefined {
  return concurrency === 'one-shot'
    ? undefined
    : `it speaks of one-shot servers, and the program is ${concurrency}`;
}
