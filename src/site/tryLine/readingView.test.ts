import { describe, expect, test } from 'vitest';
import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { protocols } from '../../protocols/index.js';
import { en } from '../texts/en.js';
import { octetTable } from './octetTable.js';
import { readingView } from './readingView.js';
import { readLine } from './readLine.js';

const chat = await protocols['chat']!();
const wordguess = await protocols['wordguess']!();
const echo = await protocols['echo']!();
const links = {
  rules: { Message: 'grammar/Message.html', SP: 'grammar/SP.html' },
  comments: { name: '1 to 64 characters' },
  machines: {},
  spec: '',
};

describe('what the reader sees', () => {
  test.each([
    ['a message with its fields', chat.client, 'anna: a\\tb', ['Message', 'login', '>anna<', '>a\\tb<']],
    ['the page of its rule', chat.client, 'anna: x', ['<a href="grammar/Message.html"><code>Message</code>']],
    ['octets as characters where they are some', echo.client, 'é\\xFF', ['<code>é\\xFF\\n</code>']],
    ['a field that holds nothing', wordguess.server, '', ['empty']],
    [
      'the place of a refusal on the character itself',
      chat.client,
      'anna:你好',
      ['Refused at offset 5', 'anna:<mark>你</mark>好\\n', 'grammar/SP.html'],
    ],
    ['as much as a word is long', wordguess.server, '/turm', ['<mark>/</mark>turm', '<code>/turm</code>']],
    ['the end, where a line is too short', chat.client, '', ['<mark>\\n</mark>']],
    ['the predicate that fails', chat.client, 'a'.repeat(65), ['login', '!loginCharacter|65|']],
    [
      'the predicate that fails beside what is possible, and what the grammar says of it',
      wordguess.client,
      'n'.repeat(65),
      ['/letter', 'More could begin here', '!nameCharacter|65|', '1 to 64 characters'],
    ],
    ['a wrong escape', chat.client, 'a\\q b', ['a<mark>\\q</mark> b', en.tryLine.wrongEscape]],
    ['what is not UTF-8', chat.client, 'a\\xC3', ['<mark>\\xC3</mark>', en.tryLine.notUtf8]],
    ['a line end too many', chat.client, 'a\\n', [en.tryLine.endInside]],
    ['no markup that was typed', chat.client, '<i>:', ['&lt;i&gt;:']],
  ] as const)('%s', (_, codec, line, shown) => {
    const html = view(codec, line);
    for (const each of shown) expect(html).toContain(each);
  });

  test('a long line around its refused character', () => {
    const html = view(chat.client, `anna: ${'b'.repeat(200)}\\nc`);
    expect(html).toMatch(/<code>…b{59}\\n<mark>c<\/mark>\\n<\/code>/);
  });
});

describe('the octets', () => {
  test('stand below their offsets, and characters below their octets', () => {
    expect(table(chat.client, 'é ')).toEqual([
      ['Offset', '0', '1', '2', '3'],
      ['Octet', 'C3', 'A9', '20', '0A'],
      ['Character', 'é', '␣', '\\n'],
    ]);
  });

  test('are marked where they are refused', () => {
    expect(octetsOf(chat.client, 'anna:你')).toContain('<td colspan="3" class="refused">你</td>');
    expect(octetsOf(chat.client, 'anna:你')).toContain('<td class="refused">E4</td><td>BD</td>');
  });

  test('have a place behind them where something is missing', () => {
    const [offsets, octets] = table(chat.client, 'a', 'none');
    expect(offsets!.at(-1)).toBe('1');
    expect(octets!.at(-1)).toBe('–');
  });

  test('of a long line are those around the refused one', () => {
    const [offsets] = table(chat.client, `a: ${'b'.repeat(1000)}\\n.`);
    expect(offsets![1]).toBe('…');
    expect(offsets).toContain('1004');
    expect(offsets!.length).toBeLessThan(200);
  });
});

function view(codec: Codec<Message>, line: string): string {
  return readingView(readLine({ line, end: 'LF' }, codec), line, codec, en.tryLine, links).text;
}

function octetsOf(codec: Codec<Message>, line: string, end: 'LF' | 'none' = 'LF'): string {
  const read = readLine({ line, end }, codec);
  if (read.type === 'wrongEscape') throw new Error(`${line} has a wrong escape`);
  return octetTable(read.octets, read.type === 'refused' ? read.offset : undefined, en.tryLine).text;
}

function table(codec: Codec<Message>, line: string, end: 'LF' | 'none' = 'LF'): string[][] {
  return [...octetsOf(codec, line, end).matchAll(/<tr>(.*?)<\/tr>/g)].map(([, row]) =>
    [...row!.matchAll(/>([^<>]+)<\/t[hd]>/g)].map(([, cell]) => cell!),
  );
}
