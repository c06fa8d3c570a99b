import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NO_TO_LETTERS, SOUND } from '../../test/fuzz/servers.js';
import { runCli, runCliIn } from '../../test/runCli.js';

let folder: string;
let sound: string;
let flawed: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
  sound = join(folder, 'sound.py');
  flawed = join(folder, 'no_to_letters.py');
  writeFileSync(sound, SOUND);
  writeFileSync(flawed, NO_TO_LETTERS);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe.concurrent('assay fuzz', () => {
  test('finds nothing in a sound server, and says how far it has come', async () => {
    const words = [
      'fuzz',
      'palindrome',
      '--runs',
      '25',
      '--seed',
      '5',
      '--no-traces',
      '--',
      'python3',
      sound,
    ];
    const { status, output, errors } = await runCli(...words);
    expect(output).toMatch(/^assay fuzz palindrome · python3 .*sound\.py\n/);
    expect(output).toContain(
      '  port 20002 · variant concurrent (found) · framing line (found) · seed 5 · 25 runs\n',
    );
    expect(output).toMatch(/\nNo defect found in .* s: 25 runs, /);
    expect({ status, errors }).toEqual({ status: 0, errors: '' });
  }, 60_000);

  test('writes its events and a page to files, with the command line that does the same again', async () => {
    const [events, html] = [join(folder, 'events'), join(folder, 'page.html')];
    const words = ['--runs', '5', '--seed', '7', '--events', events, '--html', html, '--no-traces'];
    await runCli('fuzz', 'palindrome', ...words, '--', 'python3', sound);
    const told = readFileSync(events, 'utf8').trimEnd().split('\n');
    const validate = schemaOf('fuzz-event');
    for (const line of told) expect(validate(JSON.parse(line)), line).toBe(true);
    expect(JSON.parse(told[0]!)).toMatchObject({
      type: 'started',
      commandLine: expect.stringMatching(/^(?:npx )?assay fuzz palindrome --runs 5 --seed 7 -- python3 \//),
      facts: expect.arrayContaining([{ name: 'framing', value: 'line', known: 'found' }]),
    });
    expect(JSON.parse(told.at(-1)!)).toMatchObject({ type: 'ended', reason: 'all runs are done' });
    expect(readFileSync(html, 'utf8')).toContain('No defect found');
  }, 60_000);

  test('takes protocol and program from assay.yml', async () => {
    const there = join(folder, 'manifest');
    mkdirSync(there);
    writeFileSync(join(there, 'server.py'), SOUND);
    // What it says of checks is no matter.
    writeFileSync(
      join(there, 'assay.yml'),
      'protocol: palindrome\ncommand: python3 server.py\nreporter: [tap]\nframing: line\n',
    );
    const { status, output } = await runCliIn(there, 'fuzz', '--runs', '3', '--no-traces');
    expect(output).toContain('framing line (demanded)');
    expect(status).toBe(0);
  }, 60_000);

  test('only what is found is said with --quiet, and kept in files that follow the schema', async () => {
    const traces = join(folder, 'kept');
    const words = ['--findings', '1', '--quiet', '--traces', traces, '--', 'python3', flawed];
    const { status, output } = await runCli('fuzz', 'palindrome', ...words);
    expect(output).toMatch(/^\n1\) wrong answer: palindrome\/answer\/1 {2}MUST\n/);
    expect(output).toContain('It ended as it had found enough.\n1 defect found in ');
    expect(status).toBe(1);
    const files = readdirSync(traces);
    const [, hash] = /^fuzz-wrong-answer-([\da-f]{8})\.json$/.exec(
      files.find((file) => file.endsWith('.json'))!,
    )!;
    const name = join(traces, `fuzz-wrong-answer-${hash}`);
    expect(files.toSorted()).toEqual([
      '.gitignore',
      `fuzz-wrong-answer-${hash}.json`,
      `fuzz-wrong-answer-${hash}.py`,
    ]);
    expect(output).toContain(`assay replay ${name}.json\n   by hand    python3 ${name}.py\n`);
    const trace: unknown = JSON.parse(readFileSync(`${name}.json`, 'utf8'));
    const validate = schemaOf('fuzz-trace');
    expect(validate(trace), JSON.stringify(validate.errors)).toBe(true);
    expect(trace).toMatchObject({
      fuzz: true,
      kind: 'wrong answer',
      program: { command: ['python3', flawed] },
    });
  }, 60_000);
});

describe.concurrent('a trace of a campaign', () => {
  let file: string;
  beforeAll(async () => {
    const traces = join(folder, 'traces');
    const words = ['--findings', '1', '--quiet', '--traces', traces, '--', 'python3', flawed];
    await runCli('fuzz', 'palindrome', ...words);
    file = join(
      traces,
      readdirSync(traces).find((each) => each.endsWith('.json'))!,
    );
  }, 60_000);

  test('still fails with the program that it is of, and is explained', async () => {
    const { status, output } = await runCli('replay', file);
    expect(output).toMatch(/^STILL FAILS {2}wrong answer: palindrome\/answer\/1\n\n1\) wrong answer: /);
    expect(output).toContain(`again      assay replay ${file}\n`);
    expect(status).toBe(1);
  }, 60_000);

  test('is fixed with a program that does it right', async () => {
    const { status, output } = await runCli('replay', file, '--', 'python3', sound);
    expect(output).toMatch(
      /^FIXED {2}wrong answer: palindrome\/answer\/1: A server MUST .*\n.* 3 of 3 times/,
    );
    expect(status).toBe(0);
  }, 60_000);

  test.each([
    ['a program that is not there', {}, /^CANNOT REPLAY {2}wrong answer: .*There is no program "nothing"/],
    ['another grammar', { grammar: 'f00' }, /^CANNOT REPLAY {2}wrong answer: .*the grammar/],
    ['a script that is none', { script: ['1 dance'] }, /CANNOT REPLAY: .*line 1: "1 dance" is no action/],
    ['a kind that there is not', { kind: 'bad' }, /CANNOT REPLAY: /],
  ])('cannot be replayed: %s', async (name, change, sentence) => {
    const changed = join(folder, `${name}.json`);
    writeFileSync(changed, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...change }));
    const { status, output, errors } = await runCli('replay', changed, '--', 'nothing');
    expect(output + errors).toMatch(sentence);
    expect(status).toBe(2);
  });
});

function schemaOf(name: string) {
  return new Ajv({ strict: false }).compile(
    JSON.parse(readFileSync(`schema/${name}.schema.json`, 'utf8')) as object,
  );
}
