import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative, sep } from 'node:path';
import { CliError } from './CliError.js';
import { ROOT } from './root.js';

/** Where the reference of the library is kept until the tool is built anew. */
const KEPT = join(ROOT, 'dist/api');

/** Whether there is a reference of the library, or can be. */
export function hasReference(): boolean {
  return existsSync(KEPT) || typedocScript() !== undefined;
}

/**
 * The folder with the reference of the library, as TypeDoc makes it. It is made when it is asked for the first time.
 *
 * @throws CliError where it cannot be made
 */
export async function apiReference(): Promise<string> {
  if (existsSync(KEPT)) return KEPT;
  const made = mkdtempSync(join(ROOT, 'dist/api-'));
  try {
    const child = spawn(process.execPath, [typedocScript()!, '--out', made], { cwd: ROOT, stdio: 'ignore' });
    const [status] = (await once(child, 'exit')) as [number | null];
    if (status !== 0)
      throw new CliError('TypeDoc cannot make the reference of the library: see npm run docs:api.');
    // Whoever else has made it meanwhile has made the same.
    if (!existsSync(KEPT)) renameSync(made, KEPT);
    return KEPT;
  } finally {
    rmSync(made, { recursive: true, force: true });
  }
}

function typedocScript(): string | undefined {
  try {
    return join(dirname(createRequire(import.meta.url).resolve('typedoc/package.json')), 'bin/typedoc');
  } catch {
    return undefined;
  }
}

/** Copies the reference beside a site; its pages lead back to that. */
export function copyReference(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
  for (const file of readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.html')) continue;
    const page = join(to, file);
    const root = relative(dirname(page), dirname(to)).split(sep).join('/');
    writeFileSync(page, readFileSync(page, 'utf8').replaceAll(PLACE_OF_SITE, `${root}/`));
  }
}

/** What stands for the way to the site in the links of the reference (typedoc.json). */
const PLACE_OF_SITE = 'SITE/';
