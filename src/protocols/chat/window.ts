import type { Language, Window, WindowField, WindowTexts } from '../Window.js';
import { END } from './clientMachine.js';

/** What `login` is in grammar/chat.peggy. */
const LOGIN = String.raw`(?=.{1,64}$)[^\p{Cc}\p{Bidi_C}\p{Z}:](?:\p{Zs}*[^\p{Cc}\p{Bidi_C}\p{Z}:])*`;
/** What `text` is there, for one that has no CR. */
const TEXT = String.raw`[^\r\n]+`;
const STAMP = String.raw`\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d`;

const login: WindowField = { name: 'login', pattern: LOGIN, kept: true };
const message: WindowField = { name: 'message', pattern: TEXT, kept: false };

const texts: Readonly<Record<Language, WindowTexts>> = {
  en: {
    title: 'Chat',
    send: 'Send',
    fields: {
      login: {
        label: 'Login',
        missing: 'There is no login yet.',
        wrong: 'A login has at most 64 characters, and no colon among them.',
      },
      message: {
        label: 'Message',
        missing: 'There is no message yet.',
        wrong: 'A message is one line.',
      },
    },
  },
  uk: {
    title: 'Чат',
    send: 'Надіслати',
    fields: {
      login: {
        label: 'Логін',
        missing: 'Логін ще порожній.',
        wrong: 'Логін має щонайбільше 64 символи, і двокрапки серед них немає.',
      },
      message: {
        label: 'Повідомлення',
        missing: 'Повідомлення ще порожнє.',
        wrong: 'Повідомлення — це один рядок.',
      },
    },
  },
  ru: {
    title: 'Чат',
    send: 'Отправить',
    fields: {
      login: {
        label: 'Логин',
        missing: 'Логин пока пустой.',
        wrong: 'В логине не больше 64 символов, и двоеточия среди них нет.',
      },
      message: {
        label: 'Сообщение',
        missing: 'Сообщение пока пустое.',
        wrong: 'Сообщение — это одна строка.',
      },
    },
  },
};

/** The window under `login`: it does what the client does (spec/chat.md, "Clients"). */
export const window: Window = {
  fields: [login, message],
  opening: '{login}',
  line: '{login}: {message}',
  farewell: END,
  said: `(?<stamp>${STAMP}) (?<who>[^:]+): (?<what>.+)`,
  texts,
};

/** The window where clients have no logins. */
export const anonymousWindow: Window = {
  fields: [message],
  line: '{message}',
  farewell: END,
  said: String.raw`(?<stamp>${STAMP}) \((?<who>[^()]+)\): (?<what>.+)`,
  texts,
};
