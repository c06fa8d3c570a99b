import type { Body, ThreadOperation } from '../Operation.js';
import { isMark, type Mark } from './summarised.js';

/** A place in all that a thread may do: it depends on the results that it got on its way there, and on nothing else. */
export interface Moment {
  /** Tells the moments of one thread apart. */
  readonly number: number;
  /** What the thread does next; nothing where it has ended. */
  readonly pending: ThreadOperation | undefined;
  /** Why it has ended, where that is an error. */
  readonly failure: string | undefined;
}

/** Where something began of which only the outcome counts: where the thread is after each outcome. */
type Summary = Map<unknown, Node>;

interface Node extends Moment {
  readonly parent: Node | undefined;
  /** What led here from the one before. */
  readonly result: number;
  readonly children: Map<number, Node>;
  /** Of what has begun and not ended, the last one inmost. */
  readonly open: readonly Summary[];
}

/**
 * All that a thread may do, as a tree that grows as it is asked for; branches become one after the same outcome of what is
 * `summarised`. A generator cannot be copied, so it is run anew with the same results where another branch is entered.
 */
export class Behaviour {
  readonly first: Moment;
  readonly #body: () => Body;
  #count = 0;
  #live: { readonly node: Node; readonly body: Body };

  constructor(body: () => Body) {
    this.#body = body;
    const begun = body();
    const node = this.#advance(begun, undefined, 0);
    this.#live = { node, body: begun };
    this.first = node;
  }

  /** Where a thread is that gets a result at a moment. */
  after(moment: Moment, result: number): Moment {
    // Moments are made here only.
    const node = moment as Node;
    const known = node.children.get(result);
    if (known) return known;
    const body = this.#live.node === node ? this.#live.body : this.#again(node);
    const next = this.#advance(body, node, result);
    node.children.set(result, next);
    this.#live = { node: next, body };
    return next;
  }

  #again(last: Node): Body {
    const results: number[] = [];
    for (let node = last; node.parent; node = node.parent) results.push(node.result);
    const body = this.#body();
    nextOperation(body, 0, ignore);
    for (const result of results.toReversed()) nextOperation(body, result, ignore);
    return body;
  }

  #advance(body: Body, parent: Node | undefined, result: number): Node {
    let open = parent?.open ?? [];
    const outcomes: { readonly summary: Summary; readonly value: unknown }[] = [];
    const take = (mark: Mark): void => {
      const inmost = open.at(-1);
      if (mark.type === 'begin') open = [...open, new Map()];
      else if (inmost) {
        outcomes.push({ summary: inmost, value: mark.value });
        open = open.slice(0, -1);
      }
    };
    const next = nextOperation(body, result, take);
    const same = outcomes.map(({ summary, value }) => summary.get(value)).find(Boolean);
    const node = same ?? { ...next, number: this.#count++, parent, result, children: new Map(), open };
    for (const { summary, value } of outcomes) summary.set(value, node);
    return node;
  }
}

/** Has a thread go on to its next operation. */
export function nextOperation(
  body: Body,
  result: number,
  take: (mark: Mark) => void,
): Pick<Moment, 'pending' | 'failure'> {
  try {
    let next = body.next(result);
    while (!next.done && isMark(next.value)) {
      take(next.value);
      next = body.next(0);
    }
    return { pending: next.done ? undefined : next.value, failure: undefined };
  } catch (error) {
    return { pending: undefined, failure: error instanceof Error ? error.message : String(error) };
  }
}

function ignore(): void {}
