import { CaptureError } from './CaptureError.js';
import { CUT_SHORT, LONGEST_PACKET, type RecordedPacket } from './RecordedPacket.js';

/** The first four octets of a classic capture, read as a number: with microseconds, and with nanoseconds. */
export const PCAP_MAGICS: readonly number[] = [0xa1b2c3d4, 0xa1b23c4d];

/**
 * The packets of a classic capture, by draft-ietf-opsawg-pcap. Whoever wrote it may have been stopped in the midst of
 * the last packet.
 *
 * @throws CaptureError while it is read, at what is no packet
 */
export function* readPcap(octets: Uint8Array): Generator<RecordedPacket> {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  if (octets.length < FILE_HEADER)
    throw new CaptureError('the capture ends within its header', octets.length);
  const little = PCAP_MAGICS.includes(view.getUint32(0, true));
  const version = view.getUint16(4, little);
  if (version !== 2) throw new CaptureError(`a capture of version ${version} is not read, only of 2`, 4);
  // The upper half says whether frames have a checksum behind them.
  const link = view.getUint32(20, little) & 0xffff;
  for (let at = FILE_HEADER; at < octets.length;) {
    if (octets.length - at < PACKET_HEADER) {
      yield CUT_SHORT;
      return;
    }
    const length = view.getUint32(at + 8, little);
    if (length > LONGEST_PACKET)
      throw new CaptureError(`a packet of ${length} octets is longer than any that is captured`, at);
    at += PACKET_HEADER;
    yield { link, octets: octets.subarray(at, at + length) };
    at += length;
  }
}

const FILE_HEADER = 24;
const PACKET_HEADER = 16;
