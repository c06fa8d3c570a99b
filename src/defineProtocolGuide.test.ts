import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { applyDiff } from '../test/guides/applyDiff.js';
import { asShown } from '../test/guides/asShown.js';
import { cloneProject } from '../test/guides/cloneProject.js';
import { localNpx } from '../test/guides/localNpx.js';
import { readGuide, type Command, type Step } from '../test/guides/readGuide.js';
import { Shell } from '../test/guides/Shell.js';
import { processesIn } from '../test/processesIn.js';

const GUIDE = 'docs/guides/define-a-protocol.md';
/** Milliseconds: much more than it takes, for a machine that has much else to do. */
const LIMIT = 900_000;

const folder = cloneProject();
const programs = localNpx();
const shell = new Shell(folder, { PATH: `${programs}:${process.env['PATH']}`, NO_COLOR: '1' });

afterAll(async () => {
  await shell.end();
  for (const each of [folder, programs]) rmSync(each, { recursive: true });
  expect(processesIn(folder)).toEqual([]);
});

test(
  'whoever follows the guide has a protocol of their own, and sees what it shows',
  async () => {
    for (const step of readGuide(readFileSync(GUIDE, 'utf8'))) await follow(step);
  },
  LIMIT,
);

async function follow(step: Step): Promise<void> {
  if (step.type === 'run') {
    for (const command of step.commands) await run(command);
    return;
  }
  const file = join(folder, step.path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, step.type === 'write' ? step.text : applyDiff(readFileSync(file, 'utf8'), step.diff));
}

async function run({ command, shown }: Command): Promise<void> {
  if (shown === undefined) {
    const { output, status } = await shell.run(command);
    expect({ command, output, status }).toMatchObject({ status: 0 });
    return;
  }
  const printed = command.startsWith(SERVING)
    ? await shell.serve(command, shown.trimEnd().split('\n').length)
    : (await shell.run(command)).output;
  expect(`$ ${command}\n${asShown(printed, shown)}`).toBe(`$ ${command}\n${shown.trimEnd()}`);
}

/** What runs on until its reader ends it. */
const SERVING = 'npx assay serve ';
