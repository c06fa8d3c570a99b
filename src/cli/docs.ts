import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { GrammarSource } from '../grammar/diagnose/readGrammar.js';
import type { Language } from '../protocols/Window.js';
import type { SourceProtocol } from '../protocols/SourceProtocol.js';
import { count } from '../report/text.js';
import { siteFiles } from '../site/siteFiles.js';
import type { GuideSource, ProtocolSource, SiteFile } from '../site/Source.js';
import { programSuites, suites } from '../../conformance/index.js';
import type { Kills } from '../engine/killsByClause.js';
import { checksOf } from '../engine/runSuite.js';
import { apiReference, copyReference, hasReference } from './apiReference.js';
import { CliError } from './CliError.js';
import { allSourceProtocols, sourceProtocolNamed } from './protocols.js';
import { ROOT } from './root.js';
import { makeFolder } from './makeFolder.js';
import { say } from './say.js';
import { siteReports } from './siteReports.js';
import { VERSION } from './version.js';

export interface DocsOptions {
  readonly out: string;
  readonly protocol?: string;
  readonly report?: readonly string[];
  readonly language: Language;
}

/** `assay docs`: the site of the protocols. */
export async function docs({ out, protocol, language, report = [] }: DocsOptions): Promise<void> {
  const protocols =
    protocol === undefined ? await allSourceProtocols() : [await sourceProtocolNamed(protocol)];
  const sources = await Promise.all(protocols.map(sourceOf));
  const source = {
    protocols: sources,
    conventions: readFileSync(join(ROOT, 'spec/README.md'), 'utf8'),
    guides: guides(),
    reports: siteReports(report, sources),
    version: VERSION,
    hasApi: hasReference(),
  };
  const [files, reference] = await Promise.all([
    siteFiles(source, language),
    source.hasApi ? apiReference() : undefined,
  ]);
  write(out, files, reference);
  const pages = files.filter(({ path }) => path.endsWith('.html')).length;
  say([`${join(out, 'index.html')}: ${count(pages, 'page')}`]);
}

const GUIDES = 'docs/guides';
const KILLS = join(ROOT, 'dist/conformance/kills.json');
const ASSETS = join(ROOT, 'dist/src/site/assets');
/** Made by the build. */
const SCRIPTS = join(ROOT, 'dist/site');

async function sourceOf(protocol: SourceProtocol): Promise<ProtocolSource> {
  const { name } = protocol;
  const checks = await checksFor(name);
  return {
    protocol,
    spec: readFileSync(join(ROOT, `spec/${name}.md`), 'utf8'),
    grammar: [grammarNamed(name), grammarNamed('line')],
    checks: new Map(checks.map(({ clause, title }) => [clause, title])),
    kills: killsOf(name),
  };
}

/** The checks of all roles. */
async function checksFor(
  name: string,
): Promise<readonly { readonly clause: string; readonly title: string }[]> {
  const ofPrograms = await programSuites[name]?.();
  if (ofPrograms) return ofPrograms.checks;
  const roles = await Promise.all(Object.values(suites[name]!).map((load) => load()));
  return roles.flatMap((suite) => checksOf(suite));
}

/** What the checks of all roles have caught, as it was written down when they were last proven. */
function killsOf(protocol: string): ReadonlyMap<string, Kills> {
  const suitesByName = JSON.parse(readFileSync(KILLS, 'utf8')) as Record<string, Record<string, Kills>>;
  return new Map(
    Object.entries(suitesByName).flatMap(([suite, clauses]) =>
      suite.startsWith(`${protocol}/`) ? Object.entries(clauses) : [],
    ),
  );
}

function grammarNamed(name: string): GrammarSource {
  const source = `grammar/${name}.peggy`;
  return { source, text: readFileSync(join(ROOT, source), 'utf8') };
}

/** What is written for each kind of reader, and what the project says of itself. */
function guides(): readonly GuideSource[] {
  const own = readdirSync(join(ROOT, GUIDES)).filter((file) => file.endsWith('.md'));
  return [
    ...own.map((file) => guideIn(`${GUIDES}/${file}`, file.replace(/\.md$/, ''))),
    guideIn('README.md', 'readme'),
  ];
}

function guideIn(file: string, name: string): GuideSource {
  return { name, file, text: readFileSync(join(ROOT, file), 'utf8') };
}

function write(out: string, files: readonly SiteFile[], reference: string | undefined): void {
  try {
    for (const { path, content } of files) {
      const file = join(out, path);
      makeFolder(dirname(file));
      writeFileSync(file, content);
    }
    cpSync(ASSETS, join(out, 'assets'), { recursive: true });
    cpSync(SCRIPTS, join(out, 'assets'), { recursive: true });
    if (reference !== undefined) copyReference(reference, join(out, 'api'));
  } catch (cause) {
    throw new CliError(`"${out}" cannot be written: ${(cause as Error).message}`, { cause });
  }
}
