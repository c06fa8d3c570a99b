import type { Codec } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import type { Forbidding } from '../../grammar/forbiddenBy.js';
import type { Expected } from '../../grammar/refusalOf.js';
import { markup, type Markup } from '../../report/markup.js';
import { escapeEach, escapeOctets } from '../../wire/escape.js';
import { LF } from '../../wire/octets.js';
import type { Texts } from '../texts/Texts.js';
import type { ToolLinks } from '../ToolLinks.js';
import type { Reading } from './readLine.js';
import { refusedPiece } from './refusedPiece.js';
import { ruleLink } from '../ruleLink.js';
import { ruleNamed } from './ruleNamed.js';

/** Why a line is refused: what stands there, and what could have. */
export function refusalView(
  refused: Extract<Reading, { type: 'refused' }>,
  codec: Codec<Message>,
  texts: Texts['tryLine'],
  links: ToolLinks,
): Markup {
  const { refusal, forbidding } = refused;
  if (!refusal) return markup`<p>${texts.notUtf8}</p>\n`;
  const found = foundPiece(refused, codec);
  return markup`<dl class="message">
<div><dt>${texts.found}</dt><dd>${found === '' ? texts.theEnd : markup`<code>${found}</code>`}</dd></div>
${
  refusal.expected.length > 0 &&
  markup`<div><dt>${texts.possible}</dt><dd><ul class="possible">
${refusal.expected.map((each) => markup`<li>${expectedView(each, codec, texts, links)}</li>\n`)}</ul></dd></div>
`
}${forbidding.length > 0 && ruledOut(forbidding, texts, links)}</dl>
${endsInside(refused) && markup`<p>${texts.endInside}</p>\n`}`;
}

/** What stands at the place: as much as a word that could stand there is long, for words are compared as a whole. */
function foundPiece(refused: Extract<Reading, { type: 'refused' }>, codec: Codec<Message>): string {
  const { octets, offset, refusal } = refused;
  const words = refusal?.expected.map((each) => (each.type === 'literal' ? [...each.text].length : 1)) ?? [];
  const longest = Math.max(1, ...words);
  if (longest === 1) return escapeOctets(refusedPiece(refused, codec));
  return escapeEach(octets.subarray(offset)).slice(0, longest).join('');
}

/** The predicates, each with what the grammar says of its rule. */
function ruledOut(forbidding: readonly Forbidding[], texts: Texts['tryLine'], links: ToolLinks): Markup {
  return markup`<div><dt>${texts.ruledOut}</dt><dd>${texts.byPredicate}<ul class="possible">
${forbidding.map(({ rule, predicate }) => {
  const comment = links.comments[rule];
  return markup`<li><code>${predicate}</code> ${ruleLink(rule, links)}${
    comment !== undefined && markup`: <span lang="en">${comment}</span>`
  }</li>\n`;
})}</ul></dd></div>
`;
}

function expectedView(
  expected: Expected,
  codec: Codec<Message>,
  texts: Texts['tryLine'],
  links: ToolLinks,
): Markup {
  switch (expected.type) {
    case 'any':
      return markup`${texts.anyCharacter}`;
    case 'end':
      return markup`${texts.theEnd}`;
    case 'literal':
    case 'class': {
      const rule = ruleNamed(expected.notation, codec.rules);
      return markup`<code>${expected.notation}</code>${rule !== undefined && markup` ${ruleLink(rule, links)}`}`;
    }
  }
}

/** Whether the line went on behind a line end, as it does where one is typed and another one is chosen. */
function endsInside({ octets, offset }: Extract<Reading, { type: 'refused' }>): boolean {
  return offset > 0 && octets[offset - 1] === LF;
}
