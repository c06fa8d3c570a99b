import { concat } from '../src/wire/octets.js';

/** The type of link whose packets are nothing but IP. */
export const RAW = 101;

/** A classic capture of these packets; each may be kept only up to some length. */
export function pcap(
  packets: readonly Uint8Array[],
  { link = RAW, little = true, nano = false, kept = 65_535 } = {},
): Uint8Array {
  const magic = nano ? 0xa1b23c4d : 0xa1b2c3d4;
  const header = concat([
    number(4, magic, little),
    number(2, 2, little),
    number(2, 4, little),
    new Uint8Array(8),
    number(4, kept, little),
    number(4, link, little),
  ]);
  return concat([
    header,
    ...packets.flatMap((packet) => [
      new Uint8Array(8),
      number(4, Math.min(packet.length, kept), little),
      number(4, packet.length, little),
      packet.subarray(0, kept),
    ]),
  ]);
}

/** The header of a section of a pcapng. */
export function section(little = true): Uint8Array {
  const body = concat([
    number(4, 0x1a2b3c4d, little),
    number(2, 1, little),
    number(2, 0, little),
    new Uint8Array(8).fill(0xff),
  ]);
  return block(0x0a0d0d0a, body, little);
}

/** The description of an interface. */
export function description(link = RAW, { kept = 0, little = true } = {}): Uint8Array {
  return block(1, concat([number(2, link, little), new Uint8Array(2), number(4, kept, little)]), little);
}

/** An enhanced packet block. */
export function enhanced(
  packet: Uint8Array,
  { at = 0, little = true, kept = packet.length } = {},
): Uint8Array {
  const body = concat([
    number(4, at, little),
    new Uint8Array(8),
    number(4, Math.min(kept, packet.length), little),
    number(4, packet.length, little),
    padded(packet.subarray(0, kept)),
    // An option and the end of the options.
    new Uint8Array([0, 0, 0, 0]),
  ]);
  return block(6, body, little);
}

/** An obsolete packet block. */
export function obsolete(packet: Uint8Array): Uint8Array {
  const lengths = [number(4, packet.length, true), number(4, packet.length, true)];
  return block(2, concat([new Uint8Array(12), ...lengths, padded(packet)]), true);
}

/** A simple packet block. */
export function simple(packet: Uint8Array, { kept = packet.length } = {}): Uint8Array {
  return block(3, concat([number(4, packet.length, true), padded(packet.subarray(0, kept))]), true);
}

export function block(type: number, body: Uint8Array, little = true): Uint8Array {
  const length = number(4, body.length + 12, little);
  return concat([number(4, type, little), length, body, length]);
}

function padded(octets: Uint8Array): Uint8Array {
  return concat([octets, new Uint8Array((4 - (octets.length % 4)) % 4)]);
}

function number(size: 2 | 4, value: number, little: boolean): Uint8Array {
  const octets = new Uint8Array(size);
  const view = new DataView(octets.buffer);
  if (size === 2) view.setUint16(0, value, little);
  else view.setUint32(0, value, little);
  return octets;
}
