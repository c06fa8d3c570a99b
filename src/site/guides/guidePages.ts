import { markup } from '../../report/markup.js';
import { guidePath, GUIDES } from '../addresses.js';
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
${siblings.map(({ address, title }) => markup`<li lang="en"><a href="${href(address)}">${title}</a></li>\n`)}</ul>
`,
    },
    ...source.guides.map((guide): Page => {
      const { title, contents, body } = markdownPage(guide.text, {
        ...specWriters(site),
        addressOf: (target) => guideAddress(target, source.guides),
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

/** Guides lead to each other by the names of their files. */
function guideAddress(target: string, guides: readonly GuideSource[]): string | undefined {
  const [file = '', fragment] = target.split('#', 2);
  const guide = guides.find(({ name }) => file === `${name}.md`);
  return guide && `${guidePath(guide.name)}${fragment === undefined ? '' : `#${fragment}`}`;
}
