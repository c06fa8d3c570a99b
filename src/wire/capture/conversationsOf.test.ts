import { expect, test } from 'vitest';
import { pcap } from '../../../test/captureFiles.js';
import { packet, type SegmentParts } from '../../../test/packets.js';
import { octetsOf } from '../octets.js';
import { printTranscript } from '../transcript.js';
import { conversationsOf } from './conversationsOf.js';
import { readCapture } from './readCapture.js';

test('are those with a server at the port', () => {
  const capture = captureOf([
    { side: 'client', flags: 'S', octets: octetsOf('a') },
    { side: 'client', flags: 'S', octets: octetsOf('b'), clientPort: 50_000 },
  ]);
  expect(conversationsOf(capture, 20_002).map(({ client }) => client.port)).toEqual([40_000, 50_000]);
  expect(conversationsOf(capture, 40_000)).toEqual([]);
});

test('where the beginning was not captured, the server is who has the port', () => {
  const capture = captureOf([
    { side: 'server', octets: octetsOf('hello\n') },
    { side: 'client', octets: octetsOf('abba\n'), clientPort: 40_000 },
  ]);
  const [turned] = conversationsOf(capture, 40_000);
  expect(turned).toMatchObject({ client: { port: 20_002 }, server: { port: 40_000 } });
  expect(printTranscript(turned!.transcript)).toBe('C: hello\\n\nS: abba\\n\n');
});

function captureOf(segments: readonly SegmentParts[]): ReturnType<typeof readCapture> {
  return readCapture(pcap(segments.map((parts) => packet(parts))));
}
