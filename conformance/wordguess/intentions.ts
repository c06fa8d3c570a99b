import fc, { type Arbitrary } from 'fast-check';

/** What somebody wants to do next. What it becomes depends on how the game stands at that moment. */
export type Intention =
  /** The likeliest letter. */
  | 'letter'
  /** Likely letters, until one of them occurs: whoever has the turn then has points. */
  | 'score'
  /** A letter that hardly occurs. */
  | 'rare letter'
  /** A letter that is open already. */
  | 'letter again'
  | 'wrong word'
  /** The word, if it is known by now; else what leads to it. */
  | 'right word'
  /** Nobody does anything for a while. */
  | 'nothing'
  /** A likely letter, by somebody who does not have the turn. */
  | 'out of turn'
  | 'rare letter out of turn'
  | 'word out of turn'
  /** One more player comes. */
  | 'newcomer'
  | { readonly type: 'malformed'; readonly line: string }
  | {
      readonly type: 'leave';
      readonly who: 'holder' | 'other';
      readonly how: 'closes' | 'resets' | 'is gone';
    };

/** How a game goes on when all intentions have been carried out. */
export type Finish = 'letters' | 'word' | 'left as it is';

export interface Plan {
  readonly intentions: readonly Intention[];
  readonly finish: Finish;
  /** What the first one says before all have joined. */
  readonly early?: string;
}

/** A plan of fixed intentions. */
export function plan(finish: Finish, ...intentions: readonly Intention[]): Plan {
  return { intentions, finish };
}

/** Plans of fair games: nobody does anything that has no place in them. */
export function fairPlans(finish: Finish): Arbitrary<Plan> {
  const intention = fc.constantFrom<Intention[]>(
    'letter',
    'score',
    'rare letter',
    'letter again',
    'wrong word',
    'right word',
  );
  return fc.record({
    intentions: fc.array(intention, { maxLength: 8 }),
    finish: fc.constant(finish),
  });
}
