import { createHash } from 'node:crypto';
import { Markup, markup, type Content } from '../markup.js';

/** What a page that stands for itself is made of. */
export interface StandalonePage {
  readonly title: string;
  /** All of its style. */
  readonly style: string;
  /** Where its skip link leads: `Skip to the findings`. */
  readonly skip: string;
  readonly head: Content;
  readonly main: Content;
}

/** Writes a page that loads nothing, runs nothing, and can be read without either. */
export function standalonePage({ title, style, skip, head, main }: StandalonePage): string {
  return markup`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${new Markup(policyOf(style))}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${new Markup(style)}</style>
</head>
<body>
<a class="skip" href="#main">${skip}</a>
${head}<main id="main">
${main}</main>
</body>
</html>
`.text;
}

/** Nothing but this one style sheet: no script, no picture, no frame, no request. */
function policyOf(style: string): string {
  const hash = createHash('sha256').update(style).digest('base64');
  return `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`;
}
