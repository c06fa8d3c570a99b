import type { Output } from '../Reporter.js';
import { painter, wrap } from '../text.js';
import { campaignHead } from './campaignHead.js';
import { follow, NO_CAMPAIGN, type CampaignState } from './campaignState.js';
import { explainFuzzFinding } from './explainFuzzFinding.js';
import { clockTime, counted, cut, perSecond } from './figures.js';
import { finalSummary, verdict } from './finalSummary.js';
import type { FuzzListener } from './FuzzListener.js';
import { rateAt } from './series.js';

/** How the lines look. */
export interface PlainStyle {
  readonly color: boolean;
  /** Columns that there are. */
  readonly width: number;
  /** Only what is found, and what came of it. */
  readonly quiet?: boolean;
}

/** Milliseconds between two lines of progress. */
const EVERY = 5_000;
/** Columns of a text; in longer lines nobody finds the next one. */
const WIDEST = 110;

/** Tells of a campaign in lines, one after the other: for a file, a pipe, a build server. */
export function plain(output: Output, { color, width, quiet = false }: PlainStyle): FuzzListener {
  const paint = painter(color);
  const columns = Math.min(width, WIDEST);
  let state = NO_CAMPAIGN;
  let said = 0;
  const write = (lines: readonly string[]): void => output.write(lines.map((line) => `${line}\n`).join(''));

  return (event) => {
    state = follow(state, event);
    switch (event.type) {
      case 'started': {
        if (quiet) break;
        const [title, facts] = campaignHead(event, paint);
        write([title, ...wrap(facts, columns - 2).map((line) => `  ${paint('dim', line)}`), '']);
        break;
      }
      case 'progress':
        if (quiet || event.at - said < EVERY) break;
        said = event.at;
        write([paint('dim', `  ${cut(progressLine(state), columns - 2)}`)]);
        break;
      case 'found':
        write([
          '',
          ...explainFuzzFinding(event.finding, state.findings.length, state.started, paint, columns),
        ]);
        break;
      case 'ended':
        write(quiet ? verdict(state, paint, columns) : ['', ...finalSummary(state, paint, columns)]);
        break;
      case 'novel':
      case 'suspected':
      case 'not confirmed':
      case 'remark':
    }
  };
}

function progressLine({ at, totals, series, findings, workers }: CampaignState): string {
  const layers = new Set([...workers.values()].map(({ layer }) => layer));
  return [
    clockTime(at),
    `${counted(totals.runs, 'run')}, ${perSecond(rateAt(series.samples, 'runs', series.samples.at(-1)!.at, EVERY))}`,
    `${counted(totals.novelty, 'kind')} of behaviour`,
    `${counted(findings.length, 'defect')} found`,
    [...layers].join(', '),
  ].join(' · ');
}
