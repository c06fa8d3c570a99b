import type { RecordedPacket } from './RecordedPacket.js';

/** The packet of the network layer that is in a packet of a link; nothing where it is no IP, or the link is not known. */
export function networkPacketOf({ link, octets }: RecordedPacket): Uint8Array | undefined {
  return LINKS.get(link)?.(octets);
}

type Unwrap = (octets: Uint8Array) => Uint8Array | undefined;

/** How the header of each type of link is taken off: https://www.tcpdump.org/linktypes.html. */
const LINKS: ReadonlyMap<number, Unwrap> = new Map<number, Unwrap>([
  [0, loopback],
  [108, loopback],
  [1, (octets) => byEtherType(octets, 12, 14)],
  [113, (octets) => byEtherType(octets, 14, 16)],
  [276, (octets) => byEtherType(octets, 0, 20)],
  ...[101, 12, 14, 228, 229].map((raw) => [raw, (octets: Uint8Array) => octets] as const),
]);

/** Numbers of IPv4, and of IPv6 on Linux, Windows, NetBSD, FreeBSD and macOS. */
const FAMILIES = new Set([2, 10, 23, 24, 28, 30]);

/** The header is the number of the family, in the order of whichever machine captured it. */
function loopback(octets: Uint8Array): Uint8Array | undefined {
  const [a = 0, b = 0, c = 0, d = 0] = octets;
  const family = a === 0 && b === 0 && c === 0 ? d : b === 0 && c === 0 && d === 0 ? a : 0;
  return FAMILIES.has(family) ? octets.subarray(4) : undefined;
}

/**
 * By the type that stands at one place, of what begins at another. With the tag of a virtual network, two more octets
 * and the type proper stand before it.
 */
function byEtherType(octets: Uint8Array, place: number, begin: number): Uint8Array | undefined {
  let type = typeAt(octets, place);
  let at = begin;
  while (TAGS.has(type)) {
    type = typeAt(octets, at + 2);
    at += 4;
  }
  return type === IPV4 || type === IPV6 ? octets.subarray(at) : undefined;
}

const IPV4 = 0x0800;
const IPV6 = 0x86dd;
/** IEEE 802.1Q, 802.1ad, and what was used before that one. */
const TAGS = new Set([0x8100, 0x88a8, 0x9100]);

/** 0 behind the end, which is no type. */
function typeAt(octets: Uint8Array, at: number): number {
  return ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0);
}
