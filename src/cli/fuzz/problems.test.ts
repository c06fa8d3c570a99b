import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { SOUND } from '../../../test/fuzz/servers.js';
import { runCliIn } from '../../../test/runCli.js';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-problems-'));
  for (const corpus of ['damaged', 'other']) mkdirSync(join(folder, corpus, 'inputs'), { recursive: true });
  writeFileSync(join(folder, 'damaged', 'inputs', 'a.txt'), '# palindrome: new\n1 connect\n1 dance\n');
  writeFileSync(join(folder, 'other', 'inputs', 'a.txt'), '# chat: new\n1 connect\n');
  writeFileSync(join(folder, 'words'), '"a"\n"b\n');
  writeFileSync(join(folder, 'prose'), 'Dear reader,\n');
  writeFileSync(join(folder, 'file'), '');
  writeFileSync(join(folder, 'sound.py'), SOUND);
});
afterAll(() => rmSync(folder, { recursive: true }));

const SERVER = ['--', 'python3', 'sound.py'];

test.concurrent.each([
  ['no protocol', [], /^assay: Which protocol\? For example: assay fuzz palindrome -- /],
  [
    'an unknown protocol',
    ['palindrom', ...SERVER],
    /^assay: There is no protocol "palindrom"\. Did you mean/,
  ],
  ['no program', ['palindrome'], /^assay: What shall be attacked\? For example: assay fuzz palindrome -- /],
  ['a program that is not there', ['palindrome', '--', 'nothing'], /^assay: There is no program "nothing"\./],
  [
    'a program that ends',
    ['palindrome', '--', 'python3', '-c', 'pass'],
    /^assay: The program ended with exit status 0 before it listened/,
  ],
  [
    'a time without a unit',
    ['palindrome', '--time', '60', ...SERVER],
    /--time.*It takes a number and a unit/,
  ],
  ['no workers', ['palindrome', '--workers', '0', ...SERVER], /whole number from 1 to 64/],
  ['an unknown option', ['palindrome', '--fast', ...SERVER], /unknown option '--fast'/],
  [
    'an unknown variant',
    ['palindrome', '--variant', 'x', ...SERVER],
    /There is no variant "x" of palindrome/,
  ],
  [
    'workers for a server that runs already',
    ['palindrome', '--workers', '2', '--connect', '127.0.0.1:1'],
    /^assay: With --connect there is one server for all: leave --workers out\.\n$/,
  ],
  [
    'nobody at an address',
    ['palindrome', '--connect', '127.0.0.1:1'],
    /^assay: Nothing answers at 127\.0\.0\.1:1\.\n$/,
  ],
  [
    'a dictionary that is not there',
    ['palindrome', '--dictionary', 'no', ...SERVER],
    /^assay: There is no file "no"\.\n$/,
  ],
  [
    'a dictionary with a mistake',
    ['palindrome', '--dictionary', 'words', ...SERVER],
    /^assay: words: line 2: write name="word" or "word", or # and a comment\.\n$/,
  ],
  [
    'a recording of nothing',
    ['palindrome', '--recording', 'prose', ...SERVER],
    /^assay: prose: it is neither /,
  ],
  [
    'a corpus with a damaged file',
    ['palindrome', '--corpus', 'damaged', ...SERVER],
    /^assay: damaged\/inputs\/a\.txt: line 3: "1 dance" is no action: .*\. Mend it, or delete it\.\n$/,
  ],
  [
    'a corpus of another protocol',
    ['palindrome', '--corpus', 'other', ...SERVER],
    /^assay: other\/inputs\/a\.txt is for servers of chat, not of palindrome\.\n$/,
  ],
  ['a corpus in a file', ['palindrome', '--corpus', 'file', ...SERVER], /^assay: .*"file" is no folder/],
  [
    'replaying no corpus',
    ['palindrome', '--replay-corpus', ...SERVER],
    /^assay: Which corpus\? Give --corpus/,
  ],
  [
    'replaying an empty corpus',
    ['palindrome', '--replay-corpus', '--corpus', 'none', ...SERVER],
    /^assay: The corpus "none" has neither findings nor inputs\.\n$/,
  ],
  [
    'traces in a file',
    ['palindrome', '--traces', 'file/a', ...SERVER],
    /^assay: The traces cannot be written/,
  ],
  [
    'events in no folder',
    ['palindrome', '--events', 'no/events', '--no-traces', ...SERVER],
    /^assay: The report cannot be written to "no\/events"/,
  ],
])('one sentence is said about %s', async (_, words, sentence) => {
  const { status, errors } = await runCliIn(folder, 'fuzz', ...words);
  expect(errors).toMatch(sentence);
  expect(errors).not.toContain('internal error');
  expect(status).toBe(2);
});

test('one sentence is said about a port that is in use', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const port = String((other.address() as AddressInfo).port);
  const words = ['fuzz', 'palindrome', '--no-namespace', '--no-traces', '--port', port, ...SERVER];
  const { status, errors } = await runCliIn(folder, ...words);
  other.close();
  expect(errors).toMatch(new RegExp(`^assay: Port ${port} is in use already`));
  expect(status).toBe(2);
});
