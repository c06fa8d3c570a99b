// Attacks the servers of examples/fuzz/ with several seeds, and writes the table of examples/fuzz/README.md: with all layers,
// without feedback, and with plain random octets, which is what a fuzzer that knows nothing of a protocol sends.
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { exampleCommand } from './exampleCommand.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '5' },
    // Seeds of the two ways that are there to be compared with; without them, as many.
    'no-feedback': { type: 'string' },
    'random-octets': { type: 'string' },
    time: { type: 'string', default: '60s' },
    jobs: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});

const WAYS = {
  all: [],
  'no feedback': ['--no-feedback'],
  'random octets': ['--random-octets'],
};

const root = join(import.meta.dirname, '..');
const folder = join(root, 'examples/fuzz');
const bugs = JSON.parse(readFileSync(join(folder, 'bugs.json'), 'utf8')).filter(
  ({ file }) => positionals.length === 0 || positionals.some((name) => file.includes(name)),
);
const scratch = mkdtempSync(join(tmpdir(), 'assay-fuzz-table-'));
const results = new Map();
const commands = new Map();

try {
  const todo = bugs.flatMap((bug) =>
    Object.keys(WAYS).flatMap((way) =>
      Array.from({ length: seedsOf(way) }, (_, seed) => ({ bug, way, seed: seed + 1 })),
    ),
  );
  await Promise.all(Array.from({ length: Number(values.jobs) }, () => work(todo)));
  const table = tableOf();
  process.stdout.write(`${table}\n`);
  if (values.write) {
    const file = join(folder, 'README.md');
    const page = readFileSync(file, 'utf8');
    writeFileSync(file, page.replace(/(<!-- table -->\n)[\s\S]*?(<!-- end -->)/, `$1\n${table}\n\n$2`));
  }
} finally {
  rmSync(scratch, { recursive: true });
}

function seedsOf(way) {
  return Number(values[way.replace(' ', '-')] ?? values.seeds);
}

async function work(todo) {
  for (let next = todo.shift(); next; next = todo.shift()) {
    const { bug, way, seed } = next;
    const found = await campaign(bug, way, seed);
    const key = `${bug.file} ${way}`;
    results.set(key, [...(results.get(key) ?? []), found]);
    process.stderr.write(
      `${bug.file} · ${way} · seed ${seed}: ${found ? `${found.kind} after ${(found.at / 1000).toFixed(1)} s, ${found.run} runs` : 'not found'}\n`,
    );
  }
}

/** What is found first, or nothing. */
async function campaign(bug, way, seed) {
  const events = join(scratch, `${basename(bug.file)}-${way.replaceAll(' ', '-')}-${seed}.jsonl`);
  const options = [
    '--time',
    values.time,
    '--findings',
    '1',
    '--seed',
    String(seed),
    '--no-traces',
    '--quiet',
    '--events',
    events,
  ];
  const words = ['bin/assay.js', 'fuzz', bug.protocol, ...options, ...WAYS[way], '--', ...compiled(bug)];
  await new Promise((resolve) => {
    spawn(process.execPath, words, { cwd: root, stdio: 'ignore' }).on('exit', resolve);
  });
  const lines = readFileSync(events, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line)).find(({ type }) => type === 'found')?.finding;
}

/** The command of a server; what has to be compiled is compiled once, while nobody runs it. */
function compiled(bug) {
  const command = commands.get(bug.file) ?? commandOf(bug);
  commands.set(bug.file, command);
  return command;
}

function commandOf({ file, flags }) {
  return [...exampleCommand(join('examples/fuzz', file), scratch, flags), '{port}'];
}

function tableOf() {
  const head = ['server', 'protocol', 'needs', ...Object.keys(WAYS)];
  const rows = bugs.map((bug) => [
    `\`${basename(bug.file)}\``,
    bug.protocol,
    bug.needs,
    ...Object.keys(WAYS).map((way) => cellOf(results.get(`${bug.file} ${way}`))),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** How often it was found; the medians of seconds and runs of those campaigns. */
function cellOf(found) {
  const those = found.filter((each) => each !== undefined);
  if (those.length === 0) return `0 of ${found.length}`;
  const seconds = median(those.map(({ at }) => at)) / 1000;
  return `${those.length} of ${found.length}, ${seconds.toFixed(1)} s, ${median(those.map(({ run }) => run))} runs`;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
