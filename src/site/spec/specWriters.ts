import type { Token } from 'markdown-it';
import { markup, type Markup } from '../../report/markup.js';
import { isTraced } from '../../protocols/SourceProtocol.js';
import type { Clause } from '../../spec/Spec.js';
import { readTranscript } from '../../wire/transcript.js';
import { clauseAddress, CONVENTIONS, grammarPath, type Href } from '../addresses.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import type { Writers } from '../text/markdownPage.js';
import { clauseParagraph } from './clauseParagraph.js';
import { traceFigure } from './traceFigure.js';
import { transcriptFigure } from './transcriptFigure.js';

/** How the text of a specification is written: clauses with their places, transcripts and traces as diagrams, words as links. */
export function specWriters(site: Site, pages?: ProtocolPages): Writers {
  let figures = 0;
  return {
    linkTo: site.texts.section,
    addressOf: (target) => specAddress(target, site),
    words: (text, href) => wordsOf(text, site, href),
    paragraph(inline, content) {
      const clause = clauseIn(inline, site);
      return clause && clauseParagraph(clause, content, site);
    },
    block: (fence, href) => pages && figureOf(fence, () => ++figures, pages, site, href),
  };
}

/**
 * A block of a specification that shows a conversation, or what a program prints.
 *
 * @param count - says which one it is, where it is one
 */
function figureOf(
  { info, content }: Token,
  count: () => number,
  pages: ProtocolPages,
  site: Site,
  href: Href,
): Markup | undefined {
  const [language, variant] = info.split(' ');
  const { protocol } = pages.source;
  if (language === 'transcript' && !isTraced(protocol)) {
    const shown = { name: `transcript-${count()}`, steps: readTranscript(content), variant };
    return transcriptFigure(shown, protocol, pages, site, href);
  }
  const printing =
    language === 'trace' && isTraced(protocol)
      ? protocol.variants.find(({ name }) => name === variant)
      : undefined;
  return printing && traceFigure(`trace-${count()}`, content, printing, pages, site, href);
}

/** Where a link of a specification leads: to the conventions, or to a grammar. */
function specAddress(target: string, { protocols }: Site): string | undefined {
  if (target === 'README.md') return CONVENTIONS;
  const grammar = /^\.\.\/grammar\/(.+)\.peggy$/.exec(target)?.[1];
  return protocols.some(({ name }) => name === grammar) ? grammarPath(grammar!) : undefined;
}

/** Text with its key words marked, and the ids of clauses as links. */
function wordsOf(text: string, site: Site, href: Href): Markup {
  const pieces = text.split(/(\b(?:MUST NOT|SHOULD NOT|MUST|SHOULD|MAY)\b|\b[a-z]+(?:\/[a-z]+)+\/\d+\b)/);
  return markup`${pieces.map((piece, index) => {
    if (index % 2 === 0) return piece;
    if (/^[A-Z]/.test(piece)) return keyword(piece);
    return site.clauseNamed(piece) ? markup`<a href="${href(clauseAddress(piece))}">${piece}</a>` : piece;
  })}`;
}

/** A word of RFC 2119. */
export function keyword(word: string): Markup {
  return markup`<strong class="keyword ${word.split(' ', 1)[0]!.toLowerCase()}">${word}</strong>`;
}

function clauseIn({ content }: Token, site: Site): Clause | undefined {
  const id = /^\*\*([a-z]+(?:\/[a-z0-9-]+)+)\*\*/.exec(content)?.[1];
  return id === undefined ? undefined : site.clauseNamed(id);
}
