import type { Token } from 'markdown-it';
import { markup, type Markup } from '../../report/markup.js';
import type { Clause } from '../../spec/Spec.js';
import { readTranscript } from '../../wire/transcript.js';
import { clauseAddress, CONVENTIONS, grammarPath, type Href } from '../addresses.js';
import type { ProtocolPages } from '../ProtocolPages.js';
import type { Site } from '../Site.js';
import type { Writers } from '../text/markdownPage.js';
import { clauseParagraph } from './clauseParagraph.js';
import { transcriptFigure } from './transcriptFigure.js';

/** How the text of a specification is written: clauses with their places, transcripts as diagrams, words as links. */
export function specWriters(site: Site, pages?: ProtocolPages): Writers {
  let transcripts = 0;
  return {
    linkTo: site.texts.section,
    addressOf: (target) => specAddress(target, site),
    words: (text, href) => wordsOf(text, site, href),
    paragraph(inline, content) {
      const clause = clauseIn(inline, site);
      return clause && clauseParagraph(clause, content, site);
    },
    block({ info, content }, href) {
      const [language, variant] = info.split(' ');
      if (language !== 'transcript' || !pages) return undefined;
      const shown = { name: `transcript-${++transcripts}`, steps: readTranscript(content), variant };
      return transcriptFigure(shown, pages, site, href);
    },
  };
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
