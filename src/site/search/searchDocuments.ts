import type { Rule } from '../../grammar/ast.js';
import { expressionNotation } from '../../grammar/notation.js';
import type { Clause } from '../../spec/Spec.js';
import {
  clauseAddress,
  CONVENTIONS,
  guidePath,
  machinePath,
  protocolOf,
  GUIDES,
  protocolPath,
  REPORTS,
  REQUIREMENTS,
  rulePath,
  specPath,
} from '../addresses.js';
import { guideTitle } from '../guides/guidePages.js';
import type { ShownMachine } from '../machines/machinesOf.js';
import { machineTitle } from '../machines/machineTitle.js';
import { stateTable } from '../machines/stateTable.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import { shownReports } from '../reports/shownReports.js';
import { sectionsOf } from '../text/sectionsOf.js';
import type { SearchDocument } from './SearchDocument.js';

/** All that can be found in a site: protocols, clauses, rules, machines, and the sections of all texts. */
export function searchDocuments(site: Site): readonly SearchDocument[] {
  const { source, texts } = site;
  return [
    ...site.protocols.flatMap((pages) => ofProtocol(pages, site)),
    ...site.clauses.map((clause) => ofClause(clause, site)),
    ...ofText(source.conventions, CONVENTIONS, [texts.conventions], site),
    { title: texts.requirements, label: '', text: '', address: REQUIREMENTS },
    { title: texts.guides, label: '', text: '', address: GUIDES },
    ...ofReports(site),
    ...source.guides.flatMap((guide) =>
      ofText(guide.text, guidePath(guide.name), [guideTitle(guide), texts.search.kinds.guide], site),
    ),
  ];
}

function ofProtocol(pages: ProtocolPages, site: Site): readonly SearchDocument[] {
  const { name, source } = pages;
  const { kinds } = site.texts.search;
  return [
    { title: name, label: kinds.protocol, text: source.protocol.summary, address: protocolPath(name) },
    ...ofText(source.spec, specPath(name), [name, kinds.specification], site),
    ...pages.shownRules.map((rule) => ofRule(rule, name, site)),
    ...pages.machines.map((machine) => ofMachine(machine, name, site)),
  ];
}

/** Enough to find a section by what it begins with; all texts whole would be much to load. */
const LONGEST = 230;

/** A text and its sections; the subject is what the text is called, and what kind of text it is. */
function ofText(
  text: string,
  page: string,
  [subject, kind]: readonly [string, string?],
  site: Site,
): readonly SearchDocument[] {
  return sectionsOf(text).map(({ id, title, paragraphs }) => {
    // Clauses are found by themselves.
    const prose = paragraphs.filter((paragraph) => !site.clauseNamed(paragraph.split(' ', 1)[0]!));
    return {
      title,
      label:
        id === undefined
          ? labelOf(kind, subject !== title && subject)
          : labelOf(site.texts.search.kinds.section, subject),
      text: findableIn(prose.join(' ')),
      address: id === undefined ? page : `${page}#${id}`,
    };
  });
}

/** Words of the rest of a section by which it is found, too. */
const WORDS = 40;

/** How a text begins, and the words of the rest that say more than where it goes on. */
function findableIn(text: string): string {
  if (text.length <= LONGEST) return text;
  const begin = text.slice(0, text.lastIndexOf(' ', LONGEST));
  const known = new Set(wordsIn(begin));
  const others = new Set(wordsIn(text).filter((word) => word.length > 3 && !known.has(word)));
  return [begin, '…', ...[...others].slice(0, WORDS)].join(' ');
}

function wordsIn(text: string): readonly string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}_-]+/gu) ?? [];
}

function ofReports({ source: { reports }, texts }: Site): readonly SearchDocument[] {
  if (reports.length === 0) return [];
  return [
    { title: texts.reports, label: '', text: '', address: REPORTS },
    ...shownReports(reports).map(({ name, address }) => ({
      title: name,
      label: texts.reports,
      text: '',
      address,
    })),
  ];
}

function ofRule(rule: Rule, protocol: string, { texts }: Site): SearchDocument {
  return {
    title: rule.name,
    label: labelOf(texts.search.kinds.rule, protocol, texts.grammar.kinds[rule.kind]),
    text: expressionNotation(rule.expression),
    address: rulePath(protocol, rule),
  };
}

function ofMachine(shown: ShownMachine, protocol: string, { texts }: Site): SearchDocument {
  const { id } = shown.machine;
  const { states, inputs } = stateTable(shown);
  return {
    title: id,
    label: labelOf(texts.search.kinds.machine, protocol, machineTitle(shown, texts)),
    text: labelOf(...[states, inputs].map((parts) => parts.map(({ name }) => name).join(', '))),
    address: machinePath(id),
  };
}

function ofClause({ id, level, role, text }: Clause, { texts }: Site): SearchDocument {
  return {
    title: id,
    label: labelOf(texts.search.kinds.clause, protocolOf(id), level, texts.roles[role]),
    text,
    address: clauseAddress(id),
  };
}

function labelOf(...parts: readonly (string | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}
