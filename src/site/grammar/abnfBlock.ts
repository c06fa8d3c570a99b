import { abnfNames } from '../../grammar/abnf/abnfNames.js';
import { abnfOf } from '../../grammar/abnf/abnfOf.js';
import type { Rule } from '../../grammar/ast.js';
import type { Encoding } from '../../grammar/Codec.js';
import { markup, type Markup } from '../../report/markup.js';
import type { Href } from '../addresses.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import { hrefOf } from './grammarIndexPage.js';

/** A rule in ABNF, and what that does not say. */
export function abnfBlock(
  rule: Rule,
  encoding: Encoding,
  pages: ProtocolPages,
  site: Site,
  href: Href,
): Markup {
  const { text, losses, remarks } = abnfOf(rule, pages.rules, encoding);
  const rules = new Map([...abnfNames(pages.rules)].map(([name, abnf]) => [abnf, name]));
  const linkOf = (name: string) => {
    const target = rules.get(name);
    return target === undefined || target === rule.name ? undefined : hrefOf(target, pages, href);
  };
  return markup`<pre class="sheet peg" tabindex="0"><code>${linked(text, linkOf)}</code></pre>
${
  losses.length + remarks.length > 0 &&
  markup`<ul class="notes" lang="en">
${losses.map((loss) => markup`<li><strong>${site.texts.grammar.loss}</strong> ${withCode(loss)}</li>\n`)}${remarks.map(
    (remark) => markup`<li>${withCode(remark)}</li>\n`,
  )}</ul>
`
}`;
}

/** A sentence; what stands between backticks is of a grammar. */
function withCode(sentence: string): Markup {
  return markup`${sentence.split('`').map((piece, index) => (index % 2 === 0 ? piece : markup`<code>${piece}</code>`))}`;
}

/** Comments, strings, values and prose as they are; the names of rules as links. */
function linked(text: string, linkOf: (name: string) => string | undefined): Markup {
  const pieces: Markup[] = [];
  let at = 0;
  for (const match of text.matchAll(TOKEN)) {
    const [token] = match;
    const { comment, string, name } = match.groups!;
    const target = name === undefined ? undefined : linkOf(name);
    pieces.push(markup`${text.slice(at, match.index)}`);
    if (comment !== undefined) pieces.push(markup`<span class="comment">${token}</span>`);
    else if (string !== undefined) pieces.push(markup`<span class="literal">${token}</span>`);
    else pieces.push(target === undefined ? markup`${token}` : markup`<a href="${target}">${token}</a>`);
    at = match.index + token.length;
  }
  return markup`${pieces}${text.slice(at)}`;
}

/** RFC 5234, section 4, and RFC 7405; what begins first is taken first. */
const TOKEN =
  /(?<comment>;[^\n]*)|(?<string>(?:%[si])?"[^"]*"|%[xdb][0-9A-F.-]+|<[^>]*>)|(?<name>[A-Za-z][A-Za-z0-9-]*)/g;
