import { charactersOf } from '../octets.js';
import type { Capture } from './Capture.js';
import { CaptureError } from './CaptureError.js';
import { Connection } from './Connection.js';
import { networkPacketOf } from './networkPacketOf.js';
import { readDatagram } from './readDatagram.js';
import { PCAP_MAGICS, readPcap } from './readPcap.js';
import { readPcapng, SECTION_HEADER } from './readPcapng.js';
import { readSegment, type Segment, type SegmentEnd } from './readSegment.js';
import type { RecordedPacket } from './RecordedPacket.js';

/**
 * Reads the TCP conversations of a packet capture, of the formats pcap and pcapng. The streams are put together again
 * from segments that were captured twice, out of order, only in part, or from the midst of a connection on.
 *
 * @throws CaptureError for what is no capture, or stops being one
 */
export function readCapture(octets: Uint8Array): Capture {
  const connections: Connection[] = [];
  const current = new Map<string, Connection>();
  let packets = 0;
  let passedOver = 0;
  for (const packet of packetsOf(octets)) {
    const number = packets++;
    const segment = segmentOf(packet);
    if (!segment) {
      passedOver++;
      continue;
    }
    const key = keyOf(segment);
    let connection = current.get(key);
    if (!connection || (segment.syn && !connection.beginsWith(segment))) {
      connection = new Connection(segment);
      current.set(key, connection);
      connections.push(connection);
    }
    if (!connection.add(segment, number)) passedOver++;
  }
  return { conversations: connections.flatMap((connection) => connection.finish() ?? []), passedOver };
}

/** Whether the octets begin as a capture does. */
export function looksLikeCapture(octets: Uint8Array): boolean {
  return formatOf(octets) !== undefined;
}

function packetsOf(octets: Uint8Array): Iterable<RecordedPacket> {
  const read = formatOf(octets);
  if (!read) throw new CaptureError('this is neither the beginning of a pcap nor of a pcapng', 0);
  // Parts of a Buffer would be Buffers again.
  return read(new Uint8Array(octets.buffer, octets.byteOffset, octets.byteLength));
}

function formatOf(octets: Uint8Array): ((octets: Uint8Array) => Iterable<RecordedPacket>) | undefined {
  if (octets.length < 4) return undefined;
  const view = new DataView(octets.buffer, octets.byteOffset, 4);
  if (view.getUint32(0) === SECTION_HEADER) return readPcapng;
  const isPcap = [true, false].some((little) => PCAP_MAGICS.includes(view.getUint32(0, little)));
  return isPcap ? readPcap : undefined;
}

function segmentOf(packet: RecordedPacket): Segment | undefined {
  const network = networkPacketOf(packet);
  const datagram = network && readDatagram(network);
  return datagram && readSegment(datagram);
}

/** The same for both directions of a connection. */
function keyOf({ source, destination }: Segment): string {
  const ends = [endKey(source), endKey(destination)] as const;
  return ends[0] < ends[1] ? ends[0] + ends[1] : ends[1] + ends[0];
}

function endKey({ address, port }: SegmentEnd): string {
  return charactersOf(address) + String.fromCharCode(port);
}
