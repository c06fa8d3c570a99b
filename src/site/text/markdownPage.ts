import MarkdownIt, { type Token } from 'markdown-it';
import { Markup, markup } from '../../report/markup.js';
import type { Href } from '../addresses.js';
import type { Place } from '../Link.js';
import { headingsOf, type Heading } from './headingsOf.js';

/** What a text becomes on a page. */
export interface MarkdownPage {
  readonly title: string;
  readonly contents: readonly Place[];
  readonly body: (href: Href) => Markup;
}

/** How the parts of a text are written that mean more than Markdown knows. */
export interface Writers {
  /** The name of a link to a heading. */
  readonly linkTo: (title: string) => string;
  /** Where a link of the text leads in the site. */
  readonly addressOf?: (target: string) => string | undefined;
  /** A paragraph, where it is more than that. */
  readonly paragraph?: (inline: Token, content: Markup, href: Href) => Markup | undefined;
  /** A fenced block, where it is more than code. */
  readonly block?: (fence: Token, href: Href) => Markup | undefined;
  /** A piece of running text, where it is more than that. */
  readonly words?: (text: string, href: Href) => Markup;
}

/** Turns Markdown into a page. Its first heading is the title; those below it have places. */
export function markdownPage(text: string, writers: Writers): MarkdownPage {
  const headings = headingsOf(parserFor().parse(text, {}));
  return {
    title: headings[0]?.title ?? '',
    contents: headings.filter(({ level }) => level === 2),
    body: (href) => new Markup(render(text, headings, writers, href)),
  };
}

function parserFor() {
  return new MarkdownIt({ html: false, linkify: false });
}

function render(text: string, headings: readonly Heading[], writers: Writers, href: Href): string {
  const parser = parserFor();
  const { renderer, options } = parser;
  renderer.rules.text = (all, at) =>
    (writers.words?.(all[at]!.content, href) ?? markup`${all[at]!.content}`).text;
  let isLink = true;
  renderer.rules.link_open = (all, at, given) => {
    const target = String(all[at]!.attrGet('href'));
    const address = writers.addressOf?.(target);
    // What has no page here is text alone.
    isLink = address !== undefined || /^(?:[a-z]+:|#)/i.test(target);
    if (!isLink) return '';
    all[at]!.attrSet('href', address === undefined ? target : href(address));
    return renderer.renderToken(all, at, given);
  };
  renderer.rules.link_close = () => (isLink ? '</a>' : '');
  renderer.rules.table_open = () =>
    '<div class="sheet" tabindex="0" role="group" aria-label="table"><table>\n';
  renderer.rules.table_close = () => '</table></div>\n';
  const tokens = parser.parse(text, {});
  const written: Markup[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.type === 'heading_open' || token.type === 'paragraph_open') {
      const inline = tokens[at + 1]!;
      const content = new Markup(renderer.render([inline], options, {}));
      const heading = headings.find((each) => each.at === at);
      written.push(
        heading
          ? headingOf(heading, content, writers)
          : (writers.paragraph?.(inline, content, href) ?? paragraphOf(token, content)),
      );
      at += 2;
    } else if (token.type === 'fence' || token.type === 'code_block') {
      written.push(writers.block?.(token, href) ?? codeOf(token));
    } else {
      written.push(new Markup(renderer.render([token], options, {})));
    }
  }
  return markup`${written}`.text;
}

function headingOf({ level, id, title }: Heading, content: Markup, { linkTo }: Writers): Markup {
  if (level === 1) return markup`<h1>${content}</h1>\n`;
  const tag = new Markup(`h${level}`);
  return markup`<${tag} id="${id}">${content} <a class="anchor" href="#${id}" aria-label="${linkTo(title)}">#</a></${tag}>\n`;
}

/** A paragraph of a tight list stands by itself. */
function paragraphOf({ hidden }: Token, content: Markup): Markup {
  return hidden ? content : markup`<p>${content}</p>\n`;
}

function codeOf({ content }: Token): Markup {
  return markup`<pre class="sheet" tabindex="0"><code>${content}</code></pre>\n`;
}
