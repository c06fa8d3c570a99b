import type { Pace } from '../engine/Pace.js';
import { Recorder } from '../engine/Recorder.js';
import { EXIT_LAG } from '../engine/Scenario.js';
import type { Subject } from '../sut/Subject.js';
import { concat, textOf } from '../wire/octets.js';
import type { Attack } from './Attack.js';
import type { Conversation, Wrong } from './Conversation.js';
import { crashSite } from './crash/crashSite.js';
import type { FindingKind } from './FuzzFinding.js';
import { crashOf, isTidy } from './crashOf.js';
import { latencyClass } from './latencyClass.js';
import { measuredWrong } from './measuredWrong.js';
import { ConsoleShapes } from './ConsoleShapes.js';
import type { Outcome } from './Outcome.js';
import { saidIn } from './saidIn.js';
import type { Script } from './script/Action.js';
import { Play } from './script/Play.js';
import type { Stage } from './script/Stage.js';

/** What cases are played with. */
export interface ArenaOptions {
  readonly subject: Subject;
  readonly attack: Attack;
  readonly pace: Pace;
  readonly now: () => number;
  /** How long a look at how busy the program is may take, in milliseconds. */
  readonly looks?: number;
}

/**
 * How patient one is: as long as a campaign can be, or as long as whoever confirms what it has found; or as a campaign, but
 * nobody asks whether what has answered wrongly is about to end.
 */
export type Haste = 'quick' | 'brisk' | 'patient';

/** Milliseconds that an answer may take in a campaign. */
const BRISK = 1000;
/** How many times the limit is waited before a program is blamed. */
const PATIENT = 2;
/** Milliseconds that are waited at the least for what may never come. */
const LATE = 40;
/** The number of the client that is served beside all others. */
const BYSTANDER = 999_999;
/** Milliseconds after which a silent connection may be ended (spec/README.md, "Concurrency"), less a bit. */
const IDLE = 4000;
/** The share of a processor that is much for a program that has nothing to do. */
const BUSY = 0.5;

/** Where cases are played: a program, its judge, and a client beside them that has to be served all the time. */
export class Arena {
  readonly #options: ArenaOptions;
  #bystander:
    | { readonly play: Play; readonly conversation: Conversation; readonly recorder: Recorder; seen: number }
    | undefined;
  readonly #console = new ConsoleShapes();
  /** What was sent in the case before. */
  #sentBefore: readonly Uint8Array[] = [];
  /** Who is told what the program prints. */
  readonly #listening = new Set<Conversation>();
  #printed: Uint8Array[] = [];
  /** Connections that the program serves side by side; 1 as long as nobody has looked. */
  capacity = 1;
  /** Octets that the program has printed since it was started. */
  printed = 0;
  /** Times that the program was started. */
  starts = 0;

  constructor(options: ArenaOptions) {
    this.#options = options;
    options.subject.watch((octets) => {
      if (this.#printed.length < KEPT) this.#printed.push(octets);
      this.printed += octets.length;
      for (const conversation of this.#listening) conversation.printed(octets);
    });
  }

  get subject(): Subject {
    return this.#options.subject;
  }

  get attack(): Attack {
    return this.#options.attack;
  }

  now(): number {
    return this.#options.now();
  }

  /** Ends the program, and starts it anew. */
  async renew(): Promise<void> {
    this.#dismiss();
    if (this.subject.restartable) await this.subject.stop();
    this.printed = 0;
    await this.subject.start();
    this.starts++;
  }

  /** Finds out how many connections are served side by side, up to a number. */
  async measureCapacity(most: number): Promise<void> {
    const { attack } = this;
    if (attack.peers === 1 || attack.startsAnew) return;
    const script: Script = Array.from({ length: most }, (_, at) => at + 1).flatMap((peer) => [
      { type: 'connect', peer } as const,
      { type: 'prove', peer } as const,
    ]);
    const conversation = attack.begin(this.#setting(new Recorder('server'), 'brisk'), () => {});
    const play = new Play(this.#stage('brisk'), conversation, new Recorder('server'));
    this.#listening.add(conversation);
    const wrong = await play.run(script);
    this.#listening.delete(conversation);
    // Who is refused is not among those who are there; who is not answered is.
    const unserved = wrong && wrong.difference.kind !== 'refused' ? 1 : 0;
    this.capacity = Math.max(1, play.most - unserved);
  }

  /** Plays a case, as far as there is time for it; the program is started where it does not run. */
  async play(script: Script, haste: Haste, isOver = () => false): Promise<Outcome> {
    const { subject, attack } = this;
    if (attack.startsAnew || subject.exit) await this.renew();
    const recorder = new Recorder('server');
    const features = new Map<string, number>();
    let at = 0;
    const note = (feature: string): void => void (features.has(feature) || features.set(feature, at));
    const conversation = attack.begin(this.#setting(recorder, haste), note);
    this.#printed = [];
    this.#listening.add(conversation);
    const play = new Play(this.#stage(haste), conversation, recorder, (index) => (at = index));
    let wrong: Wrong | undefined;
    try {
      wrong = await play.run(script, isOver);
      if (!isOver()) wrong ??= measuredWrong(attack, script, play.measured, conversation.times);
      wrong ??= await this.#proveBystander(haste);
      wrong = await this.#diagnosed(wrong, haste);
      // A line that is late would be taken for one over the next case.
      if (!attack.showsConsole && haste === 'brisk') await subject.caughtUp?.();
    } finally {
      this.#listening.delete(conversation);
    }
    for (const shape of this.#shapes(script, recorder)) note(`prints ${shape}`);
    const latency = latencyClass(play.slowest);
    if (latency !== undefined) note(latency);
    // All that it has printed is put together only where that is needed.
    const { errors, output } = wrong
      ? subject.printed
      : { errors: textOf(concat(this.#printed)), output: '' };
    return {
      wrong,
      transcript: recorder.transcript,
      features,
      exchanges: conversation.exchanges,
      connections: play.connections + (conversation.own?.connections ?? 0),
      most: Math.max(play.most, conversation.own?.most ?? 0),
      longestLine: conversation.own?.longestLine ?? 0,
      ended: play.ended,
      exit: subject.exit,
      errors: wrong ? errors : '',
      site: crashSite(errors, output),
    };
  }

  /** What earlier clients have said may be printed when they have gone; what the bystander has said, at any time. */
  #shapes(script: Script, { transcript }: Recorder): Set<string> {
    const sent = saidIn(script, transcript);
    const beside = saidIn([], this.#bystander?.recorder.transcript ?? []).slice(0, 3);
    const before = this.#sentBefore;
    this.#sentBefore = sent;
    return this.#console.of(this.#printed, [...beside, ...sent, ...before]);
  }

  /** Gives back what is held. */
  async stop(): Promise<void> {
    this.#dismiss();
    await this.subject.stop();
  }

  #stage(haste: Haste): Stage {
    const { subject, pace, now, attack } = this.#options;
    return {
      subject,
      limit: this.#limit(haste),
      longest: pace.limit,
      late: Math.min(pace.limit, Math.max(LATE, haste === 'patient' ? pace.late : pace.late / 2)),
      now,
      showsConsole: attack.showsConsole,
      isLoud: () => this.printed > LOUD,
      single: attack.peers === 1,
      chunks: !attack.streams,
    };
  }

  #limit(haste: Haste): number {
    const { pace } = this.#options;
    return haste === 'patient' ? PATIENT * pace.limit : Math.min(pace.limit, Math.max(BRISK, 4 * pace.late));
  }

  #setting(recorder: Recorder, haste: Haste) {
    const { subject, pace, now } = this.#options;
    return { subject, recorder, pace, now, limit: this.#limit(haste) };
  }

  /** Somebody who does nothing wrong is served the whole time, where the program serves several side by side. */
  async #proveBystander(haste: Haste): Promise<Wrong | undefined> {
    if (this.capacity < 2) return undefined;
    const isOld = this.#bystander && this.now() - this.#bystander.seen > IDLE;
    if (isOld) this.#dismiss();
    const known = this.#bystander;
    if (!known) {
      const recorder = new Recorder('server');
      const conversation = this.attack.begin(this.#setting(recorder, haste), () => {});
      const play = new Play(this.#stage(haste), conversation, recorder);
      this.#bystander = { play, conversation, recorder, seen: this.now() };
      this.#listening.add(conversation);
    }
    const bystander = this.#bystander!;
    const greeting = known ? [] : ([{ type: 'connect', peer: BYSTANDER }] as const);
    const wrong = await bystander.play.goOn([...greeting, { type: 'prove', peer: BYSTANDER }]);
    bystander.seen = this.now();
    if (wrong) this.#dismiss();
    return wrong && { ...wrong, kind: wrong.kind === 'mute' ? 'hang' : wrong.kind, detail: BESIDE };
  }

  #dismiss(): void {
    if (!this.#bystander) return;
    this.#listening.delete(this.#bystander.conversation);
    this.#bystander.play.dispose();
    this.#bystander = undefined;
  }

  /** What it really was: whether the program still lives, and whether it serves anybody. */
  async #diagnosed(wrong: Wrong | undefined, haste: Haste): Promise<Wrong | undefined> {
    const { subject, attack } = this;
    const isAlive = wrong?.difference.kind === 'silence' || wrong?.difference.kind === 'not ended';
    const gone = isAlive || haste === 'quick' ? 0 : EXIT_LAG;
    const exit = subject.exit ?? (wrong ? await subject.ended(gone) : undefined);
    if (exit && !isTidy(exit, attack)) return crashOf(attack, exit, wrong);
    // A program that ends with its connection takes no other one.
    if (exit) return wrong?.difference.kind === 'refused' ? undefined : wrong && this.#named(wrong);
    if (!wrong || !UNSERVED.has(wrong.kind)) return wrong && this.#named(wrong);
    const other = await this.#askAnother(haste);
    if (subject.exit) return crashOf(attack, subject.exit, wrong);
    if (!other) return this.#named(wrong.kind === 'hang' ? { ...wrong, kind: 'mute' } : wrong);
    return this.#named({ ...wrong, ...(await this.#outOfService(wrong, other, haste)) });
  }

  /** Others are not served either: whether nobody is, or nobody who comes now. */
  async #outOfService(
    wrong: Wrong,
    other: Wrong,
    haste: Haste,
  ): Promise<Pick<Wrong, 'kind' | 'clause' | 'difference'>> {
    const { attack } = this;
    const refused = other.difference.kind === 'refused';
    const isServed = wrong.detail !== BESIDE && this.#bystander && !(await this.#proveBystander(haste));
    if (refused || isServed) {
      const actual = refused
        ? 'it is refused, though the program still runs'
        : 'nobody answers there, though those who came before are still served';
      const difference = { kind: 'refused', expected: ['a connection for the next client'], actual } as const;
      return { kind: 'dead listener', clause: attack.clauseOf('dead listener', wrong), difference };
    }
    const spins = (await this.subject.load(MEASURED)) > BUSY;
    const actual = `nobody is served any more${spins ? ', and the program uses the processor without pause' : ''}`;
    const difference = { kind: 'out of service', expected: wrong.difference.expected, actual } as const;
    return { kind: 'hang', clause: attack.clauseOf('hang', wrong), difference };
  }

  /** Whether somebody else is served; what is wrong otherwise. */
  async #askAnother(haste: Haste): Promise<Wrong | undefined> {
    const recorder = new Recorder('server');
    const conversation = this.attack.begin(this.#setting(recorder, haste), () => {});
    const play = new Play(this.#stage(haste), conversation, recorder);
    this.#listening.add(conversation);
    try {
      return await play.run(this.attack.service ?? SERVICE);
    } finally {
      this.#listening.delete(conversation);
    }
  }

  #named(wrong: Wrong): Wrong {
    return wrong.clause === '' ? { ...wrong, clause: this.attack.clauseOf(wrong.kind) } : wrong;
  }
}

/** Somebody connects, and is answered. */
const SERVICE: Script = [
  { type: 'connect', peer: 1 },
  { type: 'prove', peer: 1 },
];
/** Defects over which somebody was not served: it is looked whether anybody is. */
const UNSERVED: ReadonlySet<FindingKind> = new Set(['mute', 'hang', 'dead listener', 'starvation']);
/** What is wrong was seen by the client beside all others. */
const BESIDE = 'beside';
/** Milliseconds over which the use of the processor is measured. */
const MEASURED = 150;
/** Octets that a program may print until it is taken for one that prints too much to be read. */
export const LOUD = 256 << 20;
/** Pieces of what is printed over one case that are looked at. */
const KEPT = 250;
