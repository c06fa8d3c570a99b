import { CaptureError } from './CaptureError.js';
import { CUT_SHORT, LONGEST_PACKET, type RecordedPacket } from './RecordedPacket.js';

/** The type of the block that begins a section, and a capture of this format; it is the same in both byte orders. */
export const SECTION_HEADER = 0x0a0d0d0a;

/**
 * The packets of a capture in the format pcapng, by draft-ietf-opsawg-pcapng; blocks of other kinds are skipped. Whoever
 * wrote it may have been stopped in the midst of the last block.
 *
 * @throws CaptureError while it is read, at the block that is none
 */
export function* readPcapng(octets: Uint8Array): Generator<RecordedPacket> {
  const view = new DataView(octets.buffer, octets.byteOffset, octets.byteLength);
  let section: Section = { little: false, interfaces: [] };
  for (let at = 0; at < octets.length;) {
    if (octets.length - at < SMALLEST) {
      if (at === 0) throw new CaptureError('the capture ends within its header', octets.length);
      yield CUT_SHORT;
      return;
    }
    if (view.getUint32(at) === SECTION_HEADER) section = { little: littleOf(view, at), interfaces: [] };
    const block = blockAt(view, at, section.little);
    if (block === undefined) {
      yield CUT_SHORT;
      return;
    }
    if (block.type === SECTION_HEADER) requireVersion(view, at, section.little);
    else if (block.type === INTERFACE) section.interfaces.push(interfaceOf(view, block, section.little));
    else {
      const packet = packetOf(octets, view, block, section);
      if (packet) yield packet;
    }
    at = block.end + 4;
  }
}

const INTERFACE = 1;
const OLD_PACKET = 2;
const SIMPLE_PACKET = 3;
const ENHANCED_PACKET = 6;
/** Octets of a block without a body: type, length, and the length once more. */
const SMALLEST = 12;
const LONGEST_BLOCK = 16 * 1024 * 1024;

interface Section {
  readonly little: boolean;
  readonly interfaces: Interface[];
}

interface Interface {
  readonly link: number;
  /** Octets that are kept of each packet; 0 for all. */
  readonly kept: number;
}

interface Block {
  readonly type: number;
  /** Where it begins. */
  readonly at: number;
  readonly body: number;
  /** Where its body ends. */
  readonly end: number;
}

function littleOf(view: DataView, at: number): boolean {
  const magic = view.getUint32(at + 8);
  if (magic === 0x1a2b3c4d) return false;
  if (magic === 0x4d3c2b1a) return true;
  throw new CaptureError('this section does not say in which order its octets stand', at + 8);
}

/** The block that begins there; nothing where the capture ends before it. */
function blockAt(view: DataView, at: number, little: boolean): Block | undefined {
  const type = view.getUint32(at, little);
  const length = view.getUint32(at + 4, little);
  if (length < SMALLEST || length % 4 !== 0 || length > LONGEST_BLOCK)
    throw new CaptureError(`no block has the length ${length}`, at + 4);
  const end = at + length - 4;
  if (end + 4 > view.byteLength) return undefined;
  const again = view.getUint32(end, little);
  if (again !== length)
    throw new CaptureError(`the block that begins at octet ${at} has ${length} octets, not ${again}`, end);
  return { type, at, body: at + 8, end };
}

function requireVersion(view: DataView, at: number, little: boolean): void {
  const version = view.getUint16(at + 12, little);
  if (version !== 1)
    throw new CaptureError(`a section of version ${version} is not read, only of 1`, at + 12);
}

function interfaceOf(view: DataView, block: Block, little: boolean): Interface {
  requireBody(block, 8);
  return { link: view.getUint16(block.body, little), kept: view.getUint32(block.body + 4, little) };
}

function packetOf(
  octets: Uint8Array,
  view: DataView,
  block: Block,
  { little, interfaces }: Section,
): RecordedPacket | undefined {
  const { type, body, end } = block;
  if (type === SIMPLE_PACKET) {
    requireBody(block, 4);
    const { link, kept } = interfaceNumber(0, interfaces, block);
    const length = Math.min(view.getUint32(body, little), kept || Infinity, end - body - 4);
    return { link, octets: octets.subarray(body + 4, body + 4 + length) };
  }
  if (type !== ENHANCED_PACKET && type !== OLD_PACKET) return undefined;
  requireBody(block, 20);
  const number = type === OLD_PACKET ? view.getUint16(body, little) : view.getUint32(body, little);
  const { link } = interfaceNumber(number, interfaces, block);
  const length = view.getUint32(body + 12, little);
  if (length > Math.min(end - body - 20, LONGEST_PACKET))
    throw new CaptureError(`a packet of ${length} octets does not fit into its block`, body + 12);
  return { link, octets: octets.subarray(body + 20, body + 20 + length) };
}

function interfaceNumber(number: number, interfaces: readonly Interface[], { body }: Block): Interface {
  const found = interfaces[number];
  if (!found)
    throw new CaptureError(`this packet is of the interface ${number}, which was not described`, body);
  return found;
}

function requireBody({ at, body, end }: Block, octets: number): void {
  if (end - body < octets) throw new CaptureError('this block is too short for its type', at);
}
