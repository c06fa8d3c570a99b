import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** Makes a copy of this project, as built as this one is, in a folder of its own. */
export function cloneProject(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clone-'));
  cpSync('.', folder, {
    recursive: true,
    // What has changed since it was built is told by the time.
    preserveTimestamps: true,
    filter: (path) => !LEFT_OUT.has(path) && !path.startsWith('dist/folder-'),
  });
  borrowPackages(join(folder, PACKAGES));
  return folder;
}

const PACKAGES = 'node_modules';
const LEFT_OUT: ReadonlySet<string> = new Set([PACKAGES, '.git', '.assay', 'coverage', 'docs/api']);

/** By hard links where that can be done: where packages have another path, the compiler looks at everything anew. */
function borrowPackages(folder: string): void {
  if (spawnSync('cp', ['--archive', '--link', PACKAGES, folder]).status === 0) {
    // These are written again, and not only read.
    for (const cache of ['.vite', '.cache']) rmSync(join(folder, cache), { recursive: true, force: true });
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  symlinkSync(resolve(PACKAGES), folder);
}
