import { concat, CR, LF, octetsOf } from '../../wire/octets.js';
import { eachByItself, NOTHING, type HostMutation } from '../HostMutation.js';
import { splitLines } from './splitLines.js';

/** Takes the place of an octet that is taken for a character of a text though it is none. */
const STAND_IN = 0x01;
const LINE_END = Uint8Array.of(LF);
/** Octets of a buffer for one line, and for one read. */
const LINE = 512;
const READ = 1024;

/** Programs that read something else than what was sent. */
export const readingMutations: readonly HostMutation[] = [
  reads('takes the CR before LF for a character', () => each((octet) => (octet === CR ? STAND_IN : octet))),
  reads('takes CR alone for a line end', () => each((octet) => (octet === CR ? LF : octet))),
  reads('takes LF for a line end only behind CR', onlyCrlf),
  reads('takes a segment for a line', () => (octets) => {
    const inner = octets.subarray(0, octets.at(-1) === LF ? -1 : undefined);
    return concat([inner.map((octet) => (octet === LF ? STAND_IN : octet)), LINE_END]);
  }),
  reads('takes the end of a segment for a line end', () => (octets) => {
    return octets.at(-1) === LF ? octets : concat([octets, LINE_END]);
  }),
  reads('loses what stands behind the first line of a segment', () => (octets) => {
    return octets.subarray(0, octets.includes(LF) ? octets.indexOf(LF) + 1 : undefined);
  }),
  reads('loses the beginning of a line at the end of a segment', () => (octets) => {
    return octets.subarray(0, octets.lastIndexOf(LF) + 1);
  }),
  reads('decodes each segment by itself', () => (octets) => octetsOf(new TextDecoder().decode(octets))),
  reads('takes each octet for a character', () => (octets) => {
    return octetsOf(Buffer.from(octets).toString('latin1'));
  }),
  reads(`loses what stands behind ${READ} octets of a segment`, () => (octets) => octets.subarray(0, READ)),
  reads(`loses what stands behind ${LINE} octets of a line`, () =>
    inLines((piece, at) => [piece.subarray(0, Math.max(0, LINE - at)), endOf(piece, at)]),
  ),
  reads(`cuts lines after ${LINE} octets`, () => inLines(cut)),
];

type Reader = (octets: Uint8Array) => Uint8Array;

/** A program that reads each segment as if it were another one. */
function reads(name: string, start: () => Reader): HostMutation {
  return eachByItself(name, (sound) => {
    const read = start();
    return {
      receive(octets) {
        const piece = read(octets);
        return piece.length > 0 ? sound.receive(piece) : NOTHING;
      },
    };
  });
}

function each(change: (octet: number) => number): Reader {
  return (octets) => octets.map(change);
}

function onlyCrlf(): Reader {
  let before = 0;
  return each((octet) => {
    const read = octet === LF && before !== CR ? STAND_IN : octet;
    before = octet;
    return read;
  });
}

/** Reads other pieces of lines than those that arrive; each is given with the octets of its line before it. */
function inLines(change: (piece: Uint8Array, at: number) => Uint8Array[]): Reader {
  let at = 0;
  return (octets) => {
    const { lines, rest } = splitLines(octets);
    const read = lines.flatMap((line, index) => change(line, index === 0 ? at : 0));
    at = (lines.length === 0 ? at : 0) + rest.length;
    return concat([...read, ...change(rest, at - rest.length)]);
  };
}

/** The line end that would be lost with the rest of a line. */
function endOf(piece: Uint8Array, at: number): Uint8Array {
  return piece.at(-1) === LF && at + piece.length > LINE ? LINE_END : NOTHING.octets;
}

function cut(piece: Uint8Array, at: number): Uint8Array[] {
  const pieces: Uint8Array[] = [];
  let start = 0;
  for (let end = LINE - (at % LINE); end < piece.length; end += LINE) {
    pieces.push(piece.subarray(start, end), LINE_END);
    start = end;
  }
  return [...pieces, piece.subarray(start)];
}
