import { FINDING_KINDS, type FuzzFinding } from '../../../fuzz/FuzzFinding.js';
import { markup, type Markup } from '../../markup.js';
import { duration } from '../figures.js';
import { percent, timeAxis } from './plot.js';

/** Pixels of a row, and of the times below all rows. */
const ROW = 30;
const TIMES = 24;
/** Half the height of a disc. */
const RADIUS = 10;

/** Draws when each finding was met first: a row for each kind, and in it the numbers of the findings. */
export function drawFindingsInTime(findings: readonly FuzzFinding[], until: number): Markup {
  const kinds = FINDING_KINDS.filter((kind) => findings.some((finding) => finding.kind === kind));
  const height = kinds.length * ROW;
  const told = findings
    .map(({ kind, at }, index) => `${index + 1}: ${kind}, after ${duration(at)}`)
    .join('; ');
  return markup`<figure class="plot">
<figcaption id="met-title">When each finding was met first</figcaption>
<svg role="img" aria-labelledby="met-title met-desc" width="100%" height="${height + TIMES}">
<desc id="met-desc">${told}</desc>
${kinds.map((kind, row) => {
  const y = (row + 0.5) * ROW;
  return markup`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/><text class="tick" x="-14" y="${y + 4}" text-anchor="end">${kind}</text>\n`;
})}${timeAxis(until, height)}${findings.map(({ kind, at, clause }, index) => {
    const y = (kinds.indexOf(kind) + 0.5) * ROW;
    const x = percent(at, until);
    return markup`<g class="disc ${clause.level === 'MUST' ? 'fail' : 'warn'}"><circle cx="${x}" cy="${y}" r="${RADIUS}"/><text x="${x}" y="${y + 4}" text-anchor="middle">${index + 1}</text></g>\n`;
  })}</svg>
</figure>
`;
}
