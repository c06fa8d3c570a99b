import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import type { Script } from '../script/Action.js';
import { exchange, lastPeerOf } from './dialogue.js';
import { pick } from './walks.js';

/** Cases that are gone on from, and steps that are remembered. */
const ENTRIES = 200;
const STEPS = 20;
/** Times that the last step of a case is repeated, and the whole of it. */
const STEP_AGAIN = 16;
const ALL_AGAIN = 4;
/** Lines of a case that is gone on from at the most. */
const LONGEST = 120;

/** A case that was made of another one. */
interface Offspring {
  /** How deep what it shows lies. */
  readonly depth: number;
  /** It is that one, and one step more. */
  readonly isStep: boolean;
}

/** A case that ends where something was seen. */
interface Entry {
  readonly script: Script;
  /** How many times something new was seen on the way to it, each time by one step more. */
  readonly depth: number;
  /** Cases that are no step more. */
  readonly others: Script[];
  /** The steps that it has been gone on by; nothing where none leads on from there. */
  readonly tried: Set<string> | undefined;
}

/**
 * The cases that showed something, and the steps that they are gone on by, one by one: those at whose end something was
 * seen anywhere before, then each letter. The last step many times, and the whole case several times, are such steps
 * too: some programs count.
 */
export class Frontier {
  readonly #attack: Attack;
  readonly #random: Random;
  readonly #entries: Entry[] = [];
  /** Lines that have shown something. */
  readonly #telling = new Map<string, Uint8Array>();
  readonly #letters: ReadonlyMap<string, Uint8Array>;
  /** The cases that were made of the entries. */
  readonly #made = new WeakMap<Script, Offspring>();

  constructor(attack: Attack, random: Random) {
    this.#attack = attack;
    this.#random = random;
    this.#letters = new Map(attack.letters.map(({ octets }) => [keyOf(octets), octets]));
  }

  /** Lines at whose end something was seen. */
  get telling(): readonly Uint8Array[] {
    return [...this.#telling.values()];
  }

  /** One of the deepest cases. */
  deep(count: number): Script | undefined {
    const deepest = this.#entries.toSorted((a, b) => b.depth - a.depth).slice(0, count);
    return deepest.length > 0 ? pick(deepest, this.#random).script : undefined;
  }

  /** Is told that a case was made of one of these in another way. */
  derived(script: Script, from: Script): void {
    const entry = this.#entries.find((each) => each.script === from);
    if (entry) this.#made.set(script, { depth: Math.max(entry.depth, 0) + 1, isStep: false });
  }

  /** What is known of a case that was made of one of these. */
  offspring(script: Script): Offspring | undefined {
    return this.#made.get(script);
  }

  /** Whether some case is to be gone on from that lies deep. */
  get leadsOn(): boolean {
    return this.#entries.some((entry) => entry.depth > 0 && this.#isOpen(entry));
  }

  /** Goes on from a case, too; its last step is one that tells something. */
  add(script: Script, depth: number): void {
    if (script.length > 2 * LONGEST) return;
    const step = lastLineOf(script);
    if (step && depth >= 0) this.#learn(step);
    const { startsAnew } = this.#attack;
    const others: Script[] = startsAnew
      ? []
      : [[{ type: 'repeat', times: ALL_AGAIN, actions: [...script, { type: 'over' }] }]];
    const peer = lastPeerOf(script);
    if (step)
      others.push([...script, ...Array.from({ length: STEP_AGAIN }, () => exchange(step, peer)).flat()]);
    this.#entries.push({ script, depth, others, tried: step ? new Set() : undefined });
    if (this.#entries.length > ENTRIES) this.#entries.splice(this.#shallowest, 1);
  }

  /** The next case: mostly of the deepest, or the newest, of which there are any. */
  next(): Script | undefined {
    const open = this.#entries.filter((entry) => this.#isOpen(entry));
    if (open.length === 0) return undefined;
    const chance = this.#random.nextInt(0, 3);
    const deepest = open.reduce((best, entry) => (entry.depth >= best.depth ? entry : best));
    const entry = chance < 2 ? deepest : chance === 2 ? open.at(-1)! : pick(open, this.#random);
    const step = this.#prolonged(entry);
    const script = step ?? entry.others.pop()!;
    this.#made.set(script, { depth: Math.max(entry.depth, 0) + 1, isStep: step !== undefined });
    return script;
  }

  #prolonged({ script, tried }: Entry): Script | undefined {
    const step = tried && this.#nextStep(tried);
    if (!step) return undefined;
    tried.add(step[0]);
    return [...script, ...exchange(step[1], lastPeerOf(script))];
  }

  #nextStep(tried: ReadonlySet<string>): readonly [string, Uint8Array] | undefined {
    for (const steps of [this.#telling, this.#letters])
      for (const step of steps) if (!tried.has(step[0])) return step;
    return undefined;
  }

  #isOpen({ tried, others }: Entry): boolean {
    return others.length > 0 || (tried !== undefined && this.#nextStep(tried) !== undefined);
  }

  #learn(octets: Uint8Array): void {
    this.#telling.set(keyOf(octets), octets);
    if (this.#telling.size > STEPS) this.#telling.delete(this.#telling.keys().next().value!);
  }

  get #shallowest(): number {
    const depth = Math.min(...this.#entries.map((entry) => entry.depth));
    return this.#entries.findIndex((entry) => entry.depth === depth);
  }
}

/** The line that a case ends with, where it ends with one. */
function lastLineOf(script: Script): Uint8Array | undefined {
  const last = script.findLast(({ type }) => type !== 'settle' && type !== 'taken');
  return last?.type === 'send' ? last.octets : undefined;
}

function keyOf(octets: Uint8Array): string {
  return Buffer.from(octets).toString('latin1');
}
