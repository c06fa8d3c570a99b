import type { Rule, Rules } from '../ast.js';
import { notationOf } from '../notation.js';
import type { Figure, Shape } from './Figure.js';
import { figureOf, type Href } from './figureOf.js';
import { headed, row } from './figures.js';
import { countsIn, type Heat } from './heat.js';
import { GAP, round } from './metrics.js';
import { svgOf } from './svg.js';

export interface RailroadOptions {
  /** Where the boxes of rules lead; nowhere unless it is given. */
  readonly href?: Href;
  /** How many lines took each way; nothing is said of that unless it is given. */
  readonly heat?: Heat | undefined;
  /** The picture stands by itself: it has the name of the rule over it, and its own style. */
  readonly alone?: boolean;
}

/** A picture, and its size in pixels. */
export interface Railroad {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Draws a rule as a railroad diagram, in SVG. */
export function railroad(
  rule: Rule,
  rules: Rules,
  { href = () => undefined, heat, alone = false }: RailroadOptions = {},
): Railroad {
  const figure = figureOf(rule.expression, { rules, href, countsOf: countsIn(rule, rules, heat) });
  const drawn = row([end('from'), figure, end('to')]);
  const { width, height, shapes } = layOut(alone ? headed(rule.name, drawn) : drawn);
  return { svg: svgOf({ width, height, shapes, title: notationOf(rule), styled: alone }), width, height };
}

/** Puts a figure on a sheet with a margin. */
export function layOut(figure: Figure): { width: number; height: number; shapes: readonly Shape[] } {
  return {
    width: round(figure.width + 2 * GAP),
    height: round(figure.up + figure.down + 2 * GAP),
    shapes: figure.at(GAP, GAP + figure.up),
  };
}

/** Where the track begins, and where it ends: two bars, and one that is crossed. */
function end(side: 'from' | 'to'): Figure {
  return {
    width: 2 * BUFFER,
    up: BUFFER,
    down: BUFFER,
    at: (x, y) => {
      const bars = side === 'from' ? [x, x + 4] : [x + 2 * BUFFER - 4, x + 2 * BUFFER];
      const path = bars.map((bar) => `M${round(bar)} ${round(y - BUFFER)}v${2 * BUFFER}`).join('');
      return [{ type: 'line', path: `${path}M${round(x)} ${round(y)}h${2 * BUFFER}` }];
    },
  };
}

const BUFFER = 8;
