import type { Caption } from '../../report/sequence.js';
import { clauseAddress, type Href } from '../addresses.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Meaning } from './Meaning.js';

/** What a step shows at the most: a line of a specification's conversation or trace, as a rule. */
export const COLUMNS_OF_LABEL = 64;

/** The rules and clauses of a step, as far as there is room for them. */
export function captionsFor(
  meaning: Meaning | undefined,
  pages: ProtocolPages,
  href: Href,
): readonly Caption[] {
  if (!meaning) return [];
  const rules = meaning.rules.map((rule) => linked(rule, pages.rulePage(rule), href));
  const clauses = meaning.clauses.map((id) => linked(id.slice(id.indexOf('/') + 1), clauseAddress(id), href));
  return [...rules.slice(0, MOST), ...clauses.slice(0, MOST)];
}

/** Rules, and clauses, below one step. */
const MOST = 3;

function linked(text: string, address: string | undefined, href: Href): Caption {
  return address === undefined ? { text } : { text, href: href(address) };
}
