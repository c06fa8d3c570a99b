import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readManifest } from './readManifest.js';

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'manifest-'))));
afterEach(() => rmSync(folder, { recursive: true }));

function read(text: string | Uint8Array): Record<string, unknown> {
  const file = join(folder, 'assay.yml');
  writeFileSync(file, text);
  return Object.fromEntries(readManifest(file).settings);
}

/** What is wrong with a manifest, without the folder. */
function mistakesIn(text: string | Uint8Array): string {
  try {
    read(text);
  } catch (error) {
    expect(error).toMatchObject({ name: 'CliError' });
    return (error as Error).message.replaceAll(`${folder}/`, '');
  }
  return '';
}

const WHOLE = `# yaml-language-server: $schema=../schema/manifest.schema.json
protocol: example
role: pair
command: python3 "my server.py" {port}
variant: concurrent
framing: line
dialect: "{login}: {text}"
port: 4000
timeout: 500
strict: true
thorough: true
only:
  - example/line
runs: 5
seed: 0
budget: 60
keyboard:
  start: [{ when: порт, type: "{port}" }]
  end: [end]
reporter: [terminal, json=out/report.json, json=/tmp/report.json, json=a=b]
namespace: false
traces: traces
server: [java, -cp, out, "My Server"]
client: ./client {port}
players: 3
times: 50
tty: true
`;

describe('a manifest', () => {
  test('may say all that its schema knows', () => {
    const settings = read(WHOLE);
    expect(settings).toEqual({
      protocol: 'example',
      role: 'pair',
      command: ['python3', 'my server.py', '{port}'],
      variant: 'concurrent',
      framing: 'line',
      dialect: '{login}: {text}',
      port: 4000,
      timeout: 500,
      strict: true,
      thorough: true,
      only: ['example/line'],
      runs: 5,
      seed: 0,
      budget: 60,
      keyboard: { start: [{ when: /порт/iu, type: '{port}' }], lines: { end: ['end'] } },
      reporter: ['terminal', `json=${folder}/out/report.json`, 'json=/tmp/report.json', `json=${folder}/a=b`],
      namespace: false,
      traces: `${folder}/traces`,
      server: ['java', '-cp', 'out', 'My Server'],
      client: ['./client', '{port}'],
      players: 3,
      times: 50,
      tty: true,
    });
    const { properties } = JSON.parse(readFileSync('schema/manifest.schema.json', 'utf8')) as {
      properties: object;
    };
    expect(Object.keys({ ...settings, connect: '' }).toSorted()).toEqual(Object.keys(properties).toSorted());
  });

  test('is as the README shows it', () => {
    const example = /^```yaml\n(.*?)^```/ms.exec(readFileSync('README.md', 'utf8'))![1]!;
    expect(read(example)).toMatchObject({ command: ['python3', 'my server.py', '{port}'] });
  });

  test('may name a running server, or write no traces', () => {
    expect(read('connect: "[::1]:4000"\ntraces: false')).toEqual({ connect: '[::1]:4000', traces: false });
  });

  test('may name the file of a keyboard script beside it', () => {
    mkdirSync(join(folder, 'keys'));
    writeFileSync(join(folder, 'keys', 'my.json'), '{"end": []}');
    expect(read('keyboard: keys/my.json')).toEqual({ keyboard: { start: [], lines: { end: [] } } });
  });
});

describe('a mistake in a manifest is named with its place', () => {
  test.each([
    ['framing: lines', 'assay.yml:1:10: "framing" is "lines", but must be line or chunk'],
    ['comand: ./x', 'assay.yml:1:1: there is no key "comand". Did you mean "command"?'],
    ['build: make', 'assay.yml:1:1: there is no key "build". There are: protocol, role, command,'],
    ['role: both', 'assay.yml:1:7: "role" is "both", but must be server, client, pair or program'],
    ['command: [./x, 5]', 'assay.yml:1:16: item 2 of "command" is 5, but must be text: put it in quotes'],
    ['command: {}', '"command" is a group of keys, but must be a list of words, or one line, which is split'],
    ['command: []', 'assay.yml:1:10: "command" must not be empty'],
    ['command: " "', 'assay.yml:1:10: the command has no words'],
    [
      'command: make && ./x',
      'assay.yml:1:10: the command cannot be split into words: & means something to a shell, but no shell is used: in single quotes',
    ],
    [
      'command: |\n  make\n  ./x\n',
      'assay.yml:1:10: the command cannot be split into words: a second line begins',
    ],
    ['server: "./x \'a"', "the command cannot be split into words: its quotation mark ' is not closed"],
    ['client: ["a\\0"]', 'assay.yml:1:9: no program can be given the character NUL'],
    ['connect: here', 'assay.yml:1:10: "connect" is "here", but must be HOST:PORT, as in 127.0.0.1:4000'],
    [
      'command: ./x\nconnect: a:1',
      'assay.yml:1:10: "command" is "./x", but must be left out where connect is given',
    ],
    ['traces: true', 'assay.yml:1:9: "traces" is true, but must be a folder, or false'],
    [
      'keyboard: 5',
      'assay.yml:1:11: "keyboard" is 5, but must be a keyboard script, or the name of its file',
    ],
    ['keyboard:\n  end: end', 'assay.yml:2:8: "end" is "end", but must be a list of lines'],
    ['keyboard:\n  text:\n    - "{txt}"', 'assay.yml:3:7: there is no placeholder {txt}'],
    ['keyboard: keys.yml', 'assay.yml:1:11: There is no file "keys.yml".'],
    ['keyboard: .', 'is a folder or a device, not a file.'],
    ['only: example', 'assay.yml:1:7: "only" is "example", but must be a list, as in [one, two]'],
    ['', 'assay.yml:1:1: the document is empty, but must be a group of lines "key: value"'],
  ])('%j', (text, message) => {
    const mistakes = mistakesIn(text);
    expect(mistakes).toContain(message);
    expect(mistakes).not.toContain('\n');
  });

  test('also in the file of its keyboard script', () => {
    writeFileSync(join(folder, 'keys.yml'), 'ends: []');
    expect(mistakesIn('keyboard: keys.yml\ncommand: a|b')).toBe(
      [
        '2 mistakes:',
        'keys.yml:1:1: there is no key "ends". Did you mean "end"?',
        'assay.yml:2:10: the command cannot be split into words: | means something to a shell, but no shell is used: in single quotes it stands for itself',
      ].join('\n  '),
    );
  });

  test('ten at most', () => {
    const lines = mistakesIn(Array.from({ length: 15 }, (_, index) => `key${index}: 1`).join('\n')).split(
      '\n',
    );
    expect(lines[0]).toBe('15 mistakes:');
    expect(lines).toHaveLength(12);
    expect(lines.at(-1)).toBe('  and 5 more');
  });

  test.each([
    ['UTF-16', Buffer.from('\uFEFFport: 1', 'utf16le'), 'is not UTF-8: save it in that encoding.'],
    ['another encoding', Uint8Array.of(0x61, 0x3a, 0x20, 0xef, 0xf0), 'is not UTF-8'],
    ['a book', 'port: 1\n'.repeat(10_000), 'is longer than 64 KiB.'],
  ])('%s', (_, octets, message) => {
    expect(mistakesIn(octets)).toContain(message);
  });
});
