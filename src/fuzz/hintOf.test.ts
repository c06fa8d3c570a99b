import { describe, expect, test } from 'vitest';
import type { Confirmed } from './confirm.js';
import type { FindingKind } from './FuzzFinding.js';
import { hintOf } from './hintOf.js';
import { readScript } from './script/notation.js';

function hint(
  kind: FindingKind,
  lines: readonly string[],
  detail?: string,
  ofClause?: string,
  headline?: string,
) {
  const difference = { kind: 'silence', expected: [], actual: '' } as const;
  const wrong = { kind, clause: 'lamp/on/1', state: '', difference, detail };
  const confirmed = {
    script: readScript(lines),
    outcome: { wrong, site: { headline } },
  } as unknown as Confirmed;
  return hintOf(confirmed, (clause) => (clause === 'lamp/on/1' ? ofClause : undefined));
}

const SAID = ['1 connect', '1 send on\\n'];

describe('what a client did that the program does not survive', () => {
  test.each([
    [['1 connect', '1 send \\xFF\\n'], 'no UTF-8'],
    [['1 connect', `1 send ${'a'.repeat(2000)}\\n`], 'longer than any buffer'],
    [['1 connect', '1 send a\\x00b\\n'], 'NUL'],
    [['1 connect', '1 reset'], 'break off'],
    [['1 connect', '1 close'], 'SIGPIPE'],
  ])('%j', (lines, text) => {
    expect(hint('crash', lines)).toContain(text);
    expect(hint('hang', lines)).toContain(text);
  });

  test('a crash over a plain line has a reason that nobody can tell, a hang one of the usual ones', () => {
    expect(hint('crash', SAID)).toBeUndefined();
    expect(hint('hang', SAID)).toContain('lock');
  });
});

test('a buffer that was too small is one, however long the line was', () => {
  expect(hint('crash', SAID, '', '', 'heap-buffer-overflow: WRITE of size 1')).toContain('buffer');
});

test.each([
  ['memory', 'freed'],
  ['descriptors', 'Close the socket'],
  ['threads', 'thread'],
  ['processes', 'waitpid'],
])('a leak of %s', (what, text) => {
  expect(hint('leak', SAID, what)).toContain(text);
});

test.each([
  ['slow-down', 'square'],
  ['starvation', 'thread'],
  ['dead listener', 'accepts'],
] as const)('a %s', (kind, text) => {
  expect(hint(kind, SAID)).toContain(text);
});

describe('a wrong answer', () => {
  test.each([
    [['1 connect', '2 connect', '1 send on\\n', '2 send on\\n'], 'several clients'],
    [['1 connect', '1 send o', '1 send n\\n'], 'in pieces'],
    [['1 connect', '1 send on\\non\\n'], 'as one piece'],
    [['1 connect', '1 send on\\n', '1 settle', '1 send on\\n'], 'from one line to the next'],
  ])('tells by what it needs where to look: %j', (lines, text) => {
    expect(hint('wrong answer', lines)).toContain(text);
  });

  test('is no matter of pieces where what was begun was left with its connection', () => {
    expect(hint('wrong answer', ['1 connect', '1 send o', '1 connect', '1 send on\\n'])).not.toContain(
      'pieces',
    );
  });

  test('in a game is told by its clause alone: what a stranger said beside it is not what it takes', () => {
    const game = [
      'do seat',
      '901 connect',
      '901 send N',
      '901 close',
      '901 connect',
      '901 send /\\n',
      'do seat',
    ];
    expect(hint('wrong answer', game)).toBeUndefined();
    expect(hint('wrong answer', game, undefined, 'Who is in?')).toBe('Who is in?');
  });

  test('to one plain line has the usual cause of what the clause says', () => {
    expect(hint('wrong answer', SAID, undefined, 'Is it lit?')).toBe('Is it lit?');
    expect(hint('wrong answer', SAID)).toBeUndefined();
  });
});
