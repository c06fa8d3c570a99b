import type { FuzzEvent, LayerReport, Totals } from './FuzzEvent.js';
import { findingSignature } from './findingSignature.js';
import { mergeBounds } from './mergeBounds.js';

type Ended = Extract<FuzzEvent, { type: 'ended' }>;
type Reason = Ended['reason'];

/** Why a campaign ended whose workers say different things: the first of them that one says. */
const REASONS: readonly Reason[] = ['interrupted', 'enough findings', 'time is up', 'all runs are done'];

/** What several workers tell of the same campaign, as if there were one: it begins once, ends once, finds a defect once. */
export class MergedCampaign {
  readonly #runs: number | undefined;
  readonly #tell: (event: FuzzEvent) => void;
  readonly #known = new Set<string>();
  /** How many findings each layer has. */
  readonly #findings = new Map<string, number>();
  readonly #ended = new Map<number, Ended>();
  /** What each has told last that it has done. */
  readonly #totals = new Map<number, Totals>();
  #started = false;
  #at = 0;

  /** @param runs - cases that all workers play together, where that is said */
  constructor(runs: number | undefined, tell: (event: FuzzEvent) => void) {
    this.#runs = runs;
    this.#tell = tell;
  }

  /** Defects that were found. */
  get found(): number {
    return this.#known.size;
  }

  /** A worker tells something; workers are counted from 0. */
  take(worker: number, event: FuzzEvent): void {
    if (event.type === 'started') {
      if (!this.#started) this.#tell({ ...event, runs: this.#runs });
      this.#started = true;
      return;
    }
    this.#at = Math.max(this.#at, event.at);
    if (event.type === 'ended') this.#end(worker, event);
    else if (event.type !== 'found' || this.#isNew(event)) this.#tell(event);
    if (event.type === 'progress') this.#totals.set(worker, event.totals);
  }

  /** A worker is not there any more, without having ended. */
  lose(worker: number, how: string): void {
    const text = `Worker ${worker + 1} ${how}.`;
    this.#tell({ type: 'remark', at: this.#at, worker, text });
  }

  /**
   * There is no worker any more.
   *
   * @param reason - why, where that is not what the workers say
   */
  end(reason?: Reason): void {
    const all = [...this.#ended.values()];
    const said = REASONS.find((each) => all.some((ended) => ended.reason === each)) ?? 'aborted';
    const problem = said === 'aborted' ? (all[0]?.problem ?? 'no worker has come to its end') : undefined;
    this.#tell({
      type: 'ended',
      at: this.#at,
      reason: reason ?? said,
      problem,
      totals: [...this.#totals.values()].reduce(add, NOTHING),
      layers: this.#layers(all.flatMap(({ layers }) => layers)),
      bounds: mergeBounds(all.map(({ bounds }) => bounds)),
    });
  }

  #end(worker: number, ended: Ended): void {
    this.#totals.set(worker, ended.totals);
    this.#ended.set(worker, ended);
    if (ended.reason === 'aborted') this.lose(worker, `gave up: ${ended.problem ?? 'for no known reason'}`);
  }

  #isNew({ finding }: Extract<FuzzEvent, { type: 'found' }>): boolean {
    const signature = findingSignature(finding);
    if (this.#known.has(signature)) return false;
    this.#known.add(signature);
    this.#findings.set(finding.layer, (this.#findings.get(finding.layer) ?? 0) + 1);
    return true;
  }

  /** The layers of all workers, those of the same name together. */
  #layers(layers: readonly LayerReport[]): readonly LayerReport[] {
    return [...new Set(layers.map(({ name }) => name))].map((name) => {
      const same = layers.filter((layer) => layer.name === name);
      return {
        name,
        runs: same.reduce((sum, { runs }) => sum + runs, 0),
        novelty: same.reduce((sum, { novelty }) => sum + novelty, 0),
        findings: this.#findings.get(name) ?? 0,
      };
    });
  }
}

const NOTHING: Totals = { runs: 0, exchanges: 0, connections: 0, corpus: 0, novelty: 0, starts: 0 };

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
