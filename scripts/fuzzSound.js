// Attacks the sound servers of examples/, which have to survive it: whatever is found in them is a false accusation, or a
// bug in the example.
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzzings } from '../dist/conformance/index.js';
import { exampleCommand } from './exampleCommand.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    time: { type: 'string', default: '300s' },
    jobs: { type: 'string', default: '1' },
    // Without it, another one for each server.
    seed: { type: 'string' },
  },
});

/** What takes its port from the command line. */
const NEEDS_PORT = new Set(['AnonThreads.java', 'solo.py']);

const root = join(import.meta.dirname, '..');
const scratch = mkdtempSync(join(tmpdir(), 'assay-fuzz-sound-'));
let accused = 0;

try {
  const todo = Object.keys(fuzzings).flatMap((protocol) =>
    readdirSync(join(root, 'examples', protocol, 'servers/sound'))
      .map((name) => ({ protocol, source: join('examples', protocol, 'servers/sound', name) }))
      .filter(({ source }) => positionals.length === 0 || positionals.some((part) => source.includes(part))),
  );
  await Promise.all(Array.from({ length: Number(values.jobs) }, () => work(todo)));
  process.stdout.write(`${accused === 0 ? 'none was accused' : `accused: ${accused}`}\n`);
  process.exitCode = accused === 0 ? 0 : 1;
} finally {
  rmSync(scratch, { recursive: true });
}

async function work(todo) {
  for (let next = todo.shift(); next; next = todo.shift()) await attack(next);
}

async function attack({ protocol, source }) {
  const name = `${protocol}-${basename(source)}`;
  const events = join(scratch, `${name}.jsonl`);
  // Programs in Java have the same names in several protocols.
  const compiled = mkdtempSync(join(scratch, `${name}-`));
  const port = NEEDS_PORT.has(basename(source)) ? ['{port}'] : [];
  const command = [...exampleCommand(source, compiled), ...port];
  const seed = values.seed === undefined ? [] : ['--seed', values.seed];
  const options = ['--time', values.time, ...seed, '--no-traces', '--quiet', '--events', events];
  const words = [join(root, 'bin/assay.js'), 'fuzz', protocol, ...options, '--', ...command];
  const status = await new Promise((resolve) => {
    spawn(process.execPath, words, { cwd: root, stdio: 'ignore' }).on('exit', resolve);
  });
  if (status !== 0) accused++;
  const lines = readFileSync(events, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  const end = lines.findLast(({ type }) => type === 'ended');
  process.stdout.write(`${source}: exit status ${status}, ${JSON.stringify(end?.totals)}\n`);
  for (const { finding } of lines.filter(({ type }) => type === 'found'))
    process.stdout.write(`  ${JSON.stringify(finding)}\n`);
}
