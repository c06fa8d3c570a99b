/** A packet as a capture holds it. */
export interface RecordedPacket {
  /** The type of its link: a number of https://www.tcpdump.org/linktypes.html. */
  readonly link: number;
  /** As many of its octets as the capture holds. */
  readonly octets: Uint8Array;
}

/** Octets of the longest packet that programs write into captures. */
export const LONGEST_PACKET = 262_144;

/** Stands for a packet at the end of a capture of which too little is there. */
export const CUT_SHORT: RecordedPacket = { link: -1, octets: new Uint8Array(0) };
