import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse as parsePalindrome, rules as palindromeRules } from '../generated/palindrome.js';
import { octetsOf } from '../wire/octets.js';
import { Codec, type Parse } from './Codec.js';
import { compileGrammar } from './compileGrammar.js';
import type { Message } from './createPrinter.js';

/** A codec of a grammar that is compiled here and now. */
async function codecOf(grammar: string): Promise<Codec<Message>> {
  const { parser, rules } = compileGrammar([{ source: 'test', text: grammar }]);
  const module = (await import(`data:text/javascript,${encodeURIComponent(parser)}`)) as { parse: Parse };
  return new Codec(module.parse, rules, 'Line');
}

const client = new Codec<Message>(parsePalindrome as Parse, palindromeRules, 'ClientLine');
const server = new Codec<Message>(parsePalindrome as Parse, palindromeRules, 'ServerLine', 'octets');

describe('reading', () => {
  test.each([
    ['abba\n', { type: 'Query', text: 'abba' }],
    ['abba\r\n', { type: 'Query', text: 'abba' }],
    ['a\rb\n', { type: 'Query', text: 'a\rb' }],
    ['\n', { type: 'End' }],
    ['\r\n', { type: 'End' }],
    [' \n', { type: 'Query', text: ' ' }],
    ['😀д\n', { type: 'Query', text: '😀д' }],
  ])('%j', (line, message) => {
    expect(client.read(octetsOf(line))).toEqual(message);
  });

  test('octets of any value', () => {
    expect(server.read(Uint8Array.of(0, 0x0a))).toEqual({ type: 'Yes' });
    expect(server.read(Uint8Array.of(0xff, 0x0a))).toEqual({ type: 'OtherYes', octet: '\xff' });
  });

  test('what is malformed has a place in octets and a reason', () => {
    expect(client.read(octetsOf('ддд'))).toEqual({
      type: 'malformed',
      offset: 6,
      reason: expect.stringContaining('end of input'),
    });
    expect(client.read(Uint8Array.of(0x61, 0xff, 0x0a))).toEqual({
      type: 'malformed',
      offset: 1,
      reason: 'The octets are not UTF-8.',
    });
    expect(server.read(Uint8Array.of(0x0d, 0x0a))).toMatchObject({ type: 'malformed', offset: 0 });
  });
});

describe('writing', () => {
  test('takes the first alternative', () => {
    expect(client.write({ type: 'End' })).toEqual(octetsOf('\n'));
  });

  test('refuses a field that would not be read back', () => {
    expect(() => client.write({ type: 'Query', text: 'a\nb' } as Message)).toThrow(RangeError);
    expect(() => client.write({ type: 'Query', text: '' } as Message)).toThrow(RangeError);
    expect(() => client.write({ type: 'Nonsense' })).toThrow('the grammar has no message Nonsense');
  });

  test('puts nested messages, lists and options together', async () => {
    const codec = await codecOf(
      'Line = "<" items:Item+ last:End? ">"\nItem = "#" n:[0-9]+ SP?\nEnd = "."\nSP = " "',
    );
    const message = codec.read(octetsOf('<#1 #22.>'));
    expect(message).toEqual({
      type: 'Line',
      items: [
        { type: 'Item', n: '1' },
        { type: 'Item', n: '22' },
      ],
      last: { type: 'End' },
    });
    // The blank may be left out, so it is.
    expect(Buffer.from(codec.write(message)).toString()).toBe('<#1#22.>');
  });
});

describe('laws', () => {
  const text = fc
    .string({ unit: 'binary', minLength: 1 })
    .filter((each) => !each.includes('\n') && !each.endsWith('\r'));

  test('a message that is written is read back as itself', () => {
    fc.assert(
      fc.property(text, (each) => {
        const message = { type: 'Query', text: each };
        expect(client.read(client.write(message))).toEqual(message);
      }),
    );
  });

  test('a line that is read and written is read as the same message', () => {
    const octet = fc.constantFrom(0x61, 0x0d, 0x0a, 0x00, 0xd0, 0xb4, 0xff);
    fc.assert(
      fc.property(fc.array(octet, { maxLength: 4 }), fc.constantFrom(client, server), (octets, codec) => {
        const message = codec.read(Uint8Array.from([...octets, 0x0a]));
        if (message.type === 'malformed') return;
        expect(codec.read(codec.write(message))).toEqual(message);
      }),
    );
  });
});
