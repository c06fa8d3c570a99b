import type { Step } from '../transcript.js';
import { addressText } from './addressText.js';
import type { Captured, Endpoint } from './Capture.js';
import { Direction, type Deed } from './Direction.js';
import type { Segment, SegmentEnd } from './readSegment.js';

/** A connection of a capture: its segments are added as they were captured. */
export class Connection {
  readonly #first: End;
  readonly #other: End;

  /** @param segment - the first one that was captured; it is not added by that */
  constructor({ source, destination }: Segment) {
    this.#first = { end: source, direction: new Direction() };
    this.#other = { end: destination, direction: new Direction() };
  }

  /** Whether a segment with SYN belongs to this connection, and does not begin another one between the same ports. */
  beginsWith(segment: Segment): boolean {
    const { direction } = this.#senderOf(segment);
    const over = this.#first.direction.over || this.#other.direction.over;
    return direction.beginsWith(segment) && (direction.opening !== undefined || !over);
  }

  /** Adds a segment of either side; returns whether it can be one of this connection. */
  add(segment: Segment, packet: number): boolean {
    return this.#senderOf(segment).direction.add(segment, packet);
  }

  /** What was said on it; nothing where nothing was seen to be said, and not its beginning either. */
  finish(): Captured | undefined {
    const client = this.#client();
    const server = client === this.#first ? this.#other : this.#first;
    const said = client.direction.finish();
    const answered = server.direction.finish();
    const fromStart = (client.direction.opening ?? server.direction.opening) !== undefined;
    const lost = said.lost + answered.lost;
    const transcript = [
      ...said.deeds.map((deed) => stepOf(deed, 'client')),
      ...answered.deeds.map((deed) => stepOf(deed, 'server')),
    ]
      .toSorted((a, b) => a.packet - b.packet)
      .map(({ step }) => step);
    if (transcript.length === 0 && lost === 0 && !fromStart) return undefined;
    return { client: endpointOf(client), server: endpointOf(server), fromStart, lost, transcript };
  }

  #senderOf({ source }: Segment): End {
    const { end } = this.#first;
    return source.port === end.port && sameAddress(source.address, end.address) ? this.#first : this.#other;
  }

  /** Who begins; where that was not captured, who has the higher port: servers have the lower ones. */
  #client(): End {
    const [first, other] = [this.#first, this.#other];
    if (first.direction.opening === 'SYN' || other.direction.opening === 'SYN+ACK') return first;
    if (other.direction.opening === 'SYN' || first.direction.opening === 'SYN+ACK') return other;
    return first.end.port >= other.end.port ? first : other;
  }
}

interface End {
  readonly end: SegmentEnd;
  readonly direction: Direction;
}

function stepOf({ packet, action }: Deed, side: Step['side']): { packet: number; step: Step } {
  return { packet, step: { side, peer: 1, ...action } };
}

function endpointOf({ end }: End): Endpoint {
  return { address: addressText(end.address), port: end.port };
}

function sameAddress(a: Uint8Array, b: Uint8Array): boolean {
  return a.every((octet, index) => octet === b[index]);
}
