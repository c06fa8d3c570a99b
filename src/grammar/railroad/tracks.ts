import type { Line } from './Figure.js';
import { BEND, round } from './metrics.js';

/** A straight piece of track, to the right or to the left; nothing where both ends are the same. */
export function straight(fromX: number, toX: number, y: number): readonly Line[] {
  return fromX === toX ? [] : [{ type: 'line', path: `M${at(fromX, y)}H${round(toX)}` }];
}

/** From one height to another by two bends, as a line that goes to the right: {@link BEND} twice as wide. */
export function change(x: number, fromY: number, toY: number): Line {
  const sign = toY > fromY ? 1 : -1;
  const vertical = round(toY - sign * BEND);
  const path = `M${at(x, fromY)}q${BEND} 0 ${BEND} ${sign * BEND}V${vertical}q0 ${sign * BEND} ${BEND} ${sign * BEND}`;
  return { type: 'line', path };
}

/** From the end of a part back to a lower track that leads to its beginning: at its right, or at its left. */
export function turn(side: 'left' | 'right', x: number, upperY: number, lowerY: number): Line {
  const out = side === 'right' ? BEND : -BEND;
  const path = `M${at(x, upperY)}q${out} 0 ${out} ${BEND}V${round(lowerY - BEND)}q0 ${BEND} ${-out} ${BEND}`;
  return { type: 'line', path };
}

/** A small arrow that points to the left: where trains go back. */
export function arrowBack(x: number, y: number): Line {
  return { type: 'line', path: `M${at(x + 3, y - 4)}l-6 4l6 4` };
}

function at(x: number, y: number): string {
  return `${round(x)} ${round(y)}`;
}
