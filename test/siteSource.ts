import { readFileSync } from 'node:fs';
import type { GrammarSource } from '../src/grammar/diagnose/readGrammar.js';
import { protocols, traceProtocols } from '../src/protocols/index.js';
import type { SourceProtocol } from '../src/protocols/SourceProtocol.js';
import type { ProtocolSource, SiteSource } from '../src/site/Source.js';

/** What a site of that protocol is made of, for tests: its specification and its grammar as they are. */
export async function siteSource(name: string, guides: SiteSource['guides'] = []): Promise<SiteSource> {
  return {
    protocols: [protocolSource(await { ...protocols, ...traceProtocols }[name]!())],
    conventions: readFileSync('spec/README.md', 'utf8'),
    guides,
    reports: [],
    version: '0.0.0',
    hasApi: false,
  };
}

/** What a site knows of that protocol, for tests: all but how it is checked. */
export function protocolSource(protocol: SourceProtocol): ProtocolSource {
  const { name } = protocol;
  return {
    protocol,
    spec: readFileSync(`spec/${name}.md`, 'utf8'),
    grammar: [grammarIn(`grammar/${name}.peggy`), grammarIn('grammar/line.peggy')],
    checks: new Map(),
    kills: new Map(),
  };
}

function grammarIn(source: string): GrammarSource {
  return { source, text: readFileSync(source, 'utf8') };
}
