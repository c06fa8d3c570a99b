import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { expect, test } from 'vitest';
import { inFolderWith, startVitest } from '../test/childVitest.js';
import { examplesOfFile, exportsOf } from '../test/docExamples.js';
import { guideSteps } from '../test/guideSteps.js';
import { playGuide } from '../test/playGuide.js';
import { finished } from '../test/runCli.js';
import { shownPattern } from '../test/shownPattern.js';

const EXPORTS = exportsOf(['src/index.ts', 'src/vitest/index.ts']);
const EXAMPLES = [...EXPORTS.flatMap(({ examples }) => examples), ...examplesOfFile('README.md')];

/** The guides for those who check programs; the one for authors of protocols has a test of its own. */
const GUIDES = readdirSync('docs/guides').filter((name) => name !== 'define-a-protocol.md');

/** What the examples have beside them. */
const SURROUNDINGS = {
  'server.py': readFileSync('examples/vitest/server.py', 'utf8'),
  'client.py': `
import socket, sys
s = socket.create_connection(("127.0.0.1", int(sys.argv[1])))
answers = s.makefile("r", newline="\\n")
for line in sys.stdin:
    s.sendall(line.encode())
    if not line.strip():
        break
    print("yes" if "\\0" in answers.readline() else "no", flush=True)
`,
  'server.ts': `
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
export const server = createServer((socket) => {
  socket.on('error', () => {});
  const lines = createInterface({ input: socket, crlfDelay: Infinity });
  lines.on('error', () => socket.destroy());
  lines.on('line', (text) => {
    if (socket.writableEnded) return;
    if (text === '') socket.end();
    else socket.write([...text].reverse().join('') === text ? '\\0\\n' : '\\n');
  });
});
`,
};

test('each function and class of the public interface has an example', () => {
  expect(EXPORTS.filter(({ callable, examples }) => callable && examples.length === 0)).toEqual([]);
  expect(EXAMPLES.length).toBeGreaterThan(8);
});

test('the examples of the documentation are right, and run as they say', async () => {
  const files = EXAMPLES.map((source, index) => {
    const name = source.includes("'assay/vitest'") ? `${index}.test.ts` : `${index}.ts`;
    return { name, source };
  });
  const named = Object.fromEntries(files.map(({ name, source }) => [name, source]));
  await inFolderWith({ ...SURROUNDINGS, ...named }, async (folder) => {
    expect(compile(folder, [...Object.keys(named), 'server.ts'])).toEqual([]);
    const programs = files.filter(({ name }) => !name.endsWith('.test.ts'));
    await Promise.all([
      ...programs.map(({ name, source }) => runProgram(folder, name, source)),
      runTests(folder, files.length - programs.length),
    ]);
  });
}, 180_000);

test.concurrent.for(GUIDES)(
  'what %s has its reader type prints what it shows',
  { timeout: 180_000 },
  async (name, context) => {
    const steps = guideSteps(readFileSync(`docs/guides/${name}`, 'utf8'));
    const commands = steps.filter((step) => step.type === 'command');
    const printed = await playGuide(steps);
    context.expect(printed.length).toBeGreaterThan(3);
    context.expect(printed).toHaveLength(commands.length);
    for (const [index, { command, shown }] of commands.entries())
      context.expect(`$ ${command}\n${printed[index]}`).toMatch(shownPattern(`$ ${command}\n${shown}`));
  },
);

/** Runs a program, which has to print what the comments behind its `console.log` say. */
async function runProgram(folder: string, name: string, source: string): Promise<void> {
  const script = name.replace('.ts', '.js');
  const ran = spawn(process.execPath, [script], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
  const { status, output, errors } = await finished(ran);
  expect({ status, errors, source }).toEqual({ status: 0, errors: '', source });
  const promised = [...source.matchAll(/console\.log\(.*\); \/\/ (.*)/g)].map(([, shown]) => shown);
  if (promised.length > 0) expect(output.trim().split('\n')).toEqual(promised);
}

async function runTests(folder: string, count: number): Promise<void> {
  const { status, output, errors } = await finished(startVitest(folder));
  expect(output + errors).toContain(`Test Files  ${count} passed`);
  expect(status).toBe(0);
}

/** Checks the types of programs that use this package as it has been built, and compiles what is no test. */
function compile(folder: string, names: readonly string[]): string[] {
  const program = ts.createProgram(
    names.map((name) => join(folder, name)),
    {
      target: ts.ScriptTarget.ES2023,
      module: ts.ModuleKind.NodeNext,
      types: ['node'],
      strict: true,
      exactOptionalPropertyTypes: true,
    },
  );
  for (const file of program.getSourceFiles()) {
    if (file.fileName.includes('/folder-') && !file.fileName.endsWith('.test.ts')) program.emit(file);
  }
  return ts
    .getPreEmitDiagnostics(program)
    .map(
      ({ messageText, file }) => `${file?.fileName}: ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    );
}
