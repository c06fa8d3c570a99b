import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fill } from '../../host/window/page/fill.js';
import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { octetsOf, textOf } from '../../wire/octets.js';
import { withoutLineEnd } from '../../wire/framing.js';
import { timeStamp } from '../timeStamp.js';
import { LANGUAGES } from '../Window.js';
import { anonymous, chat } from './index.js';
import { isLogin } from './isLogin.js';
import { anonymousWindow, window } from './window.js';

const matches = (pattern: string, text: string) => new RegExp(`^(?:${pattern})$`, 'su').test(text);
const print = (
  { console }: { readonly console?: Codec<Message> },
  message: Message & Readonly<Record<string, string>>,
) => textOf(withoutLineEnd(console!.write(message)));
const [login, message] = window.fields;

/** Texts that come close to a login. */
const nearLogins = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'і', '😀', ' ', '\u{a0}', '\u{2028}', ':', '\0', '\u{9b}', '\u{202e}', '\n'),
      fc.string({ unit: 'binary', maxLength: 1 }),
    ),
    { maxLength: 70 },
  )
  .map((characters) => characters.join(''));
const logins = nearLogins.filter(isLogin);
const texts = fc
  .string({ unit: 'binary', minLength: 1 })
  .filter((text) => matches(message!.pattern, text) && !/\p{Cs}/u.test(text));

describe('the window', () => {
  test('takes for a login what the grammar takes for one', () => {
    fc.assert(
      fc.property(nearLogins, (text) => {
        expect(matches(login.pattern, text)).toBe(isLogin(text));
      }),
    );
    for (const length of [64, 65]) expect(matches(login.pattern, '😀'.repeat(length))).toBe(length === 64);
    expect(matches(login.pattern, 'a\n')).toBe(false);
  });

  test('says what the client says', () => {
    fc.assert(
      fc.property(logins, texts, (name, text) => {
        const values = { login: name, message: text };
        const read = (line: string) => chat.client.read(octetsOf(`${line}\n`));
        expect(read(fill(window.opening!, values))).toEqual({ type: 'Login', login: name });
        expect(read(fill(window.line, values))).toEqual({ type: 'Message', login: name, text });
        expect(anonymous.client.read(octetsOf(`${fill(anonymousWindow.line, values)}\n`))).toEqual({
          type: 'Text',
          text,
        });
      }),
    );
  });

  test('reads who has said what off the lines of the console', () => {
    const stamp = timeStamp(new Date());
    fc.assert(
      fc.property(logins, texts, (name, text) => {
        const line = print(chat, { type: 'Said', login: name, text, ...stamp });
        expect({ ...new RegExp(`^(?:${window.said})$`, 'su').exec(line)?.groups }).toEqual({
          stamp: `${stamp.date} ${stamp.time}`,
          who: name,
          what: text,
        });
      }),
    );
    const address = '[::1]:50123';
    const line = print(anonymous, { type: 'SaidFrom', address, text: 'a: b', ...stamp });
    expect(new RegExp(`^(?:${anonymousWindow.said})$`, 'su').exec(line)?.groups).toMatchObject({
      who: address,
      what: 'a: b',
    });
  });

  test('has its words in every language', () => {
    for (const each of [window, anonymousWindow]) {
      const names = each.fields.map(({ name }) => name);
      expect(Object.keys(each.texts)).toEqual([...LANGUAGES]);
      for (const language of LANGUAGES) {
        const { fields, ...rest } = each.texts[language];
        expect(Object.keys(fields)).toEqual(expect.arrayContaining(names));
        const words = [rest, ...Object.values(fields)].flatMap((group) => Object.values(group));
        expect(words.filter((text) => text.trim() === '')).toEqual([]);
      }
    }
    expect(LANGUAGES.map((language) => window.texts[language].send)).toEqual([
      'Send',
      'Надіслати',
      'Отправить',
    ]);
  });
});
