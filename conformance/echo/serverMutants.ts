import type { Octets } from '../../src/generated/echo.js';
import type { Message } from '../../src/grammar/createPrinter.js';
import { echo } from '../../src/protocols/echo/index.js';
import { concat, octetsOf, textOf } from '../../src/wire/octets.js';

type Echo = typeof echo;

/** An echo server that is wrong in a way in which no server of another protocol can be. */
export interface EchoMutant {
  readonly name: string;
  readonly protocol: Echo;
}

export const echoMutants: readonly EchoMutant[] = [
  sending('sends capital letters back', (octets) => octetsOf(textOf(octets).toUpperCase())),
  sending('takes blanks away', (octets) => octetsOf(textOf(octets).replaceAll(' ', ''))),
  sending('takes line ends away', (octets) => octets.filter((octet) => octet !== 0x0a && octet !== 0x0d)),
  sending('sends CRLF for LF', (octets) => octetsOf(textOf(octets).replaceAll(/\r?\n/g, '\r\n'))),
  sending('adds a line end', (octets) => concat([octets, octetsOf('\n')])),
  sending('sends words before the echo', (octets) => concat([octetsOf('You said: '), octets])),
  sending('sends no more than 1024 octets', (octets) => octets.subarray(0, 1024)),
  sending('stops at NUL', (octets) => octets.subarray(0, octets.includes(0) ? octets.indexOf(0) : undefined)),
  sending('sends text alone', (octets) => octetsOf(textOf(octets))),
  printing('prints no address', (line) => (line.type === 'Arrived' ? 'somebody has come' : undefined)),
  printing('prints octets', (line) =>
    'text' in line
      ? `b'${[...octetsOf(String(line.text))].map((octet) => octet.toString(16)).join(' ')}'`
      : undefined,
  ),
];

/** A server that sends other octets back. */
function sending(name: string, change: (octets: Uint8Array) => Uint8Array): EchoMutant {
  const write = (message: Octets) => change(echo.server.write(message));
  // A server does nothing else with the codec of its lines.
  return { name, protocol: { ...echo, server: { write } as Echo['server'] } };
}

/** A server that prints other lines; `undefined` where it prints the right one. */
function printing(name: string, change: (line: Message) => string | undefined): EchoMutant {
  const sound = echo.console!;
  const write = (line: Message) => {
    const text = change(line);
    return text === undefined ? sound.write(line) : octetsOf(`${text}\n`);
  };
  const console = { write, hasField: () => false };
  return { name, protocol: { ...echo, console: console as unknown as Echo['console'] } as Echo };
}
