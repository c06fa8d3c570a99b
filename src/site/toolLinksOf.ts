import { machinePath, specPath, type Href } from './addresses.js';
import { commentsOn } from './grammar/commentsOn.js';
import type { ProtocolPages } from './ProtocolPages.js';
import type { ToolLinks } from './ToolLinks.js';

/** The links that the tools of a page need. */
export function toolLinksOf(pages: ProtocolPages, href: Href): ToolLinks {
  return {
    rules: Object.fromEntries(pages.shownRules.map(({ name }) => [name, href(pages.rulePage(name)!)])),
    comments: commentsOn(pages),
    machines: Object.fromEntries(pages.machines.map(({ machine: { id } }) => [id, href(machinePath(id))])),
    spec: href(specPath(pages.name)),
  };
}
