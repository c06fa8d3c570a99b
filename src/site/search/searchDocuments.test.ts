import { expect, test } from 'vitest';
import { siteSource } from '../../../test/siteSource.js';
import { Site } from '../Site.js';
import { siteFiles } from '../siteFiles.js';
import { en } from '../texts/en.js';
import { searchDocuments } from './searchDocuments.js';

const guide = {
  name: 'begin',
  file: 'docs/guides/begin.md',
  text: '# How to begin\n\nFirst this.\n\n## Install it\n\nThen that.\n',
};
const source = await siteSource('palindrome', [guide]);
const documents = searchDocuments(new Site(source, en, 'en'));

test('all that a site has can be found: protocols, texts, sections, clauses, rules, machines', () => {
  expect(documents).toEqual(
    expect.arrayContaining([
      {
        title: 'palindrome',
        label: 'protocol',
        text: source.protocols[0]!.protocol.summary,
        address: 'palindrome/index.html',
      },
      expect.objectContaining({ title: 'The palindrome protocol', label: 'specification · palindrome' }),
      expect.objectContaining({ title: '2. Answers', label: 'section · palindrome' }),
      {
        title: 'palindrome/answer/3',
        label: 'clause · palindrome · MUST · server',
        text: 'A server MUST send one answer for each query, in the order of the queries.',
        address: 'palindrome/spec.html#palindrome/answer/3',
      },
      {
        title: 'Query',
        label: 'rule · palindrome · message',
        text: 'text:text EOL',
        address: 'palindrome/grammar/Query-message.html',
      },
      {
        title: 'palindrome/server',
        label: 'machine · palindrome · The server',
        text: 'open, ended · Query, End, malformed, disconnected',
        address: 'palindrome/machines/server.html',
      },
      expect.objectContaining({ title: '4. Lines', label: 'section · Conventions' }),
      { title: 'How to begin', label: 'guide', text: 'First this.', address: 'guides/begin.html' },
      {
        title: 'Install it',
        label: 'section · How to begin',
        text: 'Then that.',
        address: 'guides/begin.html#install-it',
      },
    ]),
  );
  expect(documents.filter(({ label }) => label.startsWith('clause'))).toHaveLength(
    source.protocols[0]!.protocol.clauses.length,
  );
});

test('a clause is no part of the text of its section', () => {
  const { text } = documents.find(({ title }) => title === '2. Answers')!;
  expect(text).toBe('An answer to the empty line is the affair of palindrome/end/2.');
});

test('of a long section the beginning can be found', () => {
  const long = { name: 'long', file: 'docs/guides/long.md', text: `# Long\n\n${'word '.repeat(200)}\n` };
  const site = new Site({ ...source, guides: [long] }, en, 'en');
  const { text } = searchDocuments(site).find(({ title }) => title === 'Long')!;
  expect(text).toMatch(/^(?:word ){40,60}…$/);
});

test('each address is one of the site', async () => {
  const files = new Map((await siteFiles(source, 'en')).map(({ path, content }) => [path, content]));
  for (const { address } of documents) {
    const [path = '', id] = address.split('#');
    expect(files.get(path), address).toContain(id === undefined ? '<main' : `id="${id}"`);
  }
});
