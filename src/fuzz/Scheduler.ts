import type { Layer } from './Layer.js';
import { costOf, type Script } from './script/Action.js';

/** A case, and the layer that it is of. */
export interface Drawn {
  readonly layer: Layer;
  readonly script: Script;
}

/**
 * Gives each layer its share of the effort. Effort is counted in lines, not in time: so the same seed plays the same cases
 * in the same order on any machine.
 */
export class Scheduler {
  readonly #layers: readonly Layer[];
  /** What each layer has had, in parts of its share: the share may change meanwhile. */
  readonly #loads = new Map<Layer, number>();

  constructor(layers: readonly Layer[]) {
    this.#layers = layers;
  }

  /** The next case, of the layer that has had least of its share; nothing when no layer has one. */
  next(): Drawn | undefined {
    const order = this.#layers.toSorted((a, b) => this.#rank(a) - this.#rank(b));
    const most = order.at(-1);
    for (const layer of order) {
      const script = layer.next();
      if (script) {
        this.#spend(layer, costOf(script));
        return { layer, script };
      }
      // Whoever has nothing now must not have all that it has missed later.
      if (most) this.#loads.set(layer, Math.max(this.#load(layer), this.#load(most)));
    }
    return undefined;
  }

  #rank(layer: Layer): number {
    return layer.first ? -1 : this.#load(layer);
  }

  #load(layer: Layer): number {
    return this.#loads.get(layer) ?? 0;
  }

  #spend(layer: Layer, cost: number): void {
    this.#loads.set(layer, this.#load(layer) + (cost + 1) / layer.share);
  }
}
