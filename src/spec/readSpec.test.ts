import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSpec } from './readSpec.js';
import { levelUnder } from './Spec.js';

const EXAMPLE = `# Example

**example/a/1** (server) A server MUST do \`this\`
and that.

Some words about **it** in between.

**example/a/2** (client; MUST when concurrent) A client SHOULD NOT do this.

\`\`\`transcript sequential
C: a\\n
S: (end)
\`\`\`

\`\`\`trace semaphore
permits 1
anna wait
\`\`\`
`;

test('clauses have id, role, level, text and place', () => {
  expect(readSpec(EXAMPLE, 'spec/example.md')).toMatchObject({
    title: 'Example',
    clauses: [
      {
        id: 'example/a/1',
        role: 'server',
        level: 'MUST',
        text: 'A server MUST do this and that.',
        file: 'spec/example.md',
        line: 3,
      },
      { id: 'example/a/2', role: 'client', level: 'SHOULD', mustWhen: 'concurrent', line: 8 },
    ],
  });
});

test('transcripts have a variant and steps', () => {
  const [transcript] = readSpec(EXAMPLE, 'spec/example.md').transcripts;
  expect(transcript).toMatchObject({
    variant: 'sequential',
    line: 10,
    steps: [{ type: 'octets' }, { type: 'end', side: 'server' }],
  });
});

test('traces have a variant and lines', () => {
  expect(readSpec(EXAMPLE, 'spec/example.md').traces).toEqual([
    { variant: 'semaphore', line: 15, text: 'permits 1\nanna wait\n' },
  ]);
});

test('a clause may bind more strongly under one variant', () => {
  const clause = readSpec(EXAMPLE, 'spec/example.md').clauses[1]!;
  expect(levelUnder(clause, { variant: 'concurrent' })).toBe('MUST');
  expect(levelUnder(clause, { variant: 'other', concurrency: 'concurrent' })).toBe('MUST');
  expect(levelUnder(clause, { variant: 'other', concurrency: 'sequential' })).toBe('SHOULD');
});

test.each([
  ['**example/a/1** A server MUST.', 'spec/example.md:1: example/a/1 needs a role'],
  [
    '**example/a/1** (server) A server does.',
    'spec/example.md:1: example/a/1 says neither MUST nor SHOULD nor MAY',
  ],
  [
    '**a/b/1** (server) MUST\n\n**a/b/1** (server) MAY',
    'spec/example.md:3: the id a/b/1 stands for another clause already',
  ],
  ['\n```transcript\nC: \\z\n```', 'spec/example.md:2: line 1: "\\z" is no escape'],
  ['\n```trace\npermits 1\n```', 'spec/example.md:2: a trace needs a variant: write "```trace VARIANT"'],
])('%j is refused', (markdown, complaint) => {
  expect(() => readSpec(markdown, 'spec/example.md')).toThrow(complaint);
});

test('the specifications of the project can be read', () => {
  for (const file of readdirSync('spec').filter((each) => each !== 'README.md')) {
    const { clauses, transcripts, traces } = readSpec(readFileSync(`spec/${file}`, 'utf8'), `spec/${file}`);
    const protocol = file.replace('.md', '');
    expect(clauses.length).toBeGreaterThan(0);
    expect(clauses.filter(({ id }) => !id.startsWith(`${protocol}/`))).toEqual([]);
    expect(transcripts.length + traces.length).toBeGreaterThan(0);
  }
});
