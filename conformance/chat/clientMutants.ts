import { clientMutation, IDLE, type ClientMutation } from '../../src/sut/ClientMutation.js';
import { octetsOf, textOf } from '../../src/wire/octets.js';
import { speaking, type Manner } from './speaking.js';

/** A client in memory that is wrong, and what is demanded of it. */
export interface ChatClientMutant {
  readonly name: string;
  readonly mutation: ClientMutation;
  readonly demands?: { readonly dialect: string };
}

const line = (text: string) => `${text}\n`;
const CANONICAL: Manner = { first: line, each: (login, text) => line(`${login}: ${text}`) };

/** Chat clients that are wrong in a way in which no client of another protocol can be. */
export const chatClientMutants: readonly ChatClientMutant[] = [
  sendingEnd('sends the word for the end'),
  typing('takes the word for the end for a message', (text) => (text === 'end' ? 'end ' : text)),
  typing('ends at a word that begins with the end', (text) => (text.startsWith('end') ? 'end' : text)),
  typing('ends where the end stands in a text', (text) => (/\bend\b/.test(text) ? 'end' : text)),
  remembering('drops a message that it has sent before'),
  wrong('says its login behind the first message', () => {
    let said = false;
    return {
      first: () => '',
      each: (login, text) => {
        const late = said ? '' : line(login);
        said = true;
        return CANONICAL.each(login, text) + late;
      },
    };
  }),
  ...['', 'None', 'undefined'].map((nobody) =>
    wrong(`calls its user "${nobody}"`, () => ({
      ...CANONICAL,
      each: (_, text) => CANONICAL.each(nobody, text),
    })),
  ),
  wrong('cuts its login', () => ({
    ...CANONICAL,
    each: (login, text) => CANONICAL.each(login.slice(0, 2), text),
  })),
  wrong('forgets its login in dictionaries', () => ({
    first: (login) => line(`{'login': '${login}'}`),
    each: (_, text) => line(`{'login': '', 'text': '${text.replaceAll(/['\\]/g, String.raw`\$&`)}'}`),
  })),
  wrong('sends login and text one right after the other', () => ({
    first: (login) => login,
    each: (login, text) => login + text,
  })),
  wrong(
    'speaks with a blank where a colon is demanded',
    () => ({ first: line, each: (login, text) => line(`${login} ${text}`) }),
    'canonical',
  ),
  wrong(
    'says its login once where each message has to have it',
    () => ({ first: line, each: (_, text) => line(text) }),
    'canonical',
  ),
  wrong(
    'does not say its login first where it has to',
    () => ({ ...CANONICAL, first: () => '' }),
    'canonical',
  ),
];

function wrong(name: string, start: () => Manner, dialect?: string): ChatClientMutant {
  return { name, mutation: speaking(name, start), ...(dialect !== undefined && { demands: { dialect } }) };
}

/** A client that takes something else for what is typed. */
function typing(name: string, change: (text: string) => string): ChatClientMutant {
  return {
    name,
    mutation: clientMutation(name, (sound) => ({ typed: (text) => sound.typed(change(text)) })),
  };
}

/** A client that sends the word for the end as a message before it ends. */
function sendingEnd(name: string): ChatClientMutant {
  const mutation = clientMutation(name, (sound) => ({
    typed: (text) => {
      if (text !== 'end') return sound.typed(text);
      const said = textOf(sound.typed(STAND_IN).octets).replace(STAND_IN, text);
      return { ...sound.typed(text), octets: octetsOf(said) };
    },
  }));
  return { name, mutation };
}

const STAND_IN = 'qwxzyk';

function remembering(name: string): ChatClientMutant {
  const mutation = clientMutation(name, (sound) => {
    const known = new Set<string>();
    return {
      typed: (text) => {
        if (known.has(text)) return IDLE;
        known.add(text);
        return sound.typed(text);
      },
    };
  });
  return { name, mutation };
}
