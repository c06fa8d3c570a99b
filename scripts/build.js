// Builds everything that is generated: parsers and clauses (src/generated), then dist. What has been built before is
// built upon: only what has changed is compiled again.
// With --if-needed it does so only if a source has changed since: npm runs `prepare` again when `npx assay` is called in
// this folder for the first time.
import { execFileSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build as rolldown } from 'rolldown';

const STAMP = '.built';
/** What the compiler knows of what it has compiled. */
const KNOWN = '.tsbuildinfo';
/** Where the next version is made. */
const NEXT = 'dist.next';
const SOURCES = [
  'src',
  'conformance',
  'schema',
  'grammar',
  'spec',
  'scripts',
  'package.json',
  'tsconfig.json',
  'tsconfig.build.json',
];
/** What makes parsers and clauses, and of what it is made (tsconfig.toolchain.json). */
const GENERATOR = 'src/build/generate.js';
const TOOLCHAIN = ['src/wire', 'src/grammar', 'src/spec', 'src/build', 'tsconfig.toolchain.json'];

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
if (!process.argv.includes('--if-needed') || SOURCES.some(hasChanged)) await build();

async function build() {
  const tsc = fileURLToPath(import.meta.resolve('typescript/lib/tsc.js'));
  try {
    rmSync(NEXT, { recursive: true, force: true });
    if (existsSync(`dist/${KNOWN}`)) cpSync('dist', NEXT, { recursive: true, filter: hasSource });
    else mkdirSync(NEXT);
    // Whatever is changed from now on may not be in it.
    writeFileSync(`${NEXT}/${STAMP}`, '');
    if (!existsSync(`${NEXT}/${GENERATOR}`) || TOOLCHAIN.some(hasChanged))
      run(tsc, '-p', 'tsconfig.toolchain.json', '--outDir', NEXT);
    run(`${NEXT}/${GENERATOR}`);
    const remembering = ['--incremental', '--tsBuildInfoFile', `${NEXT}/${KNOWN}`];
    run(tsc, '-p', 'tsconfig.build.json', '--outDir', NEXT, ...remembering);
    for (const path of ['src/generated', 'src/host/window/page', 'src/site/assets', 'conformance/kills.json'])
      cpSync(path, `${NEXT}/${path}`, { recursive: true });
    await bundleScripts();
    // Whoever uses the tool meanwhile has the old one until the new one is whole.
    rmSync('dist', { recursive: true, force: true });
    renameSync(NEXT, 'dist');
  } catch (error) {
    // What went wrong has been printed by the step itself.
    process.exit(error.status ?? 1);
  }
}

/**
 * The scripts of the site: one for all pages, the tools of the pages of protocols, and one for each protocol, with its
 * parser and its machines in it, which starts the tools.
 */
async function bundleScripts() {
  const browser = `${NEXT}/src/site/browser`;
  // MiniSearch is in it, whose licence goes with all copies.
  const licence = readFileSync('node_modules/minisearch/LICENSE.txt', 'utf8').trim();
  await bundle(`${browser}/site.js`, `${NEXT}/site/site.js`, `/*! MiniSearch\n${licence}\n*/`);
  await bundle(`${browser}/tools.js`, `${NEXT}/site/tools.js`);
  const { protocols, traceProtocols } = await import(`../${NEXT}/src/protocols/index.js`);
  for (const name of Object.keys({ ...protocols, ...traceProtocols })) {
    const entry = `${browser}/${name}.entry.js`;
    writeFileSync(
      entry,
      `import * as definition from '../../protocols/${name}/index.js';
startTools(Object.values(definition).find((each) => each.name === ${JSON.stringify(name)}));
`,
    );
    await bundle(entry, `${NEXT}/site/${name}.js`);
    rmSync(entry);
  }
}

/** A script that needs no other: modules cannot be loaded from a folder. */
async function bundle(input, file, postBanner = '') {
  await rolldown({ input, output: { file, format: 'iife', minify: true, postBanner }, logLevel: 'warn' });
}

/** Whether something in `dist` is still made of a source; only that is kept. */
function hasSource(path) {
  const made = path.slice('dist/'.length);
  const name = made.replace(/\.(?:js|d\.ts)$/, '');
  return made === '' || made === KNOWN || [made, `${name}.ts`, `${name}.js`].some((each) => existsSync(each));
}

function run(...args) {
  execFileSync(process.execPath, args, { stdio: 'inherit' });
}

function hasChanged(path) {
  const built = statSync(`dist/${STAMP}`, { throwIfNoEntry: false });
  const source = statSync(path);
  if (!built || (source.mtimeMs > built.mtimeMs && source.isFile())) return true;
  if (!source.isDirectory() || path === 'src/generated') return false;
  return readdirSync(path).some((name) => hasChanged(`${path}/${name}`));
}
