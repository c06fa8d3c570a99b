import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Makes a folder with an `npx` that runs what the folder of a clone has itself, and asks nobody else for it.
 *
 * @returns the folder, for the search path
 */
export function localNpx(): string {
  const folder = mkdtempSync(join(tmpdir(), 'npx-'));
  writeFileSync(join(folder, 'npx'), SCRIPT, { mode: 0o755 });
  return folder;
}

const SCRIPT = `#!/bin/sh
export npm_command=exec
program=$1
shift
if [ "$program" = assay ]; then exec node bin/assay.js "$@"; fi
exec "node_modules/.bin/$program" "$@"
`;
