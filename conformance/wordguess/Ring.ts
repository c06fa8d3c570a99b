/** What is known of the order in which players have their turns: who comes after whom. */
export class Ring {
  readonly #players: readonly number[];
  readonly #next: ReadonlyMap<number, number>;

  constructor(players: readonly number[], next: ReadonlyMap<number, number> = new Map()) {
    this.#players = players;
    this.#next = next;
  }

  /** Those who are in it. */
  get players(): readonly number[] {
    return this.#players;
  }

  /** Who may have the turn after a player. */
  after(player: number): number[] {
    return this.#players.filter((next) => this.passing(player, next) !== undefined);
  }

  /** The ring, in which a turn has passed from one to the other; `undefined` when that cannot be. */
  passing(from: number, to: number): Ring | undefined {
    const known = this.#next.get(from);
    if (known !== undefined) return known === to ? this : undefined;
    if (!this.#players.includes(to) || [...this.#next.values()].includes(to)) return undefined;
    const next = new Map(this.#next).set(from, to);
    return closesEarly(next, from, this.#players.length) ? undefined : new Ring(this.#players, next);
  }

  /** The ring without a player; who comes after the one before it is known if both were. */
  without(player: number): Ring {
    const next = new Map(this.#next);
    const after = next.get(player);
    next.delete(player);
    for (const [from, to] of next) {
      if (to !== player) continue;
      next.delete(from);
      if (after !== undefined && after !== from) next.set(from, after);
    }
    const players = this.#players.filter((each) => each !== player);
    return new Ring(players, players.length > 1 ? next : new Map());
  }

  /** The order from a player on, as far as it is known. */
  orderFrom(first: number): readonly number[] {
    const order = [first];
    for (;;) {
      const next = this.#next.get(order.at(-1)!);
      if (next === undefined || order.includes(next)) return order;
      order.push(next);
    }
  }
}

/** Whether a way round leads back to where it began before all have had their turn. */
function closesEarly(next: ReadonlyMap<number, number>, from: number, players: number): boolean {
  let steps = 1;
  for (let at = next.get(from); at !== undefined && steps < players; at = next.get(at), steps++) {
    if (at === from) return true;
  }
  return false;
}
