import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import type { Kept } from '../Kept.js';
import type { Came, Layer } from '../Layer.js';
import type { Script } from '../script/Action.js';
import { Distillation } from './Distillation.js';
import { Frontier } from './Frontier.js';
import { mutateScript } from './mutateScript.js';
import { pick } from './walks.js';

/** Its share as long as nothing leads on, and while something does. */
const SHARE = 10;
const LEADING = 25;
/** Actions of a case at the most: longer ones are cut. */
const LONGEST = 120;
/** Of those that showed something new, so many of the last ones, and of the deepest, are taken more often than others. */
const RECENT = 8;
const DEEPEST = 6;
/** Features of one case that are distilled, and distillations that wait for their turn. */
const DISTILLED = 4;
const WAITING = 40;
/** Actions of a case that is short enough as it is: a connection, an introduction, a line. */
const SHORT = 5;

/**
 * Goes on from the cases that showed something new. Of a long one it is found out first which of its lines it takes; then
 * it is prolonged by one step, by each in turn, the deepest case first: so whoever shows each step of a way is led along
 * it. Beside that, the cases are mutated.
 */
export function feedbackLayer(attack: Attack, corpus: readonly Kept[], random: Random): Layer {
  return new Feedback(attack, corpus, random);
}

class Feedback implements Layer {
  readonly name = 'feedback';
  readonly #attack: Attack;
  readonly #corpus: readonly Kept[];
  readonly #random: Random;
  readonly #frontier: Frontier;
  readonly #ways: ReadonlySet<string>;
  #waiting: Distillation[] = [];
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
    const chance = this.#random.nextInt(0, 7);
    return (
      (chance < 3 ? this.#distil() : undefined) ??
      (chance < 6 ? this.#frontier.next() : undefined) ??
      this.#mutant()
    );
  }

  played(script: Script, { features }: Came): void {
    const current = this.#current;
    this.#current = undefined;
    if (current?.script === script) current.distillation.tell(features.has(current.distillation.feature));
    for (const each of this.#waiting) {
      const isOther = each !== current?.distillation;
      if (isOther && features.has(each.feature)) each.adopt(script);
    }
    this.#waiting = this.#waiting.filter((each) => !this.#isOver(each));
  }

  /** Whether nothing more can be left out; from what is left it is gone on then. */
  #isOver(distillation: Distillation): boolean {
    const { state, script, depth } = distillation;
    // What does not come again may have come of something that lasts.
    if (state !== 'going on') this.#frontier.add(script, state === 'done' ? depth : -1);
    return state !== 'going on';
  }

  #learn({ script, played, novel }: Kept): void {
    const { depth = 0, isStep = false } = this.#frontier.offspring(played) ?? {};
    // Which ways it was led, whoever has led it knows.
    const telling = novel.filter((feature) => !this.#ways.has(feature));
    const isLine = script.every(({ type }) => type !== 'do');
    if (isStep || telling.length === 0 || script.length <= SHORT || !isLine)
      return this.#frontier.add(script, telling.length > 0 ? depth : 0);
    for (const feature of telling.slice(-DISTILLED))
      this.#waiting.push(new Distillation(script, feature, depth));
    this.#waiting.splice(0, this.#waiting.length - WAITING);
  }

  #distil(): Script | undefined {
    const distillation = this.#waiting.at(-1);
    if (!distillation) return undefined;
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
    const made = mutant.slice(0, LONGEST);
    this.#frontier.derived(made, script);
    return made;
  }
}
