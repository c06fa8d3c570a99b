import { branchesOf, type Branch } from '../../grammar/branches.js';
import type { Codec, Malformed } from '../../grammar/Codec.js';
import type { Message } from '../../grammar/createPrinter.js';
import { createInterpreter } from '../../grammar/interpret.js';
import { charactersOf } from '../../wire/octets.js';

/** How often each way through the grammar was taken. */
export interface Taken {
  /** Lines that the grammar knows. */
  readonly lines: number;
  readonly branches: readonly (Branch & { readonly count: number })[];
}

/** A line, and how often it was said. */
export interface Line {
  readonly octets: Uint8Array;
  /** What it says: one message, where the grammar of the protocol reads it. */
  readonly messages: readonly (Message | Malformed)[];
  times: number;
}

/** Octets of a line beyond which nobody looks which ways it takes: it costs time, and short ones take the same. */
const TRACED = 200;

/** Reads the lines of one side, each different one once, and counts the ways that they take through the grammar. */
export class LineTally {
  readonly #codec: Codec<Message>;
  readonly #lines = new Map<string, Line>();

  constructor(codec: Codec<Message>) {
    this.#codec = codec;
  }

  /** Reads a line, its line end included; whoever is sure that it was said counts it. */
  read(octets: Uint8Array): Line {
    if (octets.length > TRACED) return this.#lineOf(octets);
    const key = charactersOf(octets);
    const known = this.#lines.get(key);
    if (known) return known;
    const line = this.#lineOf(octets);
    this.#lines.set(key, line);
    return line;
  }

  /** What was taken by all lines so far. */
  get taken(): Taken {
    const { rules, startRule } = this.#codec;
    const { trace } = createInterpreter(rules);
    const counts = new Map<string, number>();
    let lines = 0;
    for (const { octets, messages, times } of this.#lines.values()) {
      if (times === 0 || messages.some(({ type }) => type === 'malformed')) continue;
      lines += times;
      const ways = trace(this.#codec.textOf(octets)!, startRule) ?? [];
      for (const id of ways) counts.set(id, (counts.get(id) ?? 0) + times);
    }
    const branches = branchesOf(rules, startRule);
    return { lines, branches: branches.map((branch) => ({ ...branch, count: counts.get(branch.id) ?? 0 })) };
  }

  #lineOf(octets: Uint8Array): Line {
    return { octets, messages: [this.#codec.read(octets)], times: 0 };
  }
}
