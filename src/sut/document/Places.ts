import { isMap, isScalar, isSeq, type LineCounter, type Node, type Pair } from 'yaml';
import { printable } from '../../wire/printable.js';

/** The keys and indexes that lead from the root of a document to a value. */
export type Path = readonly (string | number)[];

/** What is wrong at one place of a document. */
export interface Flaw {
  /** Characters before it. */
  readonly offset: number;
  readonly sentence: string;
}

/** Where the values of a document stand. */
export class Places {
  readonly #file: string;
  readonly #lines: LineCounter;
  readonly #root: Node | null;

  constructor(file: string, lines: LineCounter, root: Node | null) {
    this.#file = file;
    this.#lines = lines;
    this.#root = root;
  }

  /** `FILE:LINE:COLUMN: sentence`; lines and columns count from 1. */
  line({ offset, sentence }: Flaw): string {
    const { line, col } = this.#lines.linePos(offset);
    return `${printable(this.#file)}:${Math.max(line, 1)}:${Math.max(col, 1)}: ${sentence}`;
  }

  /** The value there; `null` when nothing stands there. */
  nodeAt(path: Path): Node | null {
    let node = this.#root;
    for (const step of path) {
      if (isSeq<Node>(node)) node = node.items[Number(step)] ?? null;
      else node = pairAt(node, step)?.value ?? null;
    }
    return node;
  }

  /** Where a value begins; where nothing is written after a key, the key. */
  offsetOf(path: Path): number {
    const node = this.nodeAt(path);
    const empty = !node || (isScalar(node) && node.value === null && node.source === '');
    return empty && path.length > 0 ? this.keyOffsetOf(path) : (node?.range?.[0] ?? 0);
  }

  /** Where a key begins; of an item in a list, the item. */
  keyOffsetOf(path: Path): number {
    const parent = this.nodeAt(path.slice(0, -1));
    const node = isSeq(parent) ? this.nodeAt(path) : pairAt(parent, path.at(-1)!)?.key;
    return node?.range?.[0] ?? parent?.range?.[0] ?? 0;
  }
}

function pairAt(node: Node | null, key: string | number): Pair<Node, Node | null> | undefined {
  if (!isMap<Node, Node | null>(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && pair.key.value === String(key));
}
