/** Features of one case that count: whoever shows more says nothing more by it. */
const COUNTED = 12;
/** Features that are known at the most. */
const MOST = 20_000;

/** What has been seen so far. */
export class Novelty {
  readonly #seen = new Set<string>();

  get size(): number {
    return this.#seen.size;
  }

  /** The features that were never seen before; they are known from now on. */
  add(features: Iterable<string>): string[] {
    const novel: string[] = [];
    for (const feature of features) {
      if (this.#seen.has(feature) || novel.length >= COUNTED || this.#seen.size >= MOST) continue;
      this.#seen.add(feature);
      novel.push(feature);
    }
    return novel;
  }
}
