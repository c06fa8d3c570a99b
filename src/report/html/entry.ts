import { markup, type Content, type Markup } from '../markup.js';

/** A name in a list, and what is said of it. */
export function entry(name: string, content: Content): Markup {
  return markup`<div><dt>${name}</dt><dd>${content}</dd></div>\n`;
}
