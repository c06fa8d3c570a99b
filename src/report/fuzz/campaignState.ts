import type { FuzzEvent, LayerReport, Totals } from '../../fuzz/FuzzEvent.js';
import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { NO_SAMPLES, withSample, type Series } from './series.js';

export type CampaignStarted = Extract<FuzzEvent, { type: 'started' }>;
export type CampaignEnded = Extract<FuzzEvent, { type: 'ended' }>;

/** What a campaign has told so far, of all its workers together. */
export interface CampaignState {
  readonly started: CampaignStarted | undefined;
  /** Milliseconds since it began: of the last event. */
  readonly at: number;
  /** The sum over all workers. */
  readonly totals: Totals;
  readonly workers: ReadonlyMap<number, WorkerState>;
  readonly series: Series;
  /** In the order in which they were met; exact when the campaign has ended. */
  readonly layers: readonly LayerReport[];
  readonly findings: readonly FuzzFinding[];
  /** Workers who look at something that went wrong. */
  readonly suspicious: ReadonlySet<number>;
  /** What went wrong, and did not again. */
  readonly notConfirmed: readonly string[];
  readonly remarks: readonly string[];
  readonly ended: CampaignEnded | undefined;
}

/** What a worker has told last. */
export interface WorkerState {
  readonly layer: string;
  readonly totals: Totals;
}

const NOTHING: Totals = { runs: 0, exchanges: 0, connections: 0, corpus: 0, novelty: 0, starts: 0 };

/** Before the first event. */
export const NO_CAMPAIGN: CampaignState = {
  started: undefined,
  at: 0,
  totals: NOTHING,
  workers: new Map(),
  series: NO_SAMPLES,
  layers: [],
  findings: [],
  suspicious: new Set(),
  notConfirmed: [],
  remarks: [],
  ended: undefined,
};

/** Remarks that are kept, and failures that did not come again. */
const KEPT = 50;

/** What is known of a campaign after one more event. */
export function follow(state: CampaignState, event: FuzzEvent): CampaignState {
  if (event.type === 'started') return { ...state, started: event };
  const now = settled({ ...state, at: Math.max(state.at, event.at) }, event);
  switch (event.type) {
    case 'progress':
      return progressed(now, event);
    case 'novel':
      return now;
    case 'suspected':
      return { ...now, suspicious: new Set(now.suspicious).add(event.worker) };
    case 'not confirmed':
      return { ...now, notConfirmed: noted(now.notConfirmed, event.what) };
    case 'found':
      return found(now, event.finding);
    case 'remark':
      return { ...now, remarks: noted(now.remarks, event.text) };
    case 'ended':
      return {
        ...now,
        totals: event.totals,
        series: sampled(now, event.totals),
        layers: event.layers,
        suspicious: new Set(),
        ended: event,
      };
  }
}

function progressed(
  state: CampaignState,
  { worker, layer, totals }: Extract<FuzzEvent, { type: 'progress' }>,
): CampaignState {
  const before = state.workers.get(worker)?.totals ?? NOTHING;
  const workers = new Map(state.workers).set(worker, { layer, totals });
  const sum = [...workers.values()].map((each) => each.totals).reduce(add);
  const layers = withLayer(state.layers, layer, {
    runs: totals.runs - before.runs,
    novelty: totals.novelty - before.novelty,
    findings: 0,
  });
  return { ...state, workers, totals: sum, layers, series: sampled(state, sum) };
}

function sampled({ series, at }: CampaignState, { runs, exchanges, novelty }: Totals): Series {
  return withSample(series, { at, runs, exchanges, novelty });
}

function found(state: CampaignState, finding: FuzzFinding): CampaignState {
  const layers = withLayer(state.layers, finding.layer, { runs: 0, novelty: 0, findings: 1 });
  return { ...state, layers, findings: [...state.findings, finding] };
}

/** Whoever goes on has done with what he has looked at. */
function settled(state: CampaignState, event: FuzzEvent): CampaignState {
  const { suspicious } = state;
  if (!('worker' in event) || !suspicious.has(event.worker)) return state;
  return { ...state, suspicious: new Set([...suspicious].filter((worker) => worker !== event.worker)) };
}

function add(a: Totals, b: Totals): Totals {
  return {
    runs: a.runs + b.runs,
    exchanges: a.exchanges + b.exchanges,
    connections: a.connections + b.connections,
    corpus: a.corpus + b.corpus,
    novelty: a.novelty + b.novelty,
    starts: a.starts + b.starts,
  };
}

function withLayer(
  layers: readonly LayerReport[],
  name: string,
  more: Omit<LayerReport, 'name'>,
): readonly LayerReport[] {
  const known = layers.some((layer) => layer.name === name);
  const all = known ? layers : [...layers, { name, runs: 0, novelty: 0, findings: 0 }];
  return all.map((layer) =>
    layer.name === name
      ? {
          name,
          runs: layer.runs + more.runs,
          novelty: layer.novelty + more.novelty,
          findings: layer.findings + more.findings,
        }
      : layer,
  );
}

function noted(notes: readonly string[], note: string): readonly string[] {
  return notes.includes(note) ? notes : [...notes, note].slice(-KEPT);
}
