import { expect, test } from 'vitest';
import { octetsOf } from '../wire/octets.js';
import { samplesAsJson, writeSamples } from './samples.js';
import { painter } from './text.js';

const miss = {
  kind: 'missing end',
  octets: octetsOf('日本'),
  edit: 'no line end',
  of: octetsOf('日本\n'),
  offset: 6,
  reason: 'expected "\\n", found the end',
};
const long = { ...miss, octets: octetsOf(`${'a'.repeat(200)}\0b`), offset: 200 };

test('the carets stand below the places, wide characters and long lines or not', () => {
  const lines = writeSamples(
    [
      { rule: 'Word', type: 'valid', samples: [{ octets: octetsOf('a\0\r\n') }] },
      { rule: 'Line', type: 'invalid', samples: [miss, long] },
      { rule: 'Any', type: 'invalid', samples: [] },
    ],
    painter(false),
  );
  expect(lines.join('\n')).toMatchInlineSnapshot(`
    "Word
      a\\x00\\r\\n

    Line
      missing end  日本                                              no line end
                       ^ expected "\\n", found the end
      missing end  …aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\\x00b  no line end
                                                                      ^ expected "\\n", found the end

    Any
      (no near misses were found)"
  `);
});

test('a program gets all of it', () => {
  expect(JSON.parse(samplesAsJson([{ rule: 'Line', type: 'invalid', samples: [miss] }], 7))).toEqual({
    version: 1,
    seed: 7,
    rules: [
      {
        rule: 'Line',
        samples: [
          {
            line: '日本',
            hex: 'e697a5e69cac',
            kind: 'missing end',
            edit: 'no line end',
            of: '日本\\n',
            offset: 6,
            reason: 'expected "\\n", found the end',
          },
        ],
      },
    ],
  });
});
