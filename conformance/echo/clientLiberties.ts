import { clientGate } from '../../src/engine/liberties/clientGate.js';
import { echo } from '../../src/protocols/echo/index.js';
import { clientMutation } from '../../src/sut/ClientMutation.js';
import { drawing, mannerOf, SCREEN } from '../common/clientLiberties.js';
import { suite } from './client.js';

const LIBERTIES = {
  ...SCREEN,
  // echo/client/2: in whatever form
  'shows the answer': ['as text', 'behind a word', 'in quotation marks', 'as the octets of Python'],
} as const;

/** Sound echo clients. */
export const gate = clientGate(suite, LIBERTIES, (taken) => {
  const show = SHOWN[taken['shows the answer']];
  const showing = clientMutation(`shows the answer ${taken['shows the answer']}`, (sound) => ({
    receive: (octets) => {
      const turn = sound.receive(octets);
      return { ...turn, printed: turn.printed.replaceAll(/(.*)\n/g, (_, text: string) => `${show(text)}\n`) };
    },
  }));
  return {
    protocol: echo,
    manner: mannerOf(taken, 'stream'),
    mutations: [showing, ...drawing(taken['draws its lines'])],
  };
});

const SHOWN = {
  'as text': (text: string) => text,
  'behind a word': (text: string) => `Отримано: ${text}`,
  'in quotation marks': (text: string) => `received "${text}" from the server`,
  'as the octets of Python': (text: string) => `b'${pythonic(text)}'`,
} as const;

/** As Python shows octets. */
function pythonic(text: string): string {
  return [...Buffer.from(text)]
    .map((octet) =>
      octet >= 0x20 && octet < 0x7f && octet !== 0x5c && octet !== 0x27
        ? String.fromCodePoint(octet)
        : `\\x${octet.toString(16).padStart(2, '0')}`,
    )
    .join('');
}
