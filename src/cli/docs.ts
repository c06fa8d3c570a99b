import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { GrammarSource } from '../grammar/diagnose/readGrammar.js';
import type { Protocol } from '../protocols/Protocol.js';
import { count } from '../report/text.js';
import { siteFiles } from '../site/siteFiles.js';
import type { GuideSource, ProtocolSource, SiteFile } from '../site/Source.js';
import { suites } from '../../conformance/index.js';
import { checksOf } from '../engine/runSuite.js';
import { CliError } from './CliError.js';
import { allProtocols, protocolNamed } from './protocols.js';
import { say } from './say.js';
import { VERSION } from './version.js';

export interface DocsOptions {
  readonly out: string;
  readonly protocol?: string;
  readonly report?: readonly string[];
}

/** `assay docs`: the site of the protocols. */
export async function docs({ out, protocol }: DocsOptions): Promise<void> {
  const protocols = protocol === undefined ? await allProtocols() : [await protocolNamed(protocol)];
  const files = await siteFiles(
    {
      protocols: await Promise.all(protocols.map(sourceOf)),
      conventions: readFileSync(join(ROOT, 'spec/README.md'), 'utf8'),
      guides: guides(),
      reports: [],
      version: VERSION,
      hasApi: existsSync(API),
    },
    'en',
  );
  write(out, files);
  say([
    `${join(out, 'index.html')}: ${count(files.filter(({ path }) => path.endsWith('.html')).length, 'page')}`,
  ]);
}

/** The folder of the tool: what is documented stands in it. */
const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
/** The reference of the library, as TypeDoc makes it (`npm run docs:api`). */
const API = join(ROOT, 'dist/api');
const ASSETS = join(ROOT, 'dist/src/site/assets');
/** Made by the build. */
const SCRIPTS = join(ROOT, 'dist/site');

async function sourceOf(protocol: Protocol): Promise<ProtocolSource> {
  const { name } = protocol;
  const roles = await Promise.all(Object.values(suites[name]!).map((load) => load()));
  const checks = roles.flatMap((suite) => checksOf(suite));
  return {
    protocol,
    spec: readFileSync(join(ROOT, `spec/${name}.md`), 'utf8'),
    grammar: [grammarNamed(name), grammarNamed('line')],
    checks: new Map(checks.map(({ clause, title }) => [clause, title])),
    kills: new Map(),
  };
}

function grammarNamed(name: string): GrammarSource {
  const source = `grammar/${name}.peggy`;
  return { source, text: readFileSync(join(ROOT, source), 'utf8') };
}

function guides(): readonly GuideSource[] {
  const folder = join(ROOT, 'docs/guides');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.md'))
    .map((file) => ({ name: file.replace(/\.md$/, ''), text: readFileSync(join(folder, file), 'utf8') }));
}

function write(out: string, files: readonly SiteFile[]): void {
  try {
    for (const { path, content } of files) {
      const file = join(out, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
    cpSync(ASSETS, join(out, 'assets'), { recursive: true });
    cpSync(SCRIPTS, join(out, 'assets'), { recursive: true });
    if (existsSync(API)) cpSync(API, join(out, 'api'), { recursive: true });
  } catch (cause) {
    throw new CliError(`"${out}" cannot be written: ${(cause as Error).message}`, { cause });
  }
}
