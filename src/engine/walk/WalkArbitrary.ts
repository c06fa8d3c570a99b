import fc, { type Random } from 'fast-check';
import type { Automaton } from '../../machine/Automaton.js';
import type { Input } from '../../machine/Machine.js';
import type { Letter } from './machineWalking.js';
import { isWalk, type Move, type Walk } from './Walk.js';

/** Moves of a walk. */
const SHORTEST = 4;
const LONGEST = 32;
/** One ending in so many is taken. */
const ENDINGS = 40;
/** Letters that are tried for one that a state has a transition for. */
const TRIES = 20;

/** Long walks through a machine over several connections, in which endings are rare. They shrink to fewer moves. */
export class WalkArbitrary<I extends Input> extends fc.Arbitrary<Walk> {
  readonly #automaton: Automaton<unknown, I, unknown>;
  readonly #letters: readonly Letter<I>[];
  readonly #peers: number;

  constructor(automaton: Automaton<unknown, I, unknown>, letters: readonly Letter<I>[], peers: number) {
    super();
    this.#automaton = automaton;
    this.#letters = letters;
    this.#peers = peers;
  }

  override generate(random: Random, bias: number | undefined): fc.Value<Walk> {
    const places = new Map<number, unknown>();
    for (let peer = random.nextInt(1, this.#peers); peer >= 1; peer--)
      places.set(peer, this.#automaton.first);
    const walk: Move[] = [];
    const length = random.nextInt(SHORTEST, LONGEST);
    while (walk.length < length && places.size > 0) {
      const [peer, place] = [...places][random.nextInt(0, places.size - 1)]!;
      const move = this.#move(peer, place, random, bias);
      // Nothing leads on from where that connection is.
      if (!move) places.delete(peer);
      else {
        places.set(peer, this.#automaton.step(place, move.input).to);
        walk.push(move);
      }
    }
    return new fc.Value({ walk }, undefined);
  }

  override canShrinkWithoutContext(value: unknown): value is Walk {
    return isWalk(value);
  }

  override shrink({ walk }: Walk): fc.Stream<fc.Value<Walk>> {
    return fc.stream(smaller(walk, this.#letters)).map((each) => new fc.Value({ walk: each }, undefined));
  }

  #move(peer: number, place: unknown, random: Random, bias: number | undefined): Move<I> | undefined {
    for (let tries = 0; tries < TRIES; tries++) {
      const letter = this.#letters[random.nextInt(0, this.#letters.length - 1)]!;
      const input = letter.inputs ? letter.inputs.generate(random, bias).value : letter.input;
      const { clause, to } = this.#automaton.step(place, input);
      const isRare = this.#automaton.isFinal(to) && random.nextInt(1, ENDINGS) > 1;
      if (clause === undefined || isRare) continue;
      return { peer, letter: letter.name, input };
    }
    return undefined;
  }
}

/** Walks with fewer moves, the fewest first; then with the plainest inputs. */
function* smaller(walk: readonly Move[], letters: readonly Letter[]): Generator<readonly Move[]> {
  for (let size = Math.ceil(walk.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = walk.length - size; at >= 0; at -= size) {
      const less = walk.toSpliced(at, size);
      if (less.length > 0) yield less;
    }
  }
  for (const [at, move] of walk.entries()) {
    const plain = letters.find(({ name }) => name === move.letter)?.input;
    if (plain && JSON.stringify(plain) !== JSON.stringify(move.input))
      yield walk.with(at, { ...move, input: plain });
  }
}
