import { markup, type Markup } from '../report/markup.js';
import type { ToolLinks } from './ToolLinks.js';

/** The name of a rule, which leads to its page. */
export function ruleLink(name: string, { rules }: ToolLinks): Markup {
  const address = rules[name];
  return address === undefined
    ? markup`<code>${name}</code>`
    : markup`<a href="${address}"><code>${name}</code></a>`;
}
