import { expect, test } from 'vitest';
import { sectionsOf } from './sectionsOf.js';

test('a section has the paragraphs up to the next heading, without markup, blocks and tables', () => {
  const text = `# A *text*

Its \`beginning\`
goes on.

## 1. First

- one
- **two**

\`\`\`
code
\`\`\`

| a | b |
| - | - |
| c | d |

### Inner

Words.

## Last
`;
  expect(sectionsOf(text)).toEqual([
    { id: undefined, title: 'A text', paragraphs: ['Its beginning goes on.'] },
    { id: 'section-1', title: '1. First', paragraphs: ['one', 'two'] },
    { id: 'inner', title: 'Inner', paragraphs: ['Words.'] },
    { id: 'last', title: 'Last', paragraphs: [] },
  ]);
});
