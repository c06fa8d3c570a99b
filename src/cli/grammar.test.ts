import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { runCli } from '../../test/runCli.js';

const folder = mkdtempSync(join(tmpdir(), 'assay-grammar-'));

function written(name: string, content: string | Uint8Array): string {
  const file = join(folder, name);
  writeFileSync(file, content);
  return file;
}

describe.concurrent('assay grammar check', () => {
  test('says in one sentence that there is nothing to say', async () => {
    const { status, output } = await runCli('grammar', 'check', 'grammar/palindrome.peggy');
    expect(output).toBe(
      'grammar/palindrome.peggy is sound: 7 rules, 5 of them messages; lines are read by ClientLine, ServerLine.\n',
    );
    expect(status).toBe(0);
  });

  test('has status 0 with warnings, 1 with errors', async () => {
    const warned = written('warned.peggy', 'ClientLine = Go\nGo = "go" EOL\nStop = "stop" EOL\n');
    expect(await runCli('grammar', 'check', warned)).toMatchObject({
      status: 0,
      output: expect.stringContaining('can be used, with 1 warning: 3 rules, 2 of them messages') as string,
    });
    const wrong = written('wrong.peggy', 'ClientLine = Go\nGo = go:txt EOL\n');
    const { status, output } = await runCli('grammar', 'check', wrong);
    expect(output).toBe(
      [
        'error[undefined-rule]: Rule "txt" is not defined',
        ` --> ${wrong}:2:9`,
        '  |',
        '2 | Go = go:txt EOL',
        '  |         ^^^',
        'help: Did you mean "text"?',
        '',
        `${wrong} cannot be used: 1 error.`,
        '',
      ].join('\n'),
    );
    expect(status).toBe(1);
  });

  test('takes the shared rules themselves for a grammar', async () => {
    const { status, output } = await runCli('grammar', 'check', 'grammar/line.peggy');
    expect(output).toContain('The grammar does not say what a line is');
    expect(status).toBe(0);
  });
});

describe.concurrent('assay grammar sample', () => {
  const smtp = 'test/grammars/smtp.peggy';

  test('shows lines under the names of their rules', async () => {
    const { status, output } = await runCli('grammar', 'sample', smtp, '-n', '3', '--seed', '5');
    const [clients, servers, end] = output.split('\n\n');
    expect(clients!.split('\n')).toEqual([
      'ClientLine',
      ...Array<unknown>(3).fill(expect.stringMatching(/^ {2}\S/)),
    ]);
    expect(servers!.split('\n')).toEqual([
      'ServerLine',
      ...Array<unknown>(3).fill(expect.stringMatching(/^ {2}[2-5]/)),
    ]);
    expect(end).toBe('seed 5\n');
    expect(status).toBe(0);
  });

  test('shows near misses, and where they go wrong', async () => {
    const { output } = await runCli('grammar', 'sample', smtp, '--rule', 'Helo', '--invalid', '--seed', '5');
    expect(output).toMatch(/^Helo\n {2}\S.*\n +\^ (expected|not|The octets)/);
  });

  test('writes JSON', async () => {
    const { output } = await runCli(
      'grammar',
      'sample',
      'grammar/palindrome.peggy',
      '--rule',
      'Yes',
      '--json',
      '--seed',
      '5',
    );
    expect(JSON.parse(output)).toEqual({
      version: 1,
      seed: 5,
      rules: [{ rule: 'Yes', samples: [{ line: '\\x00\\n', hex: '000a' }] }],
    });
  });
});

describe.concurrent('assay grammar diagram', () => {
  test('writes a page into a folder, and the picture of a rule to standard output', async () => {
    const { output } = await runCli('grammar', 'diagram', 'grammar/chat.peggy', '--out', folder);
    const file = join(folder, 'chat.html');
    expect(output).toBe(`${file}: 28 diagrams\n`);
    expect(readFileSync(file, 'utf8')).toContain('<a href="#login">');
    const picture = await runCli('grammar', 'diagram', 'grammar/chat.peggy', '--rule', 'Login');
    expect(picture.output).toMatch(/^<svg [^>]*role="img"[^]*<\/svg>\n$/);
  });

  test('counts the lines of a run on their ways', async () => {
    const report = join(folder, 'report.json');
    const server = [process.execPath, 'bin/assay.js', 'serve', 'chat', '--port', '{port}'];
    const only = ['--only', 'chat/log/1', '--runs', '2', '--no-traces', '--reporter', `json=${report}`];
    await runCli('check', 'chat', ...only, '--', ...server);
    const grammar = ['grammar', 'diagram', 'grammar/chat.peggy'];
    const { output } = await runCli(...grammar, '--rule', 'ClientLine', '--report', report);
    expect(output).toMatch(/<g class="message degree[1-4]"><rect[^>]*><text[^>]*>Message</);
    expect(output).toMatch(/<text class="caption"[^>]*>\d+×</);
    const other = await runCli('grammar', 'diagram', 'grammar/wordguess.peggy', '--report', report);
    expect(other.errors).toBe(`assay: "${report}" is the report of a run with another grammar.\n`);
    expect(other.status).toBe(2);
  });

  test('says so where it cannot write', async () => {
    const { status, errors } = await runCli(
      'grammar',
      'diagram',
      'grammar/chat.peggy',
      '--out',
      '/dev/null/x.html',
    );
    expect(errors).toMatch(/^assay: "\/dev\/null\/x.html" cannot be written: /);
    expect(status).toBe(2);
    expect(existsSync('chat.html')).toBe(false);
  });
});

describe.concurrent('bad input gets one sentence and status 2', () => {
  const chat = 'grammar/chat.peggy';
  test.each<[string, string[], string]>([
    ['no file', ['check', 'no.peggy'], 'assay: There is no file "no.peggy".\n'],
    ['a folder', ['sample', 'grammar'], 'assay: "grammar" is a folder or a device, not a file.\n'],
    ['nothing in it', ['check', written('empty.peggy', '// nothing\n')], 'has no rules: it is empty.\n'],
    ['other octets', ['diagram', written('latin.peggy', Uint8Array.of(0x61, 0xff))], 'is not UTF-8'],
    [
      'no such rule',
      ['sample', chat, '--rule', 'Mesage'],
      'assay: The grammar has no rule "Mesage". Did you mean "Message"?\n',
    ],
    [
      'nothing like it',
      ['diagram', chat, '--rule', 'zzzzzzzz'],
      'assay: The grammar has no rule "zzzzzzzz". It has 34, ClientLine,',
    ],
    ['no report', ['diagram', chat, '--report', 'no.json'], 'assay: There is no file "no.json".\n'],
    [
      'no report of a check',
      ['diagram', chat, '--report', 'package.json'],
      'assay: "package.json" is no report of a check (--reporter json): ',
    ],
    ['no samples', ['sample', chat, '-n', '0'], 'It takes a whole number from 1 to 10000.'],
    ['a text for a number', ['sample', chat, '-n', 'many'], 'It takes a whole number from 1 to 10000.'],
    [
      'a grammar that is none',
      ['sample', written('none.peggy', 'a = b c\n')],
      'cannot be used: it has 2 errors. See: assay grammar check',
    ],
    [
      'no start rule',
      ['sample', 'grammar/line.peggy'],
      'assay: The grammar does not say what a line is: name a rule with --rule.\n',
    ],
    ['an unknown command', ['chek', chat], "error: unknown command 'chek'\n(Did you mean check?)"],
  ])('%s', async (_, words, sentence) => {
    const { status, output, errors } = await runCli('grammar', ...words);
    expect(errors).toContain(sentence);
    expect([status, output]).toEqual([2, '']);
  });
});
