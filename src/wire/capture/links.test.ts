import { expect, test } from 'vitest';
import { pcap } from '../../../test/captureFiles.js';
import { octetsOfHex, packet, segment, version4, version6 } from '../../../test/packets.js';
import { concat, octetsOf } from '../octets.js';
import { printTranscript } from '../transcript.js';
import { readCapture } from './readCapture.js';

const QUERY = segment({ side: 'client', octets: octetsOf('abba\n') });
const MAC = '000000000001 000000000002';
const COOKED = '0000 0304 0006 000000000000 0000';
const COOKED_REST = '0000 00000001 0304 00 06 0000000000000000';
/** Behind it come: this packet, and one of IPv6. */
const LINKS = [
  ['Ethernet', 1, `${MAC} 0800`, `${MAC} 86dd`],
  ['Ethernet with the tag of a virtual network', 1, `${MAC} 8100 0005 0800`, `${MAC} 8100 0005 86dd`],
  ['Ethernet with two tags', 1, `${MAC} 88a8 0005 8100 0006 0800`, `${MAC} 9100 0005 8100 0006 86dd`],
  ['Linux cooked', 113, `${COOKED} 0800`, `${COOKED} 86dd`],
  ['Linux cooked, version 2', 276, `0800 ${COOKED_REST}`, `86dd ${COOKED_REST}`],
  ['BSD loopback, lowest octet first', 0, '02000000', '1e000000'],
  ['BSD loopback, highest octet first', 0, '00000002', '00000018'],
  ['OpenBSD loopback', 108, '00000002', '0000001c'],
  ...[101, 12, 14, 228, 229].map((link) => [`no link: ${link}`, link, '', ''] as const),
] as const;

test.each(LINKS)('reads %s', (_, link, before4, before6) => {
  // What stands behind the packet fills the frame up.
  const frame4 = concat([octetsOfHex(before4), version4(QUERY), new Uint8Array(6)]);
  const frame6 = concat([octetsOfHex(before6), version6(QUERY), new Uint8Array(6)]);
  expect(textsIn(pcap([frame4, frame6], { link }))).toEqual(['C: abba\\n\n', 'C: abba\\n\n']);
});

const PASSED_OVER: readonly (readonly [string, number, Uint8Array])[] = [
  ['a link that is not known', 147, version4(QUERY)],
  ['another network protocol', 1, octetsOfHex(`${MAC} 0806 00010800`)],
  ['a frame that ends with a tag', 1, octetsOfHex(`${MAC} 8100`)],
  ['another family of addresses', 0, concat([octetsOfHex('10000000'), version4(QUERY)])],
  ['another transport protocol', 101, version4(QUERY, { protocol: 17 })],
  ['the first fragment', 101, version4(QUERY, { fragment: 0x2000 })],
  ['the last fragment', 101, version4(QUERY, { fragment: 1 })],
  ['another transport protocol over IPv6', 101, version6(QUERY, { first: 17 })],
  ['no next header', 101, version6(QUERY, { first: 59 })],
  ['a fragment of IPv6', 101, version6(QUERY, { first: 44, extensions: octetsOfHex('0600 0001 00000000') })],
  ['an extension header that is cut', 101, version6(QUERY, { first: 60, extensions: octetsOfHex('06ff') })],
  ['a version that there is not', 101, version4(QUERY).with(0, 0x55)],
  ['a length below that of the header', 101, version4(QUERY, { length: 19 })],
  ['a header of IPv4 that is cut', 101, version4(QUERY).subarray(0, 19)],
  ['a header of IPv6 that is cut', 101, version6(QUERY).subarray(0, 39)],
  ['a header of TCP that is cut', 101, version4(QUERY.subarray(0, 13))],
  ['a header of TCP that is too short', 101, version4(QUERY.with(12, 4 << 4))],
  ['a header of TCP that is longer than the packet', 101, version4(QUERY.with(12, 8 << 4))],
  ['nothing', 101, new Uint8Array(0)],
];

test.each(PASSED_OVER)('passes over %s', (_, link, octets) => {
  expect(readCapture(pcap([octets], { link }))).toEqual({ conversations: [], passedOver: 1 });
});

test('skips the options of IPv4', () => {
  expect(textsIn(pcap([version4(QUERY, { options: 12 })]))).toEqual(['C: abba\\n\n']);
});

test('a packet of IPv4 may be sent in one piece', () => {
  expect(textsIn(pcap([version4(QUERY, { fragment: 0x4000 })]))).toEqual(['C: abba\\n\n']);
});

test('skips the extension headers of IPv6', () => {
  const extensions = octetsOfHex(`
    3c 00 0000 00000000
    33 01 0000 00000000 00000000 00000000
    2c 02 0000 00000000 00000000 00000000
    06 00 0000 00000001`);
  expect(() => textsIn(pcap([version6(QUERY, { first: 0, extensions })]))).not.toThrow();
  expect(textsIn(pcap([version6(QUERY, { first: 0, extensions })]))).toEqual(['C: abba\\n\n']);
});

test('a packet that has no length yet is as long as it was captured', () => {
  expect(textsIn(pcap([version4(QUERY, { length: 0 })]))).toEqual(['C: abba\\n\n']);
});

test('the octets behind what was kept of a packet are lost', () => {
  const octets = pcap([packet({ side: 'client', octets: octetsOf('abba\n') })], { kept: 47 });
  expect(readCapture(octets)).toMatchObject({ conversations: [{ lost: 2 }], passedOver: 0 });
  expect(textsIn(octets)).toEqual(['C: abb\n']);
});

function textsIn(octets: Uint8Array): string[] {
  return readCapture(octets).conversations.map(({ transcript }) => printTranscript(transcript));
}
