import type { Datagram } from './readDatagram.js';

/** A segment of TCP. */
export interface Segment {
  readonly source: SegmentEnd;
  readonly destination: SegmentEnd;
  /** Number of the first octet, modulo 2^32; that of SYN where there is one. */
  readonly sequence: number;
  readonly syn: boolean;
  readonly ack: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
  /** What was captured of what it carries. */
  readonly octets: Uint8Array;
  /** Octets that it carried when it was sent. */
  readonly length: number;
}

/** From where, or whereto, a segment goes. */
export interface SegmentEnd {
  readonly address: Uint8Array;
  readonly port: number;
}

/** Reads the segment that a packet carries, by RFC 9293, section 3.1; nothing where its header is broken or cut. */
export function readSegment({ source, destination, payload, length }: Datagram): Segment | undefined {
  if (payload.length < READ) return undefined;
  const view = new DataView(payload.buffer, payload.byteOffset, payload.byteLength);
  const header = (payload[12]! >> 4) * 4;
  if (header < 20 || header > length) return undefined;
  const flags = payload[13]!;
  return {
    source: { address: source, port: view.getUint16(0) },
    destination: { address: destination, port: view.getUint16(2) },
    sequence: view.getUint32(4),
    fin: (flags & 0x01) !== 0,
    syn: (flags & 0x02) !== 0,
    rst: (flags & 0x04) !== 0,
    ack: (flags & 0x10) !== 0,
    octets: payload.subarray(header),
    length: length - header,
  };
}

/** Octets of the header that are looked at. */
const READ = 14;
