/** What a segment brought of a stream. */
export interface Piece {
  /** Of its first octet in the stream. */
  readonly position: number;
  readonly octets: Uint8Array;
  /** Number of the packet in the capture. */
  readonly packet: number;
}

/**
 * Puts the pieces of a stream in order. Each octet is taken from the packet that brought it first, and each piece that
 * comes out is of one packet. Where octets are missing, the next ones follow.
 *
 * @returns the pieces in the order of the stream, none over another; `packet` is that with which the last octet came
 *   that the program had to have before it could read the piece, so it never decreases
 */
export function reassemble(pieces: readonly Piece[]): Piece[] {
  const sorted = pieces.toSorted((a, b) => a.position - b.position || a.packet - b.packet);
  const ordered: Piece[] = [];
  let packet = 0;
  for (let at = 0; at < sorted.length;) {
    const next = clusterEnd(sorted, at);
    for (const piece of next - at === 1 ? [sorted[at]!] : untangle(sorted.slice(at, next))) {
      packet = Math.max(packet, piece.packet);
      ordered.push({ ...piece, packet });
    }
    at = next;
  }
  return ordered;
}

/** Where the pieces end that lie over one another, beginning with that at `begin`. */
function clusterEnd(sorted: readonly Piece[], begin: number): number {
  let at = begin;
  let end = endOf(sorted[at]!);
  for (at++; at < sorted.length && sorted[at]!.position < end; at++) end = Math.max(end, endOf(sorted[at]!));
  return at;
}

/** Pieces that together leave no octet out. */
function* untangle(cluster: readonly Piece[]): Generator<Piece> {
  const begin = cluster[0]!.position;
  const length = cluster.reduce((end, piece) => Math.max(end, endOf(piece)), begin) - begin;
  /** Of each octet, which of the pieces brought it. */
  const owners = new Int32Array(length).fill(-1);
  const arrived = cluster.toSorted((a, b) => a.packet - b.packet);
  for (const [owner, piece] of arrived.entries()) {
    const first = piece.position - begin;
    for (let at = first; at < first + piece.octets.length; at++) if (owners[at] === -1) owners[at] = owner;
  }
  for (let at = 0; at < length;) {
    const from = at;
    const owner = owners[from]!;
    while (at < length && owners[at] === owner) at++;
    const { octets, position, packet } = arrived[owner]!;
    const shift = begin - position;
    yield { position: begin + from, octets: octets.subarray(from + shift, at + shift), packet };
  }
}

function endOf({ position, octets }: Piece): number {
  return position + octets.length;
}
