import { Random } from 'fast-check';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { SubjectError } from '../sut/SubjectError.js';
import { LOUD, type Arena } from './Arena.js';
import type { Outcome } from './Outcome.js';
import { boundsOf, type Reached } from './boundsOf.js';
import type { CampaignOptions } from './CampaignOptions.js';
import { confirm } from './confirm.js';
import { findingOf } from './findingOf.js';
import type { FuzzEvent, LayerReport, Totals } from './FuzzEvent.js';
import type { CrashSite } from './crash/CrashReport.js';
import type { FuzzFinding } from './FuzzFinding.js';
import type { Layer } from './Layer.js';
import { campaignLayers, GIVEN } from './layers/campaignLayers.js';
import type { Words } from './layers/words.js';
import { minimise } from './minimise.js';
import type { Kept } from './Kept.js';
import { linesOf } from './octets/linesOf.js';
import { Novelty } from './Novelty.js';
import { Scheduler } from './Scheduler.js';
import type { Script } from './script/Action.js';
import { signatureOf } from './signatureOf.js';

type Reason = Extract<FuzzEvent, { type: 'ended' }>['reason'];

/** Milliseconds between two reports of how far it is. */
const REPORTED = 200;
/** Milliseconds after which the program is started anew, so that what went wrong can be brought about again. */
const GENERATION = 4000;
/** How many starts of the program this has to be worth. */
const STARTS = 20;
/** Connections of which it is found out whether they are served side by side. */
export const CAPACITY = 10;
/** Actions of a case that is kept. */
const LONGEST = 400;

/** Attacks a program until its time is up, and tells what happens. */
export class Campaign {
  readonly #arena: Arena;
  readonly #options: CampaignOptions;
  readonly #tell: (event: FuzzEvent) => void;
  readonly #novelty = new Novelty();
  readonly #corpus: Kept[] = [];
  /** What has been played since the program was started. */
  #history: Script[] = [];
  readonly #known = new Set<string>();
  /** How often what was suspected was not confirmed. */
  readonly #doubts = new Map<string, number>();
  readonly #remarks = new Set<string>();
  readonly #findings: FuzzFinding[] = [];
  readonly #reports = new Map<string, { runs: number; novelty: number; findings: number }>();
  readonly #reached: Reached = { features: new Set(), longestWalk: 0, longestLine: 0, connections: 0 };
  #totals = { runs: 0, exchanges: 0, connections: 0 };
  #layers: readonly Layer[] = [];
  #words: Words | undefined;
  #began = 0;
  #generation = 0;
  #startTime = 0;
  #reported = 0;

  constructor(arena: Arena, options: CampaignOptions, tell: (event: FuzzEvent) => void) {
    this.#arena = arena;
    this.#options = options;
    this.#tell = tell;
  }

  /** @returns what was found */
  async run(): Promise<readonly FuzzFinding[]> {
    const { seed, time, runs, feedback, facts, head } = this.#options;
    this.#began = this.#arena.now();
    this.#tell({ type: 'started', ...head, seed, time, runs, feedback, facts });
    try {
      this.#end(await this.#playAll());
    } catch (problem) {
      // It cannot be started any more, or nobody wants it to be.
      if (!(problem instanceof SubjectError)) throw problem;
      if (this.#options.signal.aborted) this.#end('interrupted');
      else this.#end('aborted', problem.message);
    }
    return this.#findings;
  }

  async #playAll(): Promise<Reason> {
    await this.#renew();
    await this.#arena.measureCapacity(CAPACITY);
    const { seed, feedback, randomOctets, worker = 0, corpus = [], head } = this.#options;
    const random = (layer: number) => new Random(xoroshiro128plus(seed + 7919 * layer + 104_729 * worker));
    const { layers, words } = campaignLayers(this.#arena.attack, {
      // One place is for the client beside all others.
      peers: Math.max(1, this.#arena.capacity - 1),
      random,
      given: corpus,
      corpus: this.#corpus,
      feedback,
      randomOctets,
      part: { worker, workers: head.workers },
    });
    this.#layers = layers;
    this.#words = words;
    const scheduler = new Scheduler(layers);
    let reason = this.#over();
    while (!reason) {
      const drawn = scheduler.next();
      if (!drawn) break;
      await this.#playOne(drawn.layer, drawn.script);
      this.#progress(drawn.layer);
      reason = this.#over();
    }
    return reason ?? 'all runs are done';
  }

  async #playOne(layer: Layer, script: Script): Promise<void> {
    const { startsAnew } = this.#arena.attack;
    const age = this.#arena.now() - this.#generation;
    const isOld = age > Math.max(GENERATION, STARTS * this.#startTime) || this.#arena.printed > LOUD;
    if (!startsAnew && isOld) await this.#renew();
    this.#history.push(script);
    const outcome = await this.#arena.play(script, 'brisk', () => this.#timeLeft <= 0);
    // Whoever interrupts the campaign has ended the program.
    if (this.#options.signal.aborted) return;
    this.#totals.runs++;
    this.#totals.exchanges += outcome.exchanges;
    this.#totals.connections += outcome.connections;
    const report = this.#reportOf(layer);
    report.runs++;
    const novel = this.#novelty.add(outcome.features.keys());
    layer.played?.(script, { ended: outcome.ended, features: outcome.features, novel });
    this.#note(script, outcome);
    if (novel.length > 0) this.#keep(layer, script, outcome, novel);
    if (outcome.wrong) await this.#suspect(layer, outcome);
    else if (outcome.site) this.#remark(outcome.site);
  }

  /** A program may report errors that break nothing; each is worth knowing, once. */
  #remark({ headline, place }: CrashSite): void {
    const text = `It reported an error, and went on as it has to: ${headline}${place === undefined ? '' : ` (${place})`}`;
    if (this.#remarks.has(place ?? headline)) return;
    this.#remarks.add(place ?? headline);
    this.#tell({ type: 'remark', at: this.#at(), worker: this.#worker, text });
  }

  #keep(layer: Layer, script: Script, outcome: Outcome, novel: readonly string[]): void {
    const report = this.#reportOf(layer);
    report.novelty += novel.length;
    // What comes behind it has shown nothing new.
    const last = Math.max(...novel.map((feature) => outcome.features.get(feature)!));
    const kept = script.slice(0, last + 2);
    if (kept.length <= LONGEST && !outcome.wrong) {
      this.#corpus.push({ script: kept, played: script, ended: outcome.ended, novel });
      if (layer.name !== GIVEN) this.#options.keepCase?.(kept, novel);
    }
    this.#tell({
      type: 'novel',
      at: this.#at(),
      worker: this.#worker,
      run: this.#totals.runs,
      layer: layer.name,
      features: novel,
    });
  }

  /** Finds out whether what went wrong does so again, and makes it small. */
  async #suspect(layer: Layer, outcome: Outcome): Promise<void> {
    const wrong = outcome.wrong!;
    const run = this.#totals.runs;
    const at = this.#at();
    const signature = signatureOf(wrong, outcome.site);
    const history = this.#history;
    // Whatever it was, the program is in no state to go on.
    if (this.#known.has(signature)) return this.#renew();
    const what = `${wrong.kind}: ${wrong.difference.actual}`;
    this.#tell({ type: 'suspected', at, worker: this.#worker, run, layer: layer.name, what });
    const { signal } = this.#options;
    const doubts = this.#doubts.get(signature) ?? 0;
    // What has not come again before is looked at, but not for long.
    const confirmed = await confirm(this.#arena, doubts > 0 ? history.slice(-1) : history, signal);
    if (!confirmed) {
      this.#doubts.set(signature, doubts + 1);
      if (!signal.aborted) this.#tell({ type: 'not confirmed', at: this.#at(), worker: this.#worker, what });
      return this.#renew();
    }
    const small = await minimise(this.#arena, confirmed, this.#timeLeft, signal);
    const final = signatureOf(small.outcome.wrong, small.outcome.site);
    const isKnown = this.#known.has(final);
    this.#known.add(signature).add(final);
    this.#arena.attack.forgive?.(small.outcome.wrong);
    if (!isKnown) {
      const { clauses, level, clauseHint = () => undefined } = this.#options;
      const finding = findingOf(small, {
        attack: this.#arena.attack,
        clauses,
        level,
        clauseHint,
        run,
        layer: layer.name,
        at,
      });
      this.#findings.push(finding);
      this.#reportOf(layer).findings++;
      this.#tell({ type: 'found', at: this.#at(), worker: this.#worker, finding });
    }
    await this.#renew();
  }

  async #renew(): Promise<void> {
    const start = this.#arena.now();
    await this.#arena.renew();
    this.#generation = this.#arena.now();
    this.#startTime = this.#generation - start;
    this.#history = [];
  }

  #note(script: Script, { features, most, longestLine }: Outcome): void {
    const reached = this.#reached;
    for (const feature of features.keys()) reached.features.add(feature);
    reached.connections = Math.max(reached.connections, most);
    reached.longestLine = Math.max(reached.longestLine, longestLine);
    let sent = 0;
    for (const action of script) {
      if (action.type === 'do' || action.type === 'send') sent++;
      if (action.type !== 'send') continue;
      for (const { length } of linesOf(action.octets))
        reached.longestLine = Math.max(reached.longestLine, length);
    }
    reached.longestWalk = Math.max(reached.longestWalk, sent);
  }

  #over(): Reason | undefined {
    const { time, runs, findings, signal } = this.#options;
    if (signal.aborted) return 'interrupted';
    if (time !== undefined && this.#at() >= time) return 'time is up';
    if (runs !== undefined && this.#totals.runs >= runs) return 'all runs are done';
    return findings !== undefined && this.#findings.length >= findings ? 'enough findings' : undefined;
  }

  #progress(layer: Layer): void {
    if (this.#at() - this.#reported < REPORTED) return;
    this.#reported = this.#at();
    this.#tell({
      type: 'progress',
      at: this.#at(),
      worker: this.#worker,
      layer: layer.name,
      totals: this.#allTotals,
    });
  }

  #end(reason: Reason, problem?: string): void {
    const reports = this.#layers.map(({ name }): LayerReport => ({
      name,
      ...(this.#reports.get(name) ?? { runs: 0, novelty: 0, findings: 0 }),
    }));
    this.#tell({
      type: 'ended',
      at: this.#at(),
      reason,
      problem,
      totals: this.#allTotals,
      layers: reports,
      bounds: boundsOf(this.#arena.attack, this.#reached, this.#words?.bound ?? 0),
    });
  }

  get #allTotals(): Totals {
    const { starts } = this.#arena;
    return { ...this.#totals, corpus: this.#corpus.length, novelty: this.#novelty.size, starts };
  }

  #reportOf({ name }: Layer) {
    const known = this.#reports.get(name) ?? { runs: 0, novelty: 0, findings: 0 };
    this.#reports.set(name, known);
    return known;
  }

  get #timeLeft(): number {
    const { time } = this.#options;
    return time === undefined ? Infinity : time - this.#at();
  }

  get #worker(): number {
    return this.#options.worker ?? 0;
  }

  #at(): number {
    return this.#arena.now() - this.#began;
  }
}
