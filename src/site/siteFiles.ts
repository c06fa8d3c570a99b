import { RAILROAD_STYLE } from '../grammar/railroad/svg.js';
import type { Language } from '../protocols/Window.js';
import { REPORT_STYLE } from '../report/html/reportStyle.js';
import { RAILROAD_CSS, REPORT_CSS, specTextPath } from './addresses.js';
import { grammarIndexPage } from './grammar/grammarIndexPage.js';
import { rulePage } from './grammar/rulePage.js';
import { RuleSamples } from './grammar/RuleSamples.js';
import { guidePages } from './guides/guidePages.js';
import { homePage } from './homePage.js';
import { loadGraphviz, type DrawGraph } from './machines/drawGraph.js';
import { machinePage } from './machines/machinePage.js';
import { writePage, type Page } from './page.js';
import { protocolPage } from './protocolPage.js';
import type { ProtocolPages } from './ProtocolPages.js';
import { reportPage } from './reports/reportPage.js';
import { reportsPage } from './reports/reportsPage.js';
import { requirementsCsv, requirementsJson } from './requirements/requirementRows.js';
import { REQUIREMENTS_CSV, REQUIREMENTS_JSON, requirementsPage } from './requirements/requirementsPage.js';
import { SEARCH_FILE } from './search/searchFile.js';
import { searchScript } from './search/searchScript.js';
import { Site } from './Site.js';
import type { SiteFile, SiteSource } from './Source.js';
import { conventionsPage, specPage } from './spec/specPage.js';
import { plainText } from './text/plainText.js';
import { textsIn } from './texts/textsIn.js';

/**
 * Makes all files of a site but those that are the same for every site: style, scripts, the reference of the library.
 *
 * @throws TypeError where the grammar of a protocol is none
 */
export async function siteFiles(source: SiteSource, language: Language): Promise<readonly SiteFile[]> {
  const site = new Site(source, textsIn(language), language);
  const draw = await loadGraphviz();
  const pages = [
    homePage(site),
    conventionsPage(site),
    requirementsPage(site),
    ...guidePages(site),
    ...reportPages(site),
    ...site.protocols.flatMap((protocol) => pagesOf(protocol, site, draw)),
  ];
  return [
    ...pages.map((page) => writePage(site, page)),
    ...site.protocols.map((protocol) => ({
      path: specTextPath(protocol.name),
      content: plainText(protocol.source.spec),
    })),
    { path: RAILROAD_CSS, content: RAILROAD_STYLE },
    ...(site.reports.length > 0 ? [{ path: REPORT_CSS, content: REPORT_STYLE }] : []),
    { path: SEARCH_FILE, content: searchScript(site) },
    { path: REQUIREMENTS_CSV, content: requirementsCsv(site) },
    { path: REQUIREMENTS_JSON, content: requirementsJson(site) },
  ];
}

function reportPages(site: Site): readonly Page[] {
  if (site.reports.length === 0) return [];
  return [reportsPage(site), ...site.reports.map((report) => reportPage(report, site))];
}

function pagesOf(protocol: ProtocolPages, site: Site, draw: DrawGraph): readonly Page[] {
  const samples = new RuleSamples(protocol);
  return [
    protocolPage(protocol, site),
    specPage(protocol, site),
    grammarIndexPage(protocol, site),
    ...protocol.shownRules.map((rule) => rulePage(rule, samples, protocol, site)),
    ...protocol.machines.map((machine) => machinePage(machine, draw, protocol, site)),
  ];
}
