import type { Suite } from '../src/engine/Suite.js';

/** The suites by protocol and role, each loaded when it is asked for. */
export const suites: Readonly<Record<string, { readonly server: () => Promise<Suite> }>> = {
  palindrome: { server: async () => (await import('./palindrome/server.js')).suite },
};

/** The clauses under these prefixes have no check, and why. */
export const exclusions: readonly { readonly prefix: string; readonly reason: string }[] = [
  {
    prefix: 'palindrome/client/',
    reason: 'this version checks servers; client clauses are there for the reader',
  },
];
