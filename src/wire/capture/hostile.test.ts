import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { description, enhanced, pcap, section } from '../../../test/captureFiles.js';
import { packet, segment, version6 } from '../../../test/packets.js';
import { concat, octetsOf } from '../octets.js';
import { CaptureError } from './CaptureError.js';
import { readCapture } from './readCapture.js';

const SOUND: readonly Uint8Array[] = [
  ...['loopback.pcap', 'loopback.pcapng', 'any-94-octets.pcap'].map((file) =>
    readFileSync(`test/captures/${file}`),
  ),
  pcap([
    version6(segment({ side: 'client', flags: 'S' }), { first: 0, extensions: new Uint8Array(8).with(0, 6) }),
  ]),
];

test('octets that are almost a capture are refused with a sentence, or read', () => {
  const flips = fc.array(fc.record({ at: fc.nat(), bit: fc.nat({ max: 7 }) }), { maxLength: 20 });
  fc.assert(
    fc.property(
      fc.constantFrom(...SOUND),
      flips,
      fc.nat({ max: 9000 }),
      fc.boolean(),
      (sound, bits, cut, isCut) => {
        const octets = Uint8Array.from(isCut ? sound.subarray(0, cut) : sound);
        // Half of the places are near the beginning: there stand the headers.
        for (const [index, { at, bit }] of bits.entries())
          if (octets.length > 0)
            octets[at % (index % 2 ? octets.length : Math.min(octets.length, 200))]! ^= 1 << bit;
        readOrRefuse(octets);
      },
    ),
    { numRuns: 2000 },
  );
});

test('a capture that is cut anywhere is refused with a sentence, or read', () => {
  for (const sound of SOUND)
    for (let length = 0; length < sound.length; length += 3) readOrRefuse(sound.subarray(0, length));
});

test('any octets behind the beginning of a capture are refused with a sentence, or read', () => {
  const beginning = fc.constantFrom(pcap([]), concat([section(), description()]), section().subarray(0, 4));
  fc.assert(
    fc.property(beginning, fc.uint8Array({ maxLength: 300 }), (begin, rest) => {
      readOrRefuse(concat([begin, rest]));
    }),
    { numRuns: 1000 },
  );
});

const MANY = 100_000;

test.each([
  ['the same segment again and again', () => ({ sequence: 0, octets: octetsOf('ab') })],
  ['segments over their neighbours', (at: number) => ({ sequence: at, octets: octetsOf('abcdefgh') })],
  ['segments that come backwards', (at: number) => ({ sequence: 3 * (MANY - at), octets: octetsOf('abcd') })],
  ['gaps everywhere', (at: number) => ({ sequence: 4 * at, octets: octetsOf('a') })],
  ['a connection for each packet', (at: number) => ({ clientPort: at % 65_536, flags: 'S', sequence: at })],
  ['a SYN for each packet', (at: number) => ({ flags: 'S', sequence: at })],
])('a hundred thousand packets are read in a time that grows as their number: %s', (_, parts) => {
  const octets = pcap(Array.from({ length: MANY }, (__, at) => packet({ side: 'client', ...parts(at) })));
  const began = process.hrtime.bigint();
  readCapture(octets);
  // A time that grew as the square would be minutes.
  expect(Number(process.hrtime.bigint() - began) / 1e9).toBeLessThan(30);
});

test('a hundred thousand empty blocks are read in a time that grows as their number', () => {
  const many = Array.from({ length: MANY }, () => enhanced(new Uint8Array(0)));
  expect(readCapture(concat([section(), description(), ...many]))).toEqual({
    conversations: [],
    passedOver: MANY,
  });
});

function readOrRefuse(octets: Uint8Array): void {
  try {
    const { conversations, passedOver } = readCapture(octets);
    expect(passedOver).toBeGreaterThanOrEqual(0);
    for (const { lost } of conversations) expect(lost).toBeGreaterThanOrEqual(0);
  } catch (error) {
    expect(error).toBeInstanceOf(CaptureError);
    expect((error as CaptureError).offset).toBeLessThanOrEqual(octets.length);
  }
}
