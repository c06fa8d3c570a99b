/** What an IP packet carries of TCP. */
export interface Datagram {
  readonly source: Uint8Array;
  readonly destination: Uint8Array;
  /** As much as was captured. */
  readonly payload: Uint8Array;
  /** Octets of the payload as it was sent. */
  readonly length: number;
}

/** Reads an IP packet, of either version; nothing for what is none, is a fragment, or carries something else than TCP. */
export function readDatagram(packet: Uint8Array): Datagram | undefined {
  const version = (packet[0] ?? 0) >> 4;
  if (version === 4) return readVersion4(packet);
  return version === 6 ? readVersion6(packet) : undefined;
}

const TCP = 6;
/** Header of IPv6. */
const HEADER = 40;

/** RFC 791, section 3.1. */
function readVersion4(packet: Uint8Array): Datagram | undefined {
  if (packet.length < 20) return undefined;
  const header = (packet[0]! & 0x0f) * 4;
  // Where the network card cuts the packet into pieces, it is captured before it has a length.
  const total = numberAt(packet, 2) || packet.length;
  const fragment = (numberAt(packet, 6) & 0x3fff) !== 0;
  if (header < 20 || total < header || fragment || packet[9] !== TCP) return undefined;
  return {
    source: packet.subarray(12, 16),
    destination: packet.subarray(16, 20),
    payload: packet.subarray(header, total),
    length: total - header,
  };
}

/** RFC 8200, sections 3 and 4. */
function readVersion6(packet: Uint8Array): Datagram | undefined {
  if (packet.length < HEADER) return undefined;
  const total = HEADER + (numberAt(packet, 4) || packet.length - HEADER);
  let at = HEADER;
  let type = packet[6]!;
  while (type !== TCP) {
    const length = extensionLength(packet, type, at);
    if (length === undefined || at + length > Math.min(packet.length, total)) return undefined;
    type = packet[at]!;
    at += length;
  }
  return {
    source: packet.subarray(8, 24),
    destination: packet.subarray(24, 40),
    payload: packet.subarray(at, total),
    length: total - at,
  };
}

/** Octets of the extension header; nothing for what is none, and for a fragment. */
function extensionLength(packet: Uint8Array, type: number, at: number): number | undefined {
  const length = packet[at + 1] ?? 0;
  if (EXTENSIONS.has(type)) return (length + 1) * 8;
  if (type === AUTHENTICATION) return (length + 2) * 4;
  // A packet may say that it is the only fragment (RFC 6946).
  const alone = (numberAt(packet, at + 2) & 0xfff9) === 0;
  return type === FRAGMENT && alone ? 8 : undefined;
}

/** Options of each hop, routing, options of the destination, mobility, host identity, shim6. */
const EXTENSIONS = new Set([0, 43, 60, 135, 139, 140]);
const FRAGMENT = 44;
const AUTHENTICATION = 51;

function numberAt(octets: Uint8Array, at: number): number {
  return ((octets[at] ?? 0) << 8) | (octets[at + 1] ?? 0);
}
