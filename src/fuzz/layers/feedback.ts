import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import type { Kept } from '../Kept.js';
import type { Came, Layer } from '../Layer.js';
import type { Script } from '../script/Action.js';
import { Distillation, stepsIn } from './Distillation.js';
import { Frontier } from './Frontier.js';
import { mutateScript } from './mutateScript.js';
import { pick } from './walks.js';

/** Its share as long as nothing leads on, and while something does. */
const SHARE = 10;
const LEADING = 20;
/** Actions of a case at the most: longer ones are cut. */
const LONGEST = 120;
/** Of those that showed something new, so many of the last ones, and of the deepest, are taken more often than others. */
const RECENT = 8;
const DEEPEST = 6;
/** Of ten cases so many distil, and so many go on by a step or distil; the others are mutated. */
const DISTILLING = 3;
const GOING_ON = 9;
/** Distillations that wait for their turn. */
const WAITING = 12;
/** Steps of a case that is short enough as it is: a connection, an introduction, a line. */
const SHORT = 3;

/**
 * Goes on from the cases that showed something new. Of a long one it is found out first which of its lines it takes; then
 * it is prolonged by one step, by each in turn, the deepest case first: so whoever shows each step of a way is led along
 * it. Beside that, the cases are mutated.
 */
export function feedbackLayer(attack: Attack, corpus: readonly Kept[], random: Random): Layer {
  return new Feedback(attack, corpus, random);
}

/** A case, and what it has shown once. */
interface Proof {
  readonly script: Script;
  readonly shows: readonly string[];
}

class Feedback implements Layer {
  readonly name = 'feedback';
  readonly #attack: Attack;
  readonly #corpus: readonly Kept[];
  readonly #random: Random;
  readonly #frontier: Frontier;
  readonly #ways: ReadonlySet<string>;
  /** The most urgent first. */
  #waiting: Distillation[] = [];
  /** A step that showed something, and is taken once more. */
  #proof: Proof | undefined;
  readonly #words = new Set<string>();
  /** What is shown by a case that takes all of its steps. */
  readonly #shown = new Set<string>();
  /** Those of which the program has said a word that it had never said before. */
  readonly #telling = new WeakSet<Distillation>();
  /** The distillation whose case is being played. */
  #current: { readonly distillation: Distillation; readonly script: Script } | undefined;
  #known = 0;

  constructor(attack: Attack, corpus: readonly Kept[], random: Random) {
    this.#attack = attack;
    this.#corpus = corpus;
    this.#random = random;
    this.#frontier = new Frontier(attack, random);
    this.#ways = new Set(attack.ways.map(({ feature }) => feature));
  }

  get share(): number {
    return this.#waiting.length > 0 || this.#frontier.leadsOn ? LEADING : SHARE;
  }

  next(): Script | undefined {
    for (; this.#known < this.#corpus.length; this.#known++) this.#learn(this.#corpus[this.#known]!);
    if (this.#corpus.length === 0) return undefined;
    if (this.#proof) return this.#proof.script;
    const chance = this.#random.nextInt(0, 9);
    return (
      (chance < DISTILLING ? this.#distil(chance > 0) : undefined) ??
      (chance < GOING_ON ? this.#frontier.next() : undefined) ??
      this.#mutant()
    );
  }

  played(script: Script, came: Came): void {
    const current = this.#current;
    this.#current = undefined;
    if (current?.script === script)
      current.distillation.tell(came.features.has(current.distillation.feature), came.ended);
    if (this.#proof?.script === script) this.#proven(this.#proof, came);
    else if (this.#frontier.isStep(script)) this.#stepped(script, came);
    for (const each of this.#waiting) {
      const isOther = each !== current?.distillation;
      if (isOther && came.features.has(each.feature)) each.adopt(script, came.ended);
    }
    this.#waiting = this.#waiting.filter((each) => !this.#isOver(each));
  }

  /** What was seen before over something longer is new where one step shows it; it must not be chance. */
  #stepped(script: Script, { features }: Came): void {
    const shows = [...features.keys()].filter(
      (feature) => !this.#ways.has(feature) && !this.#shown.has(feature),
    );
    if (shows.length > 0) this.#proof = { script, shows };
  }

  #proven({ script, shows }: Proof, { features, ended }: Came): void {
    this.#proof = undefined;
    const again = shows.filter((feature) => features.has(feature));
    if (again.length === 0) return;
    this.#frontier.told(script);
    this.#add(script, again, ended);
  }

  /** Goes on from a case that takes all of its steps to show that. */
  #add(script: Script, shows: readonly string[], isOver: boolean): void {
    for (const feature of shows) this.#shown.add(feature);
    this.#frontier.add(script, { isPlain: true, isOver });
  }

  /** Whether nothing more can be left out; from what is left it is gone on then. */
  #isOver(distillation: Distillation): boolean {
    const { state, script, feature, ended } = distillation;
    if (this.#shown.has(feature)) return true;
    // What does not come again may have come of something that lasts.
    if (state === 'done') this.#add(script, [feature], ended);
    else if (state === 'lost') this.#frontier.add(script, { isPlain: false, isOver: ended });
    return state !== 'going on';
  }

  #learn({ script, played, ended, novel }: Kept): void {
    // Which ways it was led, whoever has led it knows.
    const telling = novel.filter((feature) => !this.#ways.has(feature));
    const isLine = script.every(({ type }) => type !== 'do');
    const fresh = telling.filter((feature) => this.#saysNewWord(feature));
    // A step is taken once more before it counts.
    if (this.#frontier.isStep(played)) return;
    if (telling.length === 0 || !isLine) return this.#frontier.add(script, { isPlain: false, isOver: ended });
    if (stepsIn(script) <= SHORT) return this.#add(script, telling, ended);
    // What only says in another way what was said before is gone on from by chance.
    for (const feature of fresh.length > 0 ? fresh : telling.slice(-1)) {
      const distillation = new Distillation(script, feature);
      if (fresh.length > 0) this.#telling.add(distillation);
      this.#waiting.push(distillation);
    }
    this.#waiting = this.#waiting.toSorted((a, b) => this.#haste(a) - this.#haste(b)).slice(0, WAITING);
  }

  #saysNewWord(feature: string): boolean {
    const before = this.#words.size;
    for (const word of feature.match(/[\p{L}\p{N}]+/gu) ?? []) this.#words.add(word);
    return this.#words.size > before;
  }

  /** What takes fewer steps is found out sooner. */
  #haste(distillation: Distillation): number {
    return distillation.length + (this.#telling.has(distillation) ? 0 : 1000);
  }

  #distil(onlyTelling: boolean): Script | undefined {
    const distillation = this.#waiting[0];
    if (!distillation || (onlyTelling && !this.#telling.has(distillation))) return undefined;
    const script = distillation.next();
    this.#current = { distillation, script };
    return script;
  }

  #mutant(): Script {
    const scripts = this.#corpus.map((kept) => kept.script);
    const chance = this.#random.nextInt(0, 3);
    const deep = chance < 2 ? this.#frontier.deep(DEEPEST) : undefined;
    const script = deep ?? pick(chance === 2 ? scripts.slice(-RECENT) : scripts, this.#random);
    const mutant =
      this.#attack.mutate?.(script, scripts, this.#random) ??
      mutateScript(
        script,
        { attack: this.#attack, corpus: scripts, telling: this.#frontier.telling },
        this.#random,
      );
    return mutant.slice(0, LONGEST);
  }
}
