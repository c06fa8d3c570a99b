import { posix } from 'node:path';
import type { Token } from 'markdown-it';
import { markup, type Markup } from '../../report/markup.js';
import { guidePath, GUIDES, specPath, type Href } from '../addresses.js';
import type { Page } from '../page.js';
import type { Site } from '../Site.js';
import type { GuideSource } from '../Source.js';
import { markdownPage } from '../text/markdownPage.js';
import { specWriters } from '../spec/specWriters.js';

/** The guides, and the page that lists them. */
export function guidePages(site: Site): readonly Page[] {
  const { texts, source } = site;
  const siblings = source.guides.map((guide) => ({
    address: guidePath(guide.name),
    title: guideTitle(guide),
  }));
  return [
    {
      path: GUIDES,
      title: texts.guides,
      subject: texts.guides,
      body: (href) => markup`<h1>${texts.guides}</h1>
<ul class="cards">
${source.guides.map((guide) => guideCard(guide, href))}</ul>
`,
    },
    ...source.guides.map((guide): Page => {
      const { title, contents, body } = markdownPage(guide.text, {
        ...specWriters(site),
        addressOf: (target) => addressOf(target, guide, site),
        block: named,
      });
      return {
        path: guidePath(guide.name),
        title,
        subject: texts.guides,
        siblings,
        contents,
        body: (href) => markup`<article lang="en">
${body(href)}</article>
`,
      };
    }),
  ];
}

/** The first heading of a guide. */
export function guideTitle({ name, text }: GuideSource): string {
  return /^# (.+)$/m.exec(text)?.[1] ?? name;
}

/** A guide in a list: its title, and how it begins. */
export function guideCard(guide: GuideSource, href: Href): Markup {
  const begin = /^# .+\n+([^#]+?\.)(?:\s|$)/.exec(guide.text)?.[1] ?? '';
  return markup`<li lang="en"><a href="${href(guidePath(guide.name))}">${guideTitle(guide)}</a><p>${begin.replaceAll(/\s+/g, ' ')}</p></li>\n`;
}

/** Where a link to a file leads that has a page here. */
function addressOf(target: string, from: GuideSource, { source, protocols }: Site): string | undefined {
  const [path = '', fragment] = target.split('#', 2);
  const file = posix.join(posix.dirname(from.file), path);
  const place = fragment === undefined ? '' : `#${fragment}`;
  const protocol = protocols.find(({ name }) => file === `spec/${name}.md`);
  if (protocol) return specPath(protocol.name) + place;
  const guide = source.guides.find((each) => each.file === file);
  return guide && guidePath(guide.name) + place;
}

/** A block with the name of a file behind its language is that file. */
function named({ info, content }: Token): Markup | undefined {
  const [, name] = info.split(' ', 2);
  if (name === undefined) return undefined;
  return markup`<figure>
<figcaption><code>${name}</code></figcaption>
<pre class="sheet" tabindex="0"><code>${content}</code></pre>
</figure>
`;
}
