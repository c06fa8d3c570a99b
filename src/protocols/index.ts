import type { Protocol } from './Protocol.js';
import type { TraceProtocol } from './TraceProtocol.js';

/** The protocols by name, each loaded when it is asked for. */
export const protocols: Readonly<Record<string, () => Promise<Protocol>>> = {
  chat: async () => erase((await import('./chat/index.js')).chat),
  echo: async () => erase((await import('./echo/index.js')).echo),
  palindrome: async () => erase((await import('./palindrome/index.js')).palindrome),
  wordguess: async () => erase((await import('./wordguess/index.js')).wordguess),
};

/** The protocols that programs speak by what they print, by name. */
export const traceProtocols: Readonly<Record<string, () => Promise<TraceProtocol>>> = {
  threads: async () => (await import('./threads/index.js')).threads,
};

/** What help texts show. */
export const EXAMPLE = { protocol: 'palindrome', prefix: 'palindrome/line', clause: 'palindrome/line/3' };

/** Forgets which messages a protocol has: whoever runs any protocol reads messages only with its own codecs. */
function erase<C extends { readonly type: string }, S extends { readonly type: string }>(
  protocol: Protocol<C, S>,
): Protocol {
  return protocol as unknown as Protocol;
}
