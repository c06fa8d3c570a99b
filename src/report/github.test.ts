import MarkdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { abortedRun, runSaying, sampleClientRun, sampleRun } from '../../test/sampleRun.js';
import { written } from '../../test/written.js';
import { github } from './github.js';
import { githubSummary } from './githubSummary.js';
import { terminal } from './terminal.js';
import { withoutCommands } from './withoutCommands.js';

const hostile = [
  Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join(''),
  '::set-output name=a::b',
  '\n::error::x\r\n\t ::add-mask::y\n::stop-commands::z',
  'x ##[add-mask]y\n##[error]z',
  '100% of a,b:c,file=/etc/passwd::x',
  '| a | **b** [c](javascript:alert(1)) <img src=x> `d` @e\n\n# f\n</pre></details><script>',
];

/** Reads a line as the runner of GitHub Actions does; `undefined` when it is no command. */
function readCommand(line: string) {
  const match = /^\s*::(\w[\w-]*)(?: (.*?))?::(.*)$/s.exec(line);
  if (!match) return undefined;
  const [, name, list = '', data] = match;
  const properties = list.split(',').map((pair) => pair.split('=', 2));
  return {
    name,
    properties: Object.fromEntries(properties) as Record<string, string>,
    data: unescape(data!),
  };
}

function unescape(text: string): string {
  return text.replaceAll('%0A', '\n').replaceAll('%0D', '\r').replaceAll('%25', '%');
}

describe('annotations', () => {
  test('look as they did', async () => {
    await expect(written(github, sampleRun)).toMatchFileSnapshot('golden/github.txt');
  });

  test('name the clause, its sentence, and what happened', () => {
    const commands = written(github, sampleRun).trimEnd().split('\n').map(readCommand);
    expect(commands.map((command) => command?.name)).toEqual(['error', 'error', 'warning', 'error']);
    expect(commands[1]).toMatchObject({
      properties: {
        title: 'example/answer/2 (MUST)%3A answers well',
        file: 'spec/example.md',
        line: '5',
      },
      data: expect.stringContaining('expected \\x00\\n: yes or \\n: no, but other octets came'),
    });
  });

  test('a run that was aborted has one too', () => {
    expect(written(github, abortedRun)).toContain(
      '::error title=not tested::The check was interrupted.%0A::error::<b>it printed</b>\n',
    );
  });

  test.each(hostile)('a program can make none of its own (%#)', (text) => {
    const commands = written(github, runSaying(text)).trimEnd().split('\n').map(readCommand);
    expect(commands.map((command) => command?.name)).toEqual(['error', 'error', 'warning', 'error']);
    expect(commands.map((command) => command?.properties['file'])).toEqual(
      Array.from({ length: 4 }, () => 'spec/example.md'),
    );
  });
});

describe('where GitHub Actions reads along', () => {
  test.each(hostile)('no line of the terminal report is a command (%#)', (text) => {
    let printed = '';
    const output = withoutCommands({ write: (piece) => void (printed += piece) });
    const listen = terminal(output, {
      color: false,
      width: 80,
      progress: false,
      quiet: false,
      coverage: false,
    });
    for (const event of runSaying(text)) listen(event);
    expect(printed.split(/[\n\r]/).filter((line) => /^\s*::|##\[/.test(line))).toEqual([]);
    expect(printed).toContain('It does not conform.');
  });
});

describe('the summary', () => {
  const rendered = (markdown: string) => new MarkdownIt({ html: true, linkify: true }).render(markdown);

  test.each([
    ['golden/summary.md', sampleRun],
    ['golden/summary-client.md', sampleClientRun],
    ['golden/summary-aborted.md', abortedRun],
  ])('looks as it did: %s', async (golden, events) => {
    await expect(written(githubSummary, events)).toMatchFileSnapshot(golden);
  });

  test.each(hostile)('shows what a program says as text alone (%#)', (text) => {
    const tags = (html: string) => [...html.matchAll(/<\/?[a-z0-9]+/g)].map(([tag]) => tag);
    const harmless = rendered(written(githubSummary, runSaying('harmless')));
    const page = rendered(written(githubSummary, runSaying(text)));
    expect(tags(page)).toEqual(tags(harmless));
    expect(page).not.toContain('href');
  });
});
