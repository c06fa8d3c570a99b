import type { Unit } from './Alphabet.js';

/**
 * A set of texts, as an expression over sets: what is left of it after one unit is a term again (its derivative, after
 * Brzozowski, 1964). There is one object for each term, so a search sees where it has been.
 */
export interface Term {
  readonly id: number;
  /** Whether the empty text is in the set. */
  readonly hasEmpty: () => boolean;
  /** The rest of the texts that begin with a unit. */
  readonly after: (unit: Unit) => Term;
}

/** More terms were made than anybody wants to wait for: nothing is known. */
export class Undecided extends Error {
  override readonly name = 'Undecided';
}

/** Makes terms; equal ones are the same object as far as that is easy to see. */
export class Terms {
  readonly #known = new Map<string, Term>();
  readonly #operands = new WeakMap<Term, readonly Term[]>();
  readonly #opposites = new WeakMap<Term, Term>();
  #left = Infinity;

  /** No text. */
  readonly none = this.#make(
    'none',
    () => false,
    () => this.none,
  );
  /** All texts. */
  readonly all = this.#make(
    'all',
    () => true,
    () => this.all,
  );
  /** The empty text alone. */
  readonly empty = this.#make(
    'empty',
    () => true,
    () => this.none,
  );

  constructor() {
    this.#oppose(this.none, this.all);
  }

  /**
   * Lets so many terms be made from now on.
   *
   * @throws Undecided from whatever makes one more
   */
  limit(terms: number): void {
    this.#left = terms;
  }

  /** One of these units, and then a text of that set. */
  step(units: readonly Unit[], next: Term): Term {
    if (units.length === 0 || next === this.none) return this.none;
    const sorted = [...new Set(units)].toSorted((a, b) => a - b);
    const set = new Set(sorted);
    return this.#make(
      `step ${sorted.join(',')} ${next.id}`,
      () => false,
      (unit) => (set.has(unit) ? next : this.none),
    );
  }

  either(terms: readonly Term[]): Term {
    return this.#combine('either', terms, this.none, this.all);
  }

  both(terms: readonly Term[]): Term {
    return this.#combine('both', terms, this.all, this.none);
  }

  not(term: Term): Term {
    const known = this.#opposites.get(term);
    if (known) return known;
    const made = this.#make(
      `not ${term.id}`,
      () => !term.hasEmpty(),
      (unit) => this.not(term.after(unit)),
    );
    this.#oppose(term, made);
    return made;
  }

  /** A term that is made when it is asked for something: it may contain itself. The key tells it from all others. */
  later(key: string, make: () => Term): Term {
    let made: Term | undefined;
    return this.#make(
      `later ${key}`,
      () => (made ??= make()).hasEmpty(),
      (unit) => (made ??= make()).after(unit),
    );
  }

  #combine(operator: 'either' | 'both', terms: readonly Term[], neutral: Term, absorbing: Term): Term {
    const parts = new Set<Term>();
    for (const term of terms) {
      const nested = this.#operands.get(term);
      const same = nested && this.#known.get(`${operator} ${nested.map(({ id }) => id).join(',')}`) === term;
      for (const part of same ? nested : [term]) if (part !== neutral) parts.add(part);
    }
    for (const part of parts) {
      const opposite = this.#opposites.get(part);
      if (part === absorbing || (opposite && parts.has(opposite))) return absorbing;
    }
    const sorted = [...parts].toSorted((a, b) => a.id - b.id);
    if (sorted.length === 0) return neutral;
    if (sorted.length === 1) return sorted[0]!;
    const made = this.#make(
      `${operator} ${sorted.map(({ id }) => id).join(',')}`,
      () =>
        operator === 'either'
          ? sorted.some((each) => each.hasEmpty())
          : sorted.every((each) => each.hasEmpty()),
      (unit) =>
        this.#combine(
          operator,
          sorted.map((each) => each.after(unit)),
          neutral,
          absorbing,
        ),
    );
    this.#operands.set(made, sorted);
    return made;
  }

  #oppose(a: Term, b: Term): void {
    this.#opposites.set(a, b);
    this.#opposites.set(b, a);
  }

  #make(key: string, hasEmpty: () => boolean, after: (unit: Unit) => Term): Term {
    const known = this.#known.get(key);
    if (known) return known;
    if (this.#left-- <= 0) throw new Undecided('too many terms');
    const derivatives = new Map<Unit, Term>();
    let isNullable: boolean | undefined;
    const term: Term = {
      id: this.#known.size,
      hasEmpty: () => (isNullable ??= hasEmpty()),
      after: (unit) => {
        const ready = derivatives.get(unit);
        if (ready) return ready;
        const made = after(unit);
        derivatives.set(unit, made);
        return made;
      },
    };
    this.#known.set(key, term);
    return term;
  }
}

/** The rest of the texts that begin with these units. */
export function afterUnits(term: Term, units: readonly Unit[]): Term {
  return units.reduce((left, unit) => left.after(unit), term);
}
