import { Markup, markup, type Content } from '../report/markup.js';
import {
  API,
  CONVENTIONS,
  GUIDES,
  hrefFrom,
  HOME,
  protocolPath,
  RAILROAD_CSS,
  REPORTS,
  REQUIREMENTS,
  type Href,
} from './addresses.js';
import type { Place, Sibling } from './Link.js';
import type { Site } from './Site.js';
import type { SiteFile } from './Source.js';

/** What all pages look like. */
const STYLES = ['assets/site.css', RAILROAD_CSS];

/** A page before it is written. */
export interface Page {
  /** Where it stands, from the root of the site. */
  readonly path: string;
  readonly title: string;
  /** What it is about: the name of a protocol, or of a part of the site. */
  readonly subject?: string;
  /** The other pages about that. */
  readonly siblings?: readonly Sibling[];
  /** Places on the page. */
  readonly contents?: readonly Place[];
  /** The text, with links as they are seen from the page. */
  readonly body: (href: Href) => Content;
  /** Style sheets that the page has besides those of all pages. */
  readonly styles?: readonly string[];
  /** Scripts that the page has besides that of all pages; it can be read without them. */
  readonly scripts?: readonly string[];
}

/** Writes a page: what all pages have, and its own text. */
export function writePage(site: Site, page: Page): SiteFile {
  const { path, title, subject, siblings = [], contents = [], body, styles = [], scripts = [] } = page;
  const { texts, language, source } = site;
  const href = hrefFrom(path);
  const isAlone = siblings.length + contents.length === 0;
  const { text } = markup`<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title} · Assay</title>
<link rel="icon" href="${href('assets/icon.svg')}" type="image/svg+xml">
${[...STYLES, ...styles].map((style) => markup`<link rel="stylesheet" href="${href(style)}">\n`)}${['assets/site.js', ...scripts].map((script) => markup`<script defer src="${href(script)}"></script>\n`)}</head>
<body data-root="${'../'.repeat(path.split('/').length - 1)}" data-texts="${JSON.stringify({ copied: texts.clause.copied, section: texts.section('{title}') })}">
<a class="skip" href="#main">${texts.skip}</a>
<header class="top">
<a class="brand" href="${href(HOME)}">Assay</a>
<nav aria-label="${texts.wholeSite}">${listOf(sectionsOf(site), href, path, subject)}</nav>
<div class="search" data-texts="${JSON.stringify(texts.search)}"></div>
</header>
<div class="${isAlone ? 'frame alone' : 'frame'}">
${
  !isAlone &&
  markup`<div class="side">
${siblings.length > 0 && markup`<nav aria-label="${subject}">${listOf(siblings, href, path)}</nav>\n`}${
    contents.length > 0 && contentsOf(texts.onThisPage, contents)
  }</div>
`
}<main id="main">
${body(href)}</main>
</div>
<footer><p>${texts.madeBy(source.version)}</p></footer>
</body>
</html>
`;
  return { path, content: text };
}

function sectionsOf({
  source,
  texts,
  protocols,
}: Site): readonly (Sibling & { readonly subject?: string })[] {
  return [
    ...protocols.map(({ name }) => ({ address: protocolPath(name), title: name, subject: name })),
    { address: REQUIREMENTS, title: texts.requirements },
    { address: GUIDES, title: texts.guides, subject: texts.guides },
    ...(source.reports.length > 0
      ? [{ address: REPORTS, title: texts.reports, subject: texts.reports }]
      : []),
    { address: CONVENTIONS, title: texts.conventions },
    ...(source.hasApi ? [{ address: API, title: texts.api }] : []),
  ];
}

function listOf(
  links: readonly (Sibling & { readonly subject?: string })[],
  href: Href,
  here: string,
  subject?: string,
): Markup {
  return markup`<ul>
${links.map(
  (link) =>
    markup`<li><a href="${href(link.address)}"${
      link.address === here
        ? new Markup(' aria-current="page"')
        : link.subject !== undefined && link.subject === subject && new Markup(' aria-current="true"')
    }>${link.title}</a></li>\n`,
)}</ul>`;
}

function contentsOf(title: string, places: readonly Place[]): Markup {
  return markup`<nav class="contents" aria-labelledby="contents">
<p id="contents">${title}</p>
<ul>
${places.map(({ id, title: name }) => markup`<li><a href="#${id}">${name}</a></li>\n`)}</ul>
</nav>
`;
}
