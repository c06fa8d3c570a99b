import { serverGate } from '../../src/engine/liberties/serverGate.js';
import type { Message } from '../../src/grammar/createPrinter.js';
import { echo } from '../../src/protocols/echo/index.js';
import { octetsOf } from '../../src/wire/octets.js';
import { printsRemarks, sending, SENDS } from '../common/hostLiberties.js';
import type { Taken } from '../../src/engine/liberties/Gate.js';
import { suite } from './server.js';

const LIBERTIES = {
  // echo/serve/4
  'serves its clients': ['one, and ends', 'one after the other', 'side by side'],
  // spec/echo.md, "The console": the words are free
  'says on its console': ['"connected" and "received"', 'Ukrainian words', 'the text alone'],
  'prints besides': ['nothing', 'remarks'],
  'sends its answers': SENDS,
} as const;

/** Sound echo servers. */
export const gate = serverGate(suite, LIBERTIES, (taken) => {
  const concurrency = CONCURRENCY[taken['serves its clients']];
  const words = WORDS[taken['says on its console']];
  const write = (line: Message) => octetsOf(`${words(line)}\n`);
  // A server does nothing else with the codec of its console.
  const console = { write, hasField: () => false } as unknown as typeof echo.console;
  return {
    protocol: { ...echo, console: console! },
    variant: echo.variants.find((each) => each.concurrency === concurrency)!,
    mutations: [
      ...sending(taken['sends its answers']),
      ...(taken['prints besides'] === 'remarks' ? [printsRemarks] : []),
    ],
  };
});

const CONCURRENCY = {
  'side by side': 'concurrent',
  'one after the other': 'sequential',
  'one, and ends': 'one-shot',
} as const;

/** What the reference prints. */
interface Line extends Message {
  readonly address?: string;
  readonly text?: string;
}

type Console = Taken<typeof LIBERTIES>['says on its console'];

const WORDS: Readonly<Record<Console, (line: Line) => string>> = {
  '"connected" and "received"': ({ address, text = '' }) =>
    address === undefined ? `received: ${text}` : `connected: ${address}`,
  'Ukrainian words': ({ address = '', text }) => {
    const [host, port] = address.split(':');
    return text === undefined ? `Під'єднався клієнт ('${host}', ${port})` : `Отримано "${text}"`;
  },
  'the text alone': ({ address, text = '' }) => (address === undefined ? text : `${address} +`),
};
