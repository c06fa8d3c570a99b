import type { ClientLine } from '../../src/generated/chat.js';
import { anonymous, chat } from '../../src/protocols/chat/index.js';
import { ANONYMOUS, dialects, type DialectName } from '../../src/protocols/chat/dialects.js';

/** How login and text share the wire: what a client writes. */
export interface Dialect {
  /** Its name, or its template where it has none. */
  readonly name: string;
  readonly template: string;
  /** A login is said before the first message. */
  readonly announces: boolean;
  /** Each message says whose it is. */
  readonly repeatsLogin: boolean;
  /** The lines that are sent first, one for each send. */
  first(login: string): Uint8Array[];
  /** The lines that are sent for a message. */
  each(login: string, text: string): Uint8Array[];
}

/** A dialect as it is spoken. */
export async function dialectOf(named: DialectName): Promise<Dialect> {
  await Promise.resolve();
  if (named === ANONYMOUS) {
    return {
      ...named,
      announces: false,
      repeatsLogin: false,
      first: () => [],
      each: (_, text) => [anonymous.client.write({ type: 'Text', text })],
    };
  }
  const write = (message: ClientLine) => chat.client.write(message);
  return {
    ...dialects[0]!,
    announces: true,
    repeatsLogin: true,
    first: (login) => [write({ type: 'Login', login })],
    each: (login, text) => [write({ type: 'Message', login, text })],
  };
}
