import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pcap } from '../../../test/captureFiles.js';
import { concat, octetsOf } from '../../wire/octets.js';
import { printTranscript } from '../../wire/transcript.js';
import { readRecording } from './readRecording.js';
import { RecordingError } from './RecordingError.js';

const QUERIES = 'C: abba\\n\nS: \\x00\\n\n';

test.each(['loopback.pcap', 'loopback.pcapng'])('a packet capture is read, of one server: %s', (file) => {
  const octets = readFileSync(`test/captures/${file}`);
  expect(shown(readRecording(file, octets, 20_002)).map((text) => text.slice(0, 5))).toEqual([
    'C: ab',
    'C: ді',
    'C: ab',
    'C: ді',
  ]);
  expect(shown(readRecording(file, octets, 20_003))).toEqual(['S: (reset)\n', 'S: (reset)\n']);
  expect(readRecording(file, octets, undefined).length).toBe(6);
});

test.each([
  ['as it is', QUERIES],
  ['with a byte order mark, CRLF and empty lines', `\uFEFF\r\n${QUERIES.replaceAll('\n', '\r\n\r\n')}`],
])('a transcript is read: %s', (_, text) => {
  expect(shown(readRecording('a.txt', octetsOf(text), 20_002))).toEqual([QUERIES]);
});

test('the transcripts of a Markdown file are read', () => {
  const file = 'spec/palindrome.md';
  const transcripts = shown(readRecording(file, readFileSync(file), undefined));
  expect(transcripts.length).toBeGreaterThan(5);
  expect(transcripts[0]).toBe('C: abba\\n\nS: \\x00\\n\nC: abcd\\n\nS: \\n\nC: \\n\nS: (end)\n');
});

test('the conversation of a trace is read', () => {
  const conversation = QUERIES.trimEnd().split('\n');
  const text = `\n${JSON.stringify({ version: 1, conversation })}`;
  expect(shown(readRecording('trace.json', octetsOf(text), undefined))).toEqual([QUERIES]);
});

test.each<readonly [string, Uint8Array, string]>([
  ['nothing', new Uint8Array(0), 'there is no conversation in it'],
  ['blank lines', octetsOf('\n \n'), 'there is no conversation in it'],
  [
    'prose',
    octetsOf('Dear reader,\n'),
    'it is neither a packet capture (pcap, pcapng), nor a transcript, nor a Markdown file with transcripts, nor a trace',
  ],
  [
    'octets that are no text',
    Uint8Array.of(0xff, 0x00),
    'it is neither a packet capture (pcap, pcapng), nor',
  ],
  ['what is compressed', Uint8Array.of(0x1f, 0x8b, 8), 'it is compressed: unpack it'],
  [
    'a transcript with a mistake',
    octetsOf('\n\nC: abba\nX: no\n'),
    'line 4: "X: no" is no step: write "C: octets" or "S: (end)"',
  ],
  [
    'Markdown with a mistake in a transcript',
    octetsOf('# Title\n\n```transcript\nC: \\y\n```\n'),
    'transcript at line 3: line 1: "\\y" is no escape: write \\n, \\r, \\t, \\\\ or \\xHH',
  ],
  ['broken JSON', octetsOf('{"conversation": ['), 'it is no trace: '],
  ['other JSON', octetsOf('{"conversation": [1]}'), 'it is JSON without the conversation of a trace'],
  ['a trace with a mistake', octetsOf('{"conversation": ["X"]}'), 'it is no trace: line 1: "X" is no step'],
  ['a trace without a conversation', octetsOf('{"conversation": []}'), 'there is no conversation in it'],
  ['a broken capture', pcap([]).with(4, 9), 'octet 4: a capture of version 9 is not read, only of 2'],
  ['a capture of nothing', pcap([]), 'there is no conversation over TCP in it'],
  [
    'a capture of other servers',
    readFileSync('test/captures/loopback.pcap'),
    'there is no conversation with a server at port 7 in it, only at 20002, 20003',
  ],
])('complains about %s', (_, octets, complaint) => {
  expect(() => readRecording('a file', octets, 7)).toThrow(
    expect.objectContaining({
      code: 'ASSAY_RECORDING',
      message: expect.stringContaining(`a file: ${complaint}`),
    }),
  );
});

test('any octets are a recording or refused with one sentence', () => {
  const beginnings = ['{"conversation":["C: a"', '```transcript\nC: a', 'C: a', ''].map((text) =>
    octetsOf(text),
  );
  const texts = fc.string({
    unit: fc.constantFrom('\\', '\n', '"', ']', '}', '`', 'x', 'S', ': ', 'я', '(end)'),
  });
  fc.assert(
    fc.property(
      fc.constantFrom(pcap([]), ...beginnings),
      fc.oneof(
        fc.uint8Array(),
        texts.map((text) => octetsOf(text)),
      ),
      (begin, rest) => {
        try {
          expect(readRecording('a', concat([begin, rest]), 7).length).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toBeInstanceOf(RecordingError);
        }
      },
    ),
    { numRuns: 1000 },
  );
});

function shown(transcripts: ReturnType<typeof readRecording>): string[] {
  return transcripts.map((transcript) => printTranscript(transcript));
}
