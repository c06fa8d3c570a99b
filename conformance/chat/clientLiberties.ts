import { clientGate } from '../../src/engine/liberties/clientGate.js';
import { without } from '../../src/machine/without.js';
import { anonymous, chat } from '../../src/protocols/chat/index.js';
import { drawing, LINE_ENDS, mannerOf, SCREEN } from '../common/clientLiberties.js';
import { suite } from './client.js';
import { speaking, type Manner } from './speaking.js';

const LIBERTIES = {
  ...SCREEN,
  'knows its user by': ['a login', 'nothing'],
  'ends its lines with': LINE_ENDS,
  // chat/client/8
  'speaks the dialect': ['canonical', 'space', 'colon', 'login-once', 'prefixed', 'json', 'unannounced'],
  // chat/client/9
  'what a server sends': ['is shown', 'is ignored'],
} as const;

/** Sound chat clients. */
export const gate = clientGate(suite, LIBERTIES, (taken) => {
  const hasLogin = taken['knows its user by'] === 'a login';
  const sides = hasLogin ? chat : { ...chat, ...(anonymous as unknown as Partial<typeof chat>) };
  const { clientMachine } = sides;
  const deaf = taken['what a server sends'] === 'is ignored';
  const dialect = taken['speaks the dialect'];
  return {
    protocol: {
      ...sides,
      clientMachine: deaf ? without(clientMachine, ['talking/Notice']) : clientMachine,
    },
    manner: mannerOf(taken, 'line'),
    mutations: [
      ...(hasLogin && dialect !== 'canonical' ? [speaking(dialect, () => SPOKEN[dialect])] : []),
      ...drawing(taken['draws its lines']),
    ],
  };
});

const line = (text: string) => `${text}\n`;

const SPOKEN: Readonly<Record<string, Manner>> &
  Record<(typeof LIBERTIES)['speaks the dialect'][number], Manner> = {
  canonical: { first: line, each: (login, text) => line(`${login}: ${text}`) },
  space: { first: line, each: (login, text) => line(`${login} ${text}`) },
  colon: { first: line, each: (login, text) => line(`${login}:${text}`) },
  'login-once': { first: line, each: (_, text) => line(text) },
  prefixed: { first: (login) => line(`LOGIN:${login}`), each: (_, text) => line(`MSG:${text}`) },
  json: {
    first: (login) => line(JSON.stringify({ login })),
    each: (login, text) => line(JSON.stringify({ login, text })),
  },
  unannounced: { first: () => '', each: (login, text) => line(`${login}: ${text}`) },
};
