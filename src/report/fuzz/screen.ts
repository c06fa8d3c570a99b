import { columnsOf } from '../../wire/columns.js';
import { painter } from '../text.js';
import { follow, NO_CAMPAIGN } from './campaignState.js';
import { drawScreen } from './drawScreen.js';
import { explainFuzzFinding } from './explainFuzzFinding.js';
import { finalSummary } from './finalSummary.js';
import type { FuzzListener } from './FuzzListener.js';

/** A terminal, as a screen needs it. */
export interface ScreenTerminal {
  write(text: string): void;
  /** Columns and lines, as they are now. */
  size(): { readonly width: number; readonly height: number };
  readonly color: boolean;
  /** Milliseconds of a clock that never goes back. */
  now(): number;
}

/** A screen that shows how a campaign stands. */
export interface Screen {
  readonly tell: FuzzListener;
  /** Lets the time go on where nothing happens. May be called as often as one likes. */
  readonly refresh: () => void;
}

/** Milliseconds between two drawings: a fifth of a second. */
const EVERY = 200;
/** Columns of a text; in longer lines nobody finds the next one. */
const WIDEST = 110;

/**
 * Shows how a campaign stands, in lines at the lower end of the terminal that are drawn anew in their place. What was
 * found stands above them and stays; when the campaign has ended, what came of it stands in their place.
 */
export function screen(terminal: ScreenTerminal): Screen {
  const paint = painter(terminal.color);
  let state = NO_CAMPAIGN;
  let begun = 0;
  let drawnAt = Number.NEGATIVE_INFINITY;
  let drawn: readonly string[] = [];

  /** Takes the cursor to the first of the lines that are there. */
  const back = (): string => {
    const rows = rowsOf(drawn, terminal.size().width);
    return rows === 0 ? '' : `\r\u001b[${rows}A`;
  };
  const draw = (above: readonly string[]): void => {
    const now = terminal.now();
    const lines = drawScreen(state, { ...terminal.size(), color: terminal.color, now: now - begun });
    // Each line is written over the old one, and only then is its rest wiped out: so nothing flickers.
    const text = [...above, ...lines].map((line) => `${line}\u001b[K\n`).join('');
    terminal.write(`${back()}${text}\u001b[J`);
    drawn = lines;
    drawnAt = now;
  };
  const refresh = (): void => {
    if (state.started && !state.ended && terminal.now() - drawnAt >= EVERY) draw([]);
  };

  return {
    refresh,
    tell(event) {
      state = follow(state, event);
      const width = Math.min(terminal.size().width, WIDEST);
      if (event.type === 'started') begun = terminal.now();
      if (event.type === 'found') {
        draw(explainFuzzFinding(event.finding, state.findings.length, state.started, paint, width));
      } else if (event.type === 'ended') {
        const lines = finalSummary(state, paint, width).map((line) => `${line}\n`);
        terminal.write(`${back()}\u001b[J${lines.join('')}`);
        drawn = [];
      } else {
        refresh();
      }
    },
  };
}

/** Lines of a terminal that the drawn ones take, also when it has become narrower since. */
function rowsOf(lines: readonly string[], width: number): number {
  return lines.reduce((sum, line) => {
    const columns = columnsOf(line.replaceAll(COLORS, ''));
    return sum + Math.max(1, Math.ceil(columns / Math.max(1, width)));
  }, 0);
}

// oxlint-disable-next-line no-control-regex -- what colours a text begins with ESC
const COLORS = /\u001b\[[\d;]*m/g;
