import type { OtherWay, ReadOther } from '../../src/engine/coverage/OtherWay.js';
import { ANONYMOUS, dialects } from '../../src/protocols/chat/dialects.js';
import type { Dialect } from './Dialect.js';

/**
 * How clients write their messages, where that is not the way of grammar/chat.peggy.
 *
 * @param name - of the dialect, or words for a way that has none
 * @param dialect - nothing where no template explains what is written
 */
export function otherWay(name: string, dialect: Dialect | undefined): OtherWay | undefined {
  if (name === dialects[0]!.name || name === ANONYMOUS.name) return undefined;
  const reason = `its messages are written in another way than the grammar has it (dialect ${name})`;
  return { reason, ...(dialect && { reader: () => readerOf(dialect) }) };
}

/** Reads the lines of a client one after the other: what it says first, then its messages. */
export function readerOf({ codecs, hasLogins }: Dialect): ReadOther {
  let login: string | undefined;
  let part = codecs.first.length > 0 ? codecs.first : codecs.each;
  let sends = 0;
  let said: Record<string, string> = {};
  return (line) => {
    const read = part[sends]!.read(line);
    if (read.type === 'malformed') {
      [sends, said] = [0, {}];
      return [read];
    }
    Object.assign(said, read.fields);
    sends++;
    if (sends < part.length) return [];
    const { login: name, text } = said;
    part = codecs.each;
    [sends, said] = [0, {}];
    // Whoever says it with the first message alone joins by that.
    const joined =
      hasLogins && login === undefined && name !== undefined ? [{ type: 'Login', login: name }] : [];
    login ??= name;
    if (text === undefined) return joined;
    return [...joined, hasLogins ? { type: 'Message', login: name ?? login, text } : { type: 'Text', text }];
  };
}
