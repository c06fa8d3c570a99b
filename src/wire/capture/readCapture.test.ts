import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  block,
  description,
  enhanced,
  obsolete,
  pcap,
  RAW,
  section,
  simple,
} from '../../../test/captureFiles.js';
import { packet, segment, version6 } from '../../../test/packets.js';
import { concat, octetsOf } from '../octets.js';
import { printTranscript } from '../transcript.js';
import type { Capture } from './Capture.js';
import { readCapture } from './readCapture.js';

const PACKETS = [
  packet({ side: 'client', sequence: 99, flags: 'S' }),
  packet({ side: 'server', sequence: 499, flags: 'SA' }),
  packet({ side: 'client', sequence: 100, octets: octetsOf('abba\n') }),
  packet({ side: 'server', sequence: 500, octets: octetsOf('yes\n') }),
  packet({ side: 'client', sequence: 105, flags: 'FA' }),
  packet({ side: 'server', sequence: 504, flags: 'RA' }),
];
const CONVERSATION = 'C: abba\\n\nS: yes\\n\nC: (end)\nS: (reset)\n';

const FORMATS: readonly (readonly [string, Uint8Array])[] = [
  ...[true, false].flatMap((little) =>
    [true, false].map(
      (nano) =>
        [
          `pcap, ${nano ? 'nano' : 'micro'}seconds, ${orderOf(little)}`,
          pcap(PACKETS, { little, nano }),
        ] as const,
    ),
  ),
  ...[true, false].map(
    (little) =>
      [
        `pcapng, ${orderOf(little)}`,
        concat([
          section(little),
          description(RAW, { little }),
          ...PACKETS.map((each) => enhanced(each, { little })),
        ]),
      ] as const,
  ),
  ['pcapng, simple packets', concat([section(), description(), ...PACKETS.map((each) => simple(each))])],
  ['pcapng, old packets', concat([section(), description(), ...PACKETS.map((each) => obsolete(each))])],
  [
    'pcapng, with blocks of other kinds',
    concat([
      section(),
      description(),
      ...PACKETS.flatMap((each) => [block(5, new Uint8Array(8)), enhanced(each)]),
    ]),
  ],
];

test.each(FORMATS)('reads the conversation from a %s', (_, octets) => {
  const capture = readCapture(octets);
  expect(shown(capture)).toEqual([CONVERSATION]);
  expect(capture).toMatchObject({
    passedOver: 0,
    conversations: [
      {
        client: { address: '10.0.0.1', port: 40_000 },
        server: { address: '10.0.0.2', port: 20_002 },
        fromStart: true,
        lost: 0,
      },
    ],
  });
});

test('each section of a pcapng has its own byte order and its own interfaces', () => {
  const sections = [true, false].map((little, index) =>
    concat([
      section(little),
      description(1, { little }),
      description(RAW, { little }),
      ...PACKETS.slice(3 * index, 3 * index + 3).map((each) => enhanced(each, { at: 1, little })),
    ]),
  );
  expect(shown(readCapture(concat(sections)))).toEqual([CONVERSATION]);
});

test('a simple packet has no more octets than its interface keeps', () => {
  const [, , query] = PACKETS;
  const octets = concat([section(), description(RAW, { kept: 46 }), simple(query!, { kept: 46 })]);
  expect(readCapture(octets)).toMatchObject({ conversations: [{ lost: 3 }] });
  expect(shown(readCapture(octets))).toEqual(['C: ab\n']);
});

test('a capture that was stopped in the midst of a packet is read as far as it goes', () => {
  const whole = pcap(PACKETS);
  // Twenty octets of header are left of the last packet, then none.
  expect(readCapture(whole.subarray(0, -24))).toMatchObject({ passedOver: 1 });
  expect(shown(readCapture(whole.subarray(0, -50)))).toEqual([CONVERSATION.replace('S: (reset)\n', '')]);
  const blocks = concat([section(), description(), ...PACKETS.map((each) => enhanced(each))]);
  for (const cut of [5, 100]) {
    const capture = readCapture(blocks.subarray(0, -cut));
    expect(shown(capture)[0]).toMatch(/^C: abba/);
  }
  expect(readCapture(blocks.subarray(0, -5))).toMatchObject({ passedOver: 1 });
});

test('conversations come in the order in which they began', () => {
  const others = [1, 2].map((each) =>
    packet({ side: 'client', clientPort: each, octets: octetsOf(String(each)) }),
  );
  expect(shown(readCapture(pcap([others[1]!, ...PACKETS, others[0]!])))).toEqual([
    'S: 2\n',
    CONVERSATION,
    'S: 1\n',
  ]);
});

test('a capture without packets has no conversations', () => {
  expect(readCapture(pcap([]))).toEqual({ conversations: [], passedOver: 0 });
  expect(readCapture(section())).toEqual({ conversations: [], passedOver: 0 });
});

test('addresses of IPv6 are written in their short form', () => {
  const octets = pcap([version6(segment({ side: 'client', flags: 'S' }))]);
  expect(readCapture(octets)).toMatchObject({
    conversations: [{ client: { address: 'fe80::1' }, server: { address: 'fe80::2' } }],
  });
});

test.each([
  ['nothing', new Uint8Array(0), 'octet 0: this is neither the beginning of a pcap nor of a pcapng'],
  ['a text', octetsOf('C: abba\\n\n'), 'octet 0: this is neither'],
  ['a pcap without a whole header', pcap([]).subarray(0, 20), 'octet 20: the capture ends within its header'],
  ['a pcap of another version', pcap([]).with(4, 3), 'octet 4: a capture of version 3 is not read'],
  [
    'a packet that is too long',
    concat([pcap([]), new Uint8Array(16).fill(0x7f)]),
    'octet 24: a packet of 2139062143 octets is longer than any that is captured',
  ],
  [
    'a pcapng without a whole header',
    section().subarray(0, 11),
    'octet 11: the capture ends within its header',
  ],
  ['a section without byte order', section().with(8, 0), 'octet 8: this section does not say'],
  ['a section of another version', section().with(12, 2), 'octet 12: a section of version 2 is not read'],
  [
    'a block with an impossible length',
    concat([section(), block(5, new Uint8Array(0)).with(4, 13)]),
    'octet 32: no block has the length 13',
  ],
  [
    'a block whose lengths differ',
    concat([section(), block(5, new Uint8Array(0)).with(8, 16)]),
    'octet 36: the block that begins at octet 28 has 12 octets, not 16',
  ],
  [
    'a block that is too short',
    concat([section(), block(1, new Uint8Array(4))]),
    'octet 28: this block is too short',
  ],
  [
    'a packet of an unknown interface',
    concat([section(), description(), enhanced(PACKETS[0]!, { at: 1 })]),
    'octet 56: this packet is of the interface 1, which was not described',
  ],
  [
    'a packet that is longer than its block',
    concat([section(), description(), enhanced(PACKETS[0]!).with(21, 1)]),
    'octet 68: a packet of 300 octets does not fit into its block',
  ],
])('complains about %s', (_, octets, complaint) => {
  expect(() => readCapture(octets)).toThrow(
    expect.objectContaining({ code: 'ASSAY_CAPTURE', message: expect.stringContaining(complaint) }),
  );
});

test.each(['loopback.pcap', 'loopback.pcapng'])('reads what was recorded: %s', (file) => {
  const { conversations, passedOver } = readCapture(readFileSync(`test/captures/${file}`));
  expect(passedOver).toBe(0);
  const spoken = [
    'C: abba\\n\nS: \\x00\\n\nC: abcd\\n\nS: \\n\nC: \\n\nS: (end)\nC: (end)\n',
    'C: ді\nC: д\\n\nS: \\x00\\n\nC: abc\nC: (reset)\n',
    'S: (reset)\n',
  ];
  expect(conversations.map(({ transcript }) => printTranscript(transcript))).toEqual([...spoken, ...spoken]);
  expect(conversations.map(({ server, lost }) => [server.address, server.port, lost])).toEqual(
    ['127.0.0.1', '::1'].flatMap((address) => [20_002, 20_002, 20_003].map((port) => [address, port, 0])),
  );
});

test('reads what was recorded with packets cut at 94 octets', () => {
  const { conversations } = readCapture(readFileSync('test/captures/any-94-octets.pcap'));
  expect(conversations.map(({ lost }) => lost)).toEqual([0, 0, 0, 6, 4, 0]);
  expect(printTranscript(conversations[3]!.transcript)).toBe(
    'C: ab\nS: \\x00\\n\nC: ab\nS: \\n\nC: \\n\nS: (end)\nC: (end)\n',
  );
});

function shown({ conversations }: Capture): string[] {
  return conversations.map(({ transcript }) => printTranscript(transcript));
}

function orderOf(little: boolean): string {
  return little ? 'the lowest octet first' : 'the highest octet first';
}
