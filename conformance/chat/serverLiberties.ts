import { serverGate } from '../../src/engine/liberties/serverGate.js';
import type { Taken } from '../../src/engine/liberties/Gate.js';
import type { Message } from '../../src/grammar/createPrinter.js';
import { withTransitions } from '../../src/machine/withTransitions.js';
import { anonymous, chat } from '../../src/protocols/chat/index.js';
import { withSides } from '../../src/protocols/Protocol.js';
import { octetsOf } from '../../src/wire/octets.js';
import { LONE_CR, printsRemarks, takingLoneCr } from '../common/hostLiberties.js';
import { dialectNamed, dialectOf } from './Dialect.js';
import { hearing } from './hearing.js';
import { suite } from './server.js';

const LIBERTIES = {
  'knows its clients by': ['their logins', 'their addresses'],
  // chat/serve/3
  'serves its clients': ['side by side', 'one after the other'],
  // chat/wire/8
  'hears the dialect': [
    'canonical',
    'space',
    'colon',
    'login-once',
    'two-sends',
    'prefixed',
    'python-dict',
    'json',
    'unannounced',
  ],
  // spec/chat.md, "The log": what else is printed is free
  'writes a login': ['as it is', 'in brackets', 'with the address', 'in capitals around it'],
  'writes an address': ['with a colon', 'as Python does', 'without the port'],
  'ends its lines with': ['LF', 'CRLF'],
  'prints besides': ['nothing', 'remarks'],
  // chat/log/7
  'lives in the time zone': ['UTC', 'UTC+3', 'UTC-3:30', 'UTC+5:45'],
  // spec/chat.md, "The log": blanks at the ends of a text
  'blanks behind a text': ['are shown', 'are cut'],
  // chat/join/3
  'a message under another login': ['is ignored', 'is shown under its own', 'ends its connection'],
  // spec/README.md, "Lines"
  'a lone CR': LONE_CR,
} as const;

type Own = Taken<typeof LIBERTIES>;

/** Sound chat servers. */
export const gate = serverGate(suite, LIBERTIES, async (taken) => {
  const name = taken['knows its clients by'] === 'their logins' ? 'login' : 'anonymous';
  const concurrency = taken['serves its clients'] === 'side by side' ? 'concurrent' : 'sequential';
  const console = consoleOf(taken);
  const protocol = withSides({ ...chat, console, serverMachine: machineOf(taken) }, 'anonymous', {
    ...anonymous,
    console,
  } as never);
  const dialect = taken['hears the dialect'];
  const isOther = name === 'login' && dialect !== 'canonical';
  return {
    protocol,
    variant: { ...protocol.variants.find((each) => each.name === name)!, concurrency },
    mutations: [
      ...takingLoneCr(taken['a lone CR']),
      ...(isOther ? [hearing(await dialectOf(dialectNamed(dialect)))] : []),
      ...(taken['prints besides'] === 'remarks' ? [printsRemarks] : []),
    ],
  };
});

function machineOf(taken: Own): typeof chat.serverMachine {
  const way = taken['a message under another login'];
  if (way === 'is ignored') return chat.serverMachine;
  return withTransitions(chat.serverMachine, 'member/Message', (transition) => {
    if (transition.when !== undefined) return transition;
    if (way === 'ends its connection')
      return { ...transition, to: 'ended', effect: (member) => [member, [{ type: 'close' }]] };
    return {
      ...transition,
      effect: (member, input) => {
        const line = { ...(input as Line), type: 'Said', login: (member as { login: string }).login };
        return [member, [{ type: 'print', line }]];
      },
    };
  });
}

/** What the reference prints. */
interface Line extends Message {
  readonly date?: string;
  readonly time?: string;
  readonly login?: string;
  readonly address?: string;
  readonly text?: string;
}

/** The stamp is filled in where a message is shown. */
function hasField(type: string, field: string): boolean {
  return type !== 'Joined' && field === 'date';
}

function consoleOf(taken: Own): NonNullable<typeof chat.console> {
  const end = taken['ends its lines with'] === 'LF' ? '\n' : '\r\n';
  const write = (message: Message) => octetsOf(lineOf(message, taken) + end);
  // A server does nothing else with the codec of its console.
  return { write, hasField } as unknown as NonNullable<typeof chat.console>;
}

function lineOf({ type, date, time, login = '', address = '', text = '' }: Line, taken: Own): string {
  if (type === 'Joined') return `подключился ${login}`;
  const stamp = shifted(`${date} ${time}`, ZONES[taken['lives in the time zone']]);
  const [host, port] = address.split(':');
  const who =
    type === 'Said'
      ? SENDERS[taken['writes a login']](login)
      : ADDRESSES[taken['writes an address']](host!, port!);
  return `${stamp} ${who}: ${taken['blanks behind a text'] === 'are cut' ? text.trimEnd() : text}`;
}

const SENDERS: Readonly<Record<Own['writes a login'], (login: string) => string>> = {
  'as it is': (login) => login,
  'in brackets': (login) => `[${login}]`,
  'with the address': (login) => `${login} (127.0.0.1:50001)`,
  'in capitals around it': (login) => `USER <${login}>`,
};

const ADDRESSES: Readonly<Record<Own['writes an address'], (host: string, port: string) => string>> = {
  'with a colon': (host, port) => `(${host}:${port})`,
  'as Python does': (host, port) => `('${host}', ${port})`,
  'without the port': (host) => `(${host})`,
};

/** Minutes before or behind UTC. */
const ZONES: Readonly<Record<Own['lives in the time zone'], number>> = {
  UTC: 0,
  'UTC+3': 180,
  'UTC-3:30': -210,
  'UTC+5:45': 345,
};

function shifted(stamp: string, minutes: number): string {
  const [date, time] = stamp.split(' ') as [string, string];
  const later = new Date(Date.parse(`${date.replaceAll('.', '-')}T${time}Z`) + minutes * 60_000);
  return later.toISOString().slice(0, 19).replaceAll('-', '.').replace('T', ' ');
}
