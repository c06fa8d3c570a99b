import type { Box, Caption, Figure, Frame, Shape } from './Figure.js';
import { BEND, BOX_HEIGHT, BOX_PADDING, CAPTION_HEIGHT, captionWidthOf, GAP, widthOf } from './metrics.js';
import { arrowBack, change, straight, turn } from './tracks.js';

/** A track with nothing on it. */
export const NOTHING: Figure = { width: 0, up: 0, down: 0, at: () => [] };

/** A text in a box. */
export function station(box: Pick<Box, 'kind' | 'text' | 'href'>): Figure {
  const width = widthOf(box.text) + 2 * BOX_PADDING;
  const half = BOX_HEIGHT / 2;
  return {
    width,
    up: half,
    down: half,
    at: (x, y) => [{ type: 'box', ...box, x, y: y - half, width, height: BOX_HEIGHT }],
  };
}

/** One after the other. */
export function row(figures: readonly Figure[]): Figure {
  const visible = figures.filter((figure) => figure !== NOTHING);
  if (visible.length === 0) return NOTHING;
  return {
    width: sum(visible.map(({ width }) => width)) + GAP * (visible.length - 1),
    up: highest(visible.map(({ up }) => up)),
    down: highest(visible.map(({ down }) => down)),
    at: (x, y) => {
      let left = x;
      return visible.flatMap((figure, index) => {
        const shapes = [...(index > 0 ? straight(left - GAP, left, y) : []), ...figure.at(left, y)];
        left += figure.width + GAP;
        return shapes;
      });
    },
  };
}

/** One of several; the first one, which is tried first, on the track itself, the others below it in turn. */
export function fork(figures: readonly Figure[]): Figure {
  const [first = NOTHING] = figures;
  const inner = highest(figures.map(({ width }) => width));
  const heights = [0];
  for (const [index, figure] of figures.entries()) {
    if (index === 0) continue;
    const above = figures[index - 1]!;
    heights.push(heights.at(-1)! + Math.max(above.down + GAP + figure.up, 2 * BEND));
  }
  return {
    width: inner + 4 * BEND,
    up: first.up,
    down: highest(figures.map(({ down }, index) => heights[index]! + down)),
    at: (x, y) =>
      figures.flatMap((figure, index): readonly Shape[] => {
        const height = y + heights[index]!;
        const middle = [
          ...figure.at(x + 2 * BEND, height),
          ...straight(x + 2 * BEND + figure.width, x + 2 * BEND + inner, height),
        ];
        const [begin, end] = [x, x + 2 * BEND + inner];
        if (index === 0)
          return [...straight(begin, begin + 2 * BEND, y), ...middle, ...straight(end, end + 2 * BEND, y)];
        return [change(begin, y, height), ...middle, change(end, height, y)];
      }),
  };
}

/** There or not: another track leads past it, above it, with whatever stands on that. */
export function detour(figure: Figure, past: Figure = NOTHING): Figure {
  const inner = Math.max(figure.width, past.width);
  const above = Math.max(figure.up + GAP + past.down, 2 * BEND);
  return {
    width: inner + 4 * BEND,
    up: above + past.up,
    down: figure.down,
    at: (x, y) => {
      const [begin, end] = [x + 2 * BEND, x + 2 * BEND + inner];
      const height = y - above;
      return [
        ...straight(x, begin, y),
        ...figure.at(begin, y),
        ...straight(begin + figure.width, end + 2 * BEND, y),
        change(x, y, height),
        ...past.at(begin, height),
        ...straight(begin + past.width, end, height),
        change(end, height, y),
      ];
    },
  };
}

/** Again and again: a track below leads back, past what stands between two turns; a caption says how often. */
export function loop(figure: Figure, between: Figure, times: string | undefined): Figure {
  const caption = times === undefined ? NO_CAPTION : { text: times, width: captionWidthOf(times) };
  const inner = Math.max(figure.width, between.width, caption.width);
  const below = Math.max(figure.down + GAP + between.up, 2 * BEND);
  const captionTop = below + Math.max(between.down, ARROW);
  return {
    width: inner + 2 * BEND,
    up: figure.up,
    down: captionTop + (times === undefined ? 0 : CAPTION_HEIGHT),
    at: (x, y) => {
      const [begin, end] = [x + BEND, x + BEND + inner];
      const left = begin + (inner - figure.width) / 2;
      const betweenLeft = begin + (inner - between.width) / 2;
      const betweenEnd = betweenLeft + between.width;
      return [
        ...straight(x, left, y),
        ...figure.at(left, y),
        ...straight(left + figure.width, end + BEND, y),
        turn('right', end, y, y + below),
        ...straight(end, betweenEnd, y + below),
        ...between.at(betweenLeft, y + below),
        ...straight(betweenLeft, begin, y + below),
        turn('left', begin, y, y + below),
        ...(between === NOTHING ? [arrowBack(begin + inner / 2, y + below)] : []),
        ...captionAt(times, begin + (inner - caption.width) / 2, y + captionTop),
      ];
    },
  };
}

/** A frame around a part, with a caption that says what it means. */
export function framed(kind: Frame['kind'], text: string, figure: Figure): Figure {
  const width = Math.max(figure.width + 2 * GAP, captionWidthOf(text) + 2 * GAP);
  const up = figure.up + GAP / 2 + CAPTION_HEIGHT;
  const down = figure.down + GAP / 2;
  return {
    width,
    up,
    down,
    at: (x, y) => {
      const left = x + (width - figure.width) / 2;
      return [
        { type: 'frame', kind, x, y: y - up, width, height: up + down },
        ...captionAt(text, x + GAP / 2, y - up),
        ...straight(x, left, y),
        ...figure.at(left, y),
        ...straight(left + figure.width, x + width, y),
      ];
    },
  };
}

/** A caption above a part. */
export function captioned(text: string, figure: Figure): Figure {
  const width = Math.max(figure.width, captionWidthOf(text));
  return {
    width,
    up: figure.up + CAPTION_HEIGHT,
    down: figure.down,
    at: (x, y) => {
      const left = x + (width - figure.width) / 2;
      return [
        ...captionAt(text, x + (width - captionWidthOf(text)) / 2, y - figure.up - CAPTION_HEIGHT),
        ...straight(x, left, y),
        ...figure.at(left, y),
        ...straight(left + figure.width, x + width, y),
      ];
    },
  };
}

/** A caption over the beginning of a whole diagram. */
export function headed(text: string, figure: Figure): Figure {
  const up = figure.up + CAPTION_HEIGHT + GAP / 2;
  return {
    width: Math.max(figure.width, captionWidthOf(text)),
    up,
    down: figure.down,
    at: (x, y) => [...captionAt(text, x, y - up), ...figure.at(x, y)],
  };
}

/** The height of an arrow below its track. */
const ARROW = 4;

const NO_CAPTION = { text: '', width: 0 };

function captionAt(text: string | undefined, x: number, y: number): readonly Caption[] {
  if (text === undefined) return [];
  return [{ type: 'caption', text, x, y, width: captionWidthOf(text), height: CAPTION_HEIGHT }];
}

function sum(lengths: readonly number[]): number {
  return lengths.reduce((total, each) => total + each, 0);
}

function highest(lengths: readonly number[]): number {
  return Math.max(0, ...lengths);
}
