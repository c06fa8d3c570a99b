import { Markup, markup } from '../../markup.js';
import { clockTime, grouped } from '../figures.js';
import { roundUp, timeTicks } from '../timeTicks.js';

/** A number over the time of a campaign. */
export interface Curve {
  /** Begins the ids in the picture. */
  readonly name: string;
  readonly title: string;
  /** The picture in a sentence, for those who do not see it. */
  readonly description: string;
  readonly valueAt: (at: number) => number;
  /** Milliseconds at its right edge. */
  readonly until: number;
  /** When findings were met, in milliseconds. */
  readonly marks: readonly number[];
}

/** Pixels from the upper edge to the axis, and below it. */
const HEIGHT = 130;
const TIMES = 24;
/** Points of a curve. */
const POINTS = 240;
/** What the box of a curve is wide and high inside; it is stretched to the room that there is. */
const BOX = { width: 1000, height: 100 };

/**
 * Draws a number over time in SVG. It is as wide as there is room: whatever has a place in time has it in percent, so that
 * letters and lines keep their size.
 */
export function drawCurve({ name, title, description, valueAt, until, marks }: Curve): Markup {
  const times = Array.from({ length: POINTS + 1 }, (_, index) => (until * index) / POINTS);
  const values = times.map(valueAt);
  const most = roundUp(Math.max(...values));
  const points = values.map((value, index) => {
    const x = (BOX.width * index) / POINTS;
    return `${x.toFixed(1)} ${(BOX.height * (1 - value / most)).toFixed(1)}`;
  });
  const line = new Markup(`M${points.join('L')}`);
  const area = new Markup(`M0 ${BOX.height}L${points.join('L')}L${BOX.width} ${BOX.height}z`);
  return markup`<figure class="plot">
<figcaption id="${name}-title">${title}</figcaption>
<svg role="img" aria-labelledby="${name}-title ${name}-desc" width="100%" height="${HEIGHT + TIMES}">
<desc id="${name}-desc">${description}</desc>
${[0, most / 2, most].map((value) => level(value, HEIGHT * (1 - value / most)))}${timeAxis(until, HEIGHT)}${marks.map(
    (at) =>
      markup`<line class="met" x1="${percent(at, until)}" x2="${percent(at, until)}" y1="0" y2="${HEIGHT}"/>\n`,
  )}<svg width="100%" height="${HEIGHT}" viewBox="0 0 ${BOX.width} ${BOX.height}" preserveAspectRatio="none"><path class="area" d="${area}"/><path class="curve" d="${line}"/></svg>
</svg>
</figure>
`;
}

function level(value: number, y: number): Markup {
  const label =
    value % 1 === 0 &&
    markup`<text class="tick" x="-8" y="${y + 4}" text-anchor="end">${grouped(value)}</text>`;
  return markup`<line class="grid" x1="0" x2="100%" y1="${y}" y2="${y}"/>${label}\n`;
}

/** The times below a picture, from its beginning to an end in milliseconds. */
export function timeAxis(until: number, y: number): readonly Markup[] {
  return timeTicks(until).map(
    (at) =>
      markup`<line class="grid" x1="${percent(at, until)}" x2="${percent(at, until)}" y1="${y}" y2="${y + 5}"/><text class="tick" x="${percent(at, until)}" y="${y + 19}" text-anchor="middle">${clockTime(at)}</text>\n`,
  );
}

/** Where a time stands between the left edge and the right one. */
export function percent(at: number, until: number): string {
  return `${until > 0 ? Math.min(100, (100 * at) / until).toFixed(2) : 0}%`;
}
