// Builds everything that is generated: parsers and clauses (src/generated), then dist.
// With --only-generate it stops after the first. Links the command, too: without that, `npx assay` in this folder would
// install the folder into a cache of its own, and build it once more.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));
const run = (...args) => execFileSync(process.execPath, args, { stdio: 'inherit' });

try {
  rmSync('dist', { recursive: true, force: true });
  run(tsc, '-p', 'tsconfig.toolchain.json');
  run('dist/src/build/generate.js');
  if (!process.argv.includes('--only-generate')) {
    run(tsc, '-p', 'tsconfig.build.json');
    cpSync('src/generated', 'dist/src/generated', { recursive: true });
    const link = 'node_modules/.bin/assay';
    if (existsSync('node_modules/.bin') && !existsSync(link)) symlinkSync('../../bin/assay.js', link);
  }
} catch (error) {
  // What went wrong has been printed by the step itself.
  process.exit(error.status ?? 1);
}
