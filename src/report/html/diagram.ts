import type { Transcript } from '../../wire/transcript.js';
import { Markup, markup } from '../markup.js';
import {
  HEAD,
  layOut,
  type Caption,
  type Label,
  type Remarks,
  type Row,
  type Sequence,
} from '../sequence.js';

/**
 * Draws a conversation as a sequence diagram in SVG.
 *
 * @param name - begins the ids in it
 * @param title - what it shows
 */
export function drawSequence(name: string, title: string, transcript: Transcript, remarks: Remarks): Markup {
  const sequence = layOut(transcript, remarks);
  const { width, height, lanes, lifelines, rows } = sequence;
  return markup`<svg class="sequence" ${new Markup(remarks.captionsOf ? `role="group" aria-labelledby="${name}-title"` : `role="img" aria-labelledby="${name}-title ${name}-desc"`)} width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<title id="${name}-title">${title}</title>
${!remarks.captionsOf && markup`<desc id="${name}-desc">${tell(sequence)}</desc>\n`}${lifelines.map(({ x, from, to }) => markup`<line class="lifeline" x1="${x}" y1="${from}" x2="${x}" y2="${to}"/>\n`)}${lanes.map(
    ({ title: party, x, width: box }) =>
      markup`<rect class="lane" x="${x - box / 2}" y="0.5" width="${box}" height="${HEAD - 1}" rx="6"/><text class="party" x="${x}" y="${HEAD / 2 + 4.5}" text-anchor="middle">${party}</text>\n`,
  )}${rows.map(drawRow)}</svg>`;
}

/** The conversation in sentences, for those who do not see the diagram; one with links in it is gone through instead. */
function tell({ rows }: Sequence): string {
  return rows.map((row) => (row.type === 'note' ? row.label.text : row.detail)).join('; ');
}

function drawRow(row: Row): Markup {
  if (row.type === 'note') {
    return markup`<g class="note${row.wrong ? ' wrong' : ''}">${drawLabel(row.label)}</g>\n`;
  }
  if (row.type === 'event') {
    const { x, y, label, captions, detail } = row;
    return markup`<g class="event"><title>${detail}</title><rect class="head" x="${x - 5}" y="${y - 5}" width="10" height="10"/>${drawLabel(label)}${captions.map(drawCaption)}</g>\n`;
  }
  const { from, to, y, label, captions, detail, step } = row;
  const back = from < to ? -1 : 1;
  const kind = 'octets typed printed'.split(' ').includes(step) ? 'says' : 'does';
  return markup`<g class="${kind}"><title>${detail}</title><rect class="target" x="${Math.min(from, to)}" y="${y - 22}" width="${Math.abs(to - from)}" height="28"/><path class="shaft" d="M${from} ${y}H${to + 2 * back}"/>${drawHead(step === 'reset', to + back, y, back)}${drawLabel(label)}${captions.map(drawCaption)}</g>\n`;
}

/** The head of an arrow that ends at a place; of one that breaks a connection off, a cross. */
function drawHead(cross: boolean, x: number, y: number, back: number): Markup {
  return cross
    ? markup`<path class="cross" d="M${x + 3 * back} ${y - 5}l${8 * back} 10m${-8 * back} 0l${8 * back} -10"/>`
    : markup`<path class="head" d="M${x} ${y}l${9 * back} -4.5v9z"/>`;
}

/** A label is as wide as it was laid out, whatever the font. */
function drawLabel({ text, x, y, width }: Label): Markup {
  return markup`<text x="${x}" y="${y}" textLength="${width}" lengthAdjust="spacingAndGlyphs">${text}</text>`;
}

function drawCaption({ href, text, x, y, width }: Label & Caption): Markup {
  const drawn = markup`<text class="caption" x="${x}" y="${y}" textLength="${width}">${text}</text>`;
  return href === undefined ? drawn : markup`<a href="${href}">${drawn}</a>`;
}
