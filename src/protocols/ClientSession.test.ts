import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { octetsOf } from '../wire/octets.js';
import { segment } from '../wire/segmentation.js';
import { ClientSession, type ClientReaction } from './ClientSession.js';
import { palindrome } from './palindrome/index.js';
import { isPalindrome } from './palindrome/isPalindrome.js';
import { Session } from './Session.js';

const LIMIT = 1000;

function connected(framing: 'line' | 'chunk' = 'line') {
  const session = new ClientSession(palindrome, framing, LIMIT);
  session.connected();
  return session;
}

/** All that several reactions did. */
function together(reactions: readonly ClientReaction[]) {
  return {
    octets: Buffer.concat(reactions.map(({ octets }) => octets)).toString(),
    shown: reactions.flatMap(({ shown }) => shown),
    close: reactions.some(({ close }) => close),
    exit: reactions.find(({ exit }) => exit !== undefined)?.exit,
  };
}

const nothing = { octets: '', shown: [], close: false, exit: undefined };

describe('lines', () => {
  test('are asked and answered one by one', () => {
    const session = connected();
    expect(together([session.typed('abba')])).toEqual({ ...nothing, octets: 'abba\n' });
    expect(together([session.received(octetsOf('\0'))])).toEqual(nothing);
    expect(together([session.received(octetsOf('\n'))])).toEqual({
      ...nothing,
      shown: ['"abba" is a palindrome'],
    });
    expect(together([session.typed('')])).toEqual({ ...nothing, octets: '\n', close: true });
    expect(together([session.disconnected()])).toEqual({ ...nothing, exit: 0 });
  });

  test('are wanted when they are taken, and kept when they are not', () => {
    const session = new ClientSession(palindrome, 'line', LIMIT);
    expect(session.wantsLine).toBe(false);
    expect(together([session.typed('ab'), session.typed('c'), session.inputEnded()])).toEqual(nothing);
    expect(together([session.connected()])).toEqual({ ...nothing, octets: 'ab\n' });
    expect(session.wantsLine).toBe(false);
    expect(together([session.received(octetsOf('\n'))])).toMatchObject({ octets: 'c\n' });
    expect(together([session.received(octetsOf('\0\n'))])).toEqual({
      ...nothing,
      octets: '\n',
      shown: ['"c" is a palindrome'],
      close: true,
    });
    expect(session.wantsLine).toBe(false);
  });

  test('lose a CR at their end, and no other', () => {
    const session = connected();
    expect(together([session.typed('a\rb\r\r')]).octets).toBe('a\rb\n');
  });
});

describe('chunks', () => {
  test('have no line end, and the end is one without a message', () => {
    const session = connected('chunk');
    expect(together([session.typed('abba')])).toEqual({ ...nothing, octets: 'abba' });
    expect(together([session.received(octetsOf('\0\n'))]).shown).toEqual(['"abba" is a palindrome']);
    session.typed('ab');
    expect(together([session.received(octetsOf('\n'))]).shown).toEqual(['"ab" is not a palindrome']);
    expect(together([session.inputEnded()])).toEqual({ ...nothing, close: true });
    expect(together([session.disconnected()])).toEqual({ ...nothing, exit: 0 });
  });

  test('hold one message each', () => {
    const session = connected('chunk');
    session.typed('abba');
    expect(together([session.received(octetsOf('\0\n\n'))])).toMatchObject({ close: true, exit: 1 });
  });
});

describe('a server that breaks the protocol', () => {
  test.each([
    ['that is no answer', 'ok\n', '"ok\\n" is no line of this protocol. Expected "\\n" but "k" found.'],
    ['that is too long', 'a'.repeat(LIMIT + 1), `A line is longer than ${LIMIT} octets.`],
    ['before it is asked', '\n', 'It sent an answer before anything was asked.'],
  ])('is left at a line %s', (title, line, reason) => {
    const session = connected();
    if (title !== 'before it is asked') session.typed('abba');
    expect(together([session.received(octetsOf(line))])).toEqual({
      octets: '',
      shown: [`The server broke the protocol. ${reason}`],
      close: true,
      exit: 1,
    });
    expect(together([session.received(octetsOf('\n')), session.typed('x'), session.disconnected()])).toEqual(
      nothing,
    );
    expect(session.wantsLine).toBe(false);
  });

  test('is shown by the beginning of what it said', () => {
    const session = connected();
    const [shown] = session.received(octetsOf(`\u001B${'a'.repeat(200)}\n`)).shown;
    expect(shown).toContain(`"\\x1B${'a'.repeat(79)}…" is no line`);
  });
});

describe('laws', () => {
  const line = fc.string({ unit: fc.constantFrom('a', 'b', 'д', '\r', ' ', '😀'), maxLength: 5 });
  const answer = fc.constantFrom('\0\n', '\n', '1\n', 'ok\n', 'x');

  test('the same comes out however the octets are cut', () => {
    const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }));
    fc.assert(
      fc.property(fc.array(line), fc.boolean(), fc.array(answer), cuts, (lines, ended, answers, at) => {
        const stream = octetsOf(answers.join(''));
        const play = (pieces: readonly Uint8Array[]) => {
          const session = connected();
          const typed = lines.map((each) => session.typed(each));
          if (ended) typed.push(session.inputEnded());
          return together([
            ...typed,
            ...pieces.map((piece) => session.received(piece)),
            session.disconnected(),
          ]);
        };
        expect(play(segment([stream], { type: 'cuts', at }))).toEqual(play([stream]));
      }),
    );
  });

  test('a client and a server understand each other, in either framing', () => {
    fc.assert(
      fc.property(fc.array(line), fc.constantFrom('line', 'chunk'), (lines, framing) => {
        const client = new ClientSession(palindrome, framing, LIMIT);
        const server = new Session(palindrome, framing, LIMIT);
        const reactions = [
          client.connected(),
          ...lines.map((each) => client.typed(each)),
          client.inputEnded(),
        ];
        server.connected();
        // The list grows while it is walked: each reaction may lead to others.
        for (const { octets, close } of reactions) {
          const answered = octets.length > 0 ? server.receive(octets) : undefined;
          if (answered && answered.octets.length > 0) reactions.push(client.received(answered.octets));
          if (answered?.close || (close && server.disconnected().close))
            reactions.push(client.disconnected());
        }
        const texts = lines.map((each) => each.replace(/\r+$/, ''));
        const asked = texts.includes('') ? texts.slice(0, texts.indexOf('')) : texts;
        expect(together(reactions)).toMatchObject({
          shown: asked.map((text) => `"${text}" is ${isPalindrome(text) ? '' : 'not '}a palindrome`),
          close: true,
          exit: 0,
        });
      }),
    );
  });
});
