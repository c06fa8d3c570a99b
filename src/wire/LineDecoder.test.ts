import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LineDecoder, type Frame } from './LineDecoder.js';
import { octetsOf } from './octets.js';
import { segment, type Segmentation } from './segmentation.js';

const text = (frames: Frame[]) =>
  frames.map((frame) => (frame.type === 'frame' ? Buffer.from(frame.octets).toString() : frame.type));

function decode(pieces: readonly Uint8Array[], limit = 1000): string[] {
  const decoder = new LineDecoder(limit);
  return pieces.flatMap((piece) => text(decoder.push(piece)));
}

describe('LineDecoder', () => {
  test('cuts at each LF and keeps the line end', () => {
    expect(decode([octetsOf('abba\nab\r\n\nrest')])).toEqual(['abba\n', 'ab\r\n', '\n']);
  });

  test('hands out what stands without a line end at the end of the stream', () => {
    const decoder = new LineDecoder(100);
    decoder.push(octetsOf('a\nrest'));
    expect(Buffer.from(decoder.end()!).toString()).toBe('rest');
    expect(decoder.end()).toBeUndefined();
  });

  test('gives the same lines however the stream is cut', () => {
    const plans = fc.oneof(
      fc.constantFrom<Segmentation>(
        { type: 'octets' },
        { type: 'line ends' },
        { type: 'characters' },
        { type: 'whole' },
      ),
      fc.array(fc.double({ min: 0, max: 1, noNaN: true })).map((at): Segmentation => ({ type: 'cuts', at })),
    );
    const lines = fc.array(fc.string({ unit: fc.constantFrom('a', 'д', '\r', '\n', '😀'), maxLength: 20 }));
    fc.assert(
      fc.property(lines, plans, (messages, plan) => {
        const octets = messages.map(octetsOf);
        expect(decode(segment(octets, plan), 30)).toEqual(decode(segment(octets, { type: 'coalesced' }), 30));
      }),
    );
  });

  test('does not keep the octets of its caller', () => {
    const buffer = octetsOf('ab');
    const decoder = new LineDecoder(100);
    decoder.push(buffer);
    buffer.fill(0);
    expect(text(decoder.push(octetsOf('c\n')))).toEqual(['abc\n']);
  });

  test.each([
    ['fits exactly', 'abc\n', ['abc\n']],
    ['is too long with its line end', 'abcd\nx\n', ['overlong', 'x\n']],
    ['is too long without one', 'abcdefgh', ['overlong']],
  ])('a line that %s', (_, stream, expected) => {
    expect(decode([octetsOf(stream)], 4)).toEqual(expected);
    expect(
      decode(
        [...octetsOf(stream)].map((octet) => Uint8Array.of(octet)),
        4,
      ),
    ).toEqual(expected);
  });

  test('throws an overlong line away as it comes, once, and goes on behind it', () => {
    const decoder = new LineDecoder(10);
    const megabyte = new Uint8Array(1 << 20).fill(0x61);
    expect(text(decoder.push(megabyte))).toEqual(['overlong']);
    expect(text(decoder.push(megabyte))).toEqual([]);
    expect(decoder.end()).toBeUndefined();
    expect(text(decoder.push(octetsOf('x\nab\n')))).toEqual(['ab\n']);
  });
});
