import { concat } from '../src/wire/octets.js';
import type { Side } from '../src/wire/transcript.js';

const CLIENT_PORT = 40_000;
const SERVER_PORT = 20_002;

/** A segment of TCP in the making. */
export interface SegmentParts {
  readonly side: Side;
  /** Of its first octet, or of SYN; taken modulo 2^32. */
  readonly sequence?: number;
  /** Of S, A, F, R. */
  readonly flags?: string;
  readonly octets?: Uint8Array;
  readonly clientPort?: number;
}

const NOTHING: Uint8Array = new Uint8Array(0);
const FLAGS: Readonly<Record<string, number>> = { F: 1, S: 2, R: 4, A: 16 };

/** A segment with four octets of options. */
export function segment({ side, sequence = 0, flags = 'A', octets, clientPort }: SegmentParts): Uint8Array {
  const header = new Uint8Array(24);
  const view = new DataView(header.buffer);
  const ports = [clientPort ?? CLIENT_PORT, SERVER_PORT];
  if (side === 'server') ports.reverse();
  view.setUint16(0, ports[0]!);
  view.setUint16(2, ports[1]!);
  view.setUint32(4, sequence);
  header[12] = 6 << 4;
  header[13] = [...flags].reduce((bits, flag) => bits | FLAGS[flag]!, 0);
  header.fill(1, 20, 24);
  return concat([header, octets ?? NOTHING]);
}

/** A packet of IPv4, by default from 10.0.0.1 to 10.0.0.2. */
export function version4(
  payload: Uint8Array,
  { protocol = 6, options = 0, fragment = 0, back = false, length = -1 } = {},
): Uint8Array {
  const header = new Uint8Array(20 + options);
  const view = new DataView(header.buffer);
  header[0] = 0x40 | (5 + options / 4);
  view.setUint16(2, length < 0 ? header.length + payload.length : length);
  view.setUint16(6, fragment);
  header[9] = protocol;
  header.set([10, 0, 0, back ? 2 : 1], 12);
  header.set([10, 0, 0, back ? 1 : 2], 16);
  return concat([header, payload]);
}

/** A packet of IPv6, by default from fe80::1 to fe80::2; the extension headers begin with the type of what follows. */
export function version6(
  payload: Uint8Array,
  { first = 6, extensions = NOTHING, back = false } = {},
): Uint8Array {
  const header = new Uint8Array(40);
  header[0] = 0x60;
  new DataView(header.buffer).setUint16(4, extensions.length + payload.length);
  header[6] = first;
  header.set([0xfe, 0x80], 8);
  header.set([0xfe, 0x80], 24);
  header[23] = back ? 2 : 1;
  header[39] = back ? 1 : 2;
  return concat([header, extensions, payload]);
}

/** A segment in a packet of IPv4 that goes in its direction. */
export function packet(parts: SegmentParts): Uint8Array {
  return version4(segment(parts), { back: parts.side === 'server' });
}

/** Octets given by their numbers in hexadecimal, blanks between them as one likes. */
export function octetsOfHex(digits: string): Uint8Array {
  return Uint8Array.from(digits.replaceAll(/\s/g, '').match(/../g) ?? [], (pair) =>
    Number.parseInt(pair, 16),
  );
}
