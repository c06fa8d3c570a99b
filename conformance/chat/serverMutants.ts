import type { Message } from '../../src/grammar/createPrinter.js';
import { anonymous, chat } from '../../src/protocols/chat/index.js';
import { withSides, type Sides } from '../../src/protocols/Protocol.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';

type Chat = typeof chat;
type Console = NonNullable<Sides['console']>;

/** A chat server that is wrong in a way in which no server of another protocol can be. */
export interface ChatMutant {
  readonly name: string;
  readonly protocol: Chat;
}

const STAMP = /^(\d{4})\.(\d\d)\.(\d\d) (\d\d):(\d\d):(\d\d)/;

export const chatMutants: readonly ChatMutant[] = [
  printing('writes the date with dashes', (line) => line.replace(STAMP, '$1-$2-$3 $4:$5:$6')),
  printing('writes the day first', (line) => line.replace(STAMP, '$3.$2.$1 $4:$5:$6')),
  printing('leaves the seconds out', (line) => line.replace(STAMP, '$1.$2.$3 $4:$5')),
  printing('prints a month that no year has', (line) => line.replace(STAMP, '$1.13.$3 $4:$5:$6')),
  printing('leaves the colon out', (line) => line.replace(/^(.{19} [^ ]+): /, '$1 ')),
  printing('names nobody', (line) => line.replace(/^(.{19} ).*?(: hello)/, '$1$2')),
  printing('prints the port alone', (line) => line.replace(/\([\d.]+:/, '(')),
  printing('leaves the login out', (line) => line.replace(/^(.{19}) \p{L}+:/u, '$1 somebody:')),
  printing('calls everybody by the first login', firstLogin()),
  printing('prints capital letters', (line) =>
    line.replace(/^(.{19} [^ ]+: )(.*)$/, (_, head: string, text: string) => head + text.toUpperCase()),
  ),
  printing('stops at the next colon', (line) => line.replace(/^(.{19} [^ ]+: [^:]*):.*$/, '$1')),
  printing('writes quotation marks around the text', (line) => line.replace(/: (.*)$/, ': "$1"')),
  printing('prints each message twice', (line, { type }) => (type === 'Joined' ? line : `${line}\n${line}`)),
  printing('leaves the parentheses out', (line) => line.replace(/[()]/g, '')),
  printing('is an hour and seven minutes late', (line) => line.replace(STAMP, shifted(67))),
  printing('writes the hours of twelve, in a zone of its own', (line) => line.replace(STAMP, shifted(-1087))),
  printing('obeys escape sequences', (line) =>
    line.replaceAll('\\x1B', '\u001b').replaceAll('\\x07', '\u0007'),
  ),
  printing('mixes the lines of two clients', mixing()),
  printing('says something else of newcomers', (line) => line.replace('подключился', 'joined:')),
  printing('prints banners and stamps before its lines', (line) => `* 1999 * ${line}`),
];

/** A server that prints other lines. */
function printing(name: string, change: (line: string, message: Message) => string): ChatMutant {
  const other = (sound: Console): Console => {
    const write = (message: Message) => {
      const text = textOf(sound.write(message)).replace(/\n$/, '');
      return octetsOf(`${change(text, message)}\n`);
    };
    const hasField = (type: string, field: string) => sound.hasField(type, field);
    // A server does nothing else with the codec of its console.
    return { write, hasField } as unknown as Console;
  };
  const login = { ...chat, console: other(chat.console!) };
  return { name, protocol: withSides(login, 'anonymous', { console: other(anonymous.console!) }) };
}

/** The time that many minutes later. */
function shifted(minutes: number) {
  return (stamp: string): string => {
    const [date, time] = stamp.split(' ') as [string, string];
    const later = new Date(Date.parse(`${date.replaceAll('.', '-')}T${time}Z`) + minutes * 60_000);
    return later.toISOString().slice(0, 19).replaceAll('-', '.').replace('T', ' ');
  };
}

function firstLogin(): (line: string) => string {
  let first: string | undefined;
  return (line) => {
    const login = /^.{19} (\p{L}+):/u.exec(line)?.[1];
    first ??= login;
    return login === undefined ? line : line.replace(login, first!);
  };
}

/** Behind a line of one client stands the end of the line before, if that was of another one. */
function mixing(): (line: string) => string {
  let last = { sender: '', line: '' };
  return (line) => {
    const sender = line.slice(20, line.indexOf(': ', 20));
    const mixed = last.sender !== '' && sender !== last.sender ? `${line}${last.line.slice(20)}` : line;
    last = { sender, line };
    return mixed;
  };
}
