import { markup, type Markup } from '../../report/markup.js';
import { ruleLink } from '../ruleLink.js';
import { isMessage } from './isMessage.js';
import type { WalkPage } from './WalkPage.js';

/** The type of an input; of a message, it leads to the rule. */
export function inputName(type: string, { walked, links }: WalkPage): Markup {
  return isMessage(type, walked) ? ruleLink(type, links) : markup`<code>${type}</code>`;
}
