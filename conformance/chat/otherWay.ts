import { ANONYMOUS, dialects } from '../../src/protocols/chat/dialects.js';

/**
 * How messages are written, where that is not the grammar's own way (grammar/chat.peggy).
 *
 * @param name - the dialect's, or words for a way that has none
 */
export function otherWay(name: string): string | undefined {
  return name === dialects[0]!.name || name === ANONYMOUS.name
    ? undefined
    : `its messages are written in another way than the grammar has it (dialect ${name})`;
}
