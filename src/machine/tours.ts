import type { Automaton } from './Automaton.js';
import type { Input } from './Machine.js';

/** What tours of a machine are made of. */
export interface TourOptions<Place, I extends Input, L> {
  /** All that the machine may be given, in the order of preference. */
  readonly letters: readonly L[];
  /** What a letter stands for where the machine is. */
  readonly inputOf: (letter: L, place: Place) => I;
  /** In each state, all words of that many letters are given. */
  readonly length: number;
  /** Letters of one tour at the most, but for what leads to its last word. */
  readonly longest: number;
}

/**
 * Conversations that lead a machine through all words of a length in each of its states, and so through each of its
 * transitions that these letters can take. A word that ends the machine is a word too, and ends its tour.
 *
 * There are as few tours as a greedy walk needs: from where it stands, it goes the shortest way to the next word that
 * has not been given yet.
 */
export function toursOf<Place, I extends Input, L>(
  automaton: Automaton<Place, I, unknown>,
  { letters, inputOf, length, longest }: TourOptions<Place, I, L>,
): L[][] {
  const first = nodesOf(automaton, letters, inputOf);
  const tours: L[][] = [];
  const given = new Set<string>();
  for (;;) {
    const tour = nextTour(first, { length, longest }, given);
    if (tour.length === 0) return tours;
    tours.push(tour.map((letter) => letters[letter]!));
  }
}

/** The machine in a state and a context. Letters are numbers from here on. */
interface Node {
  readonly state: string;
  /** Nothing leads on from here. */
  readonly final: boolean;
  /** Where each letter leads. */
  readonly next: readonly Node[];
  /** Those that have not been given here yet, and some that have. */
  words: Words | undefined;
}

/** A word, and how it is called in its state. */
interface Word {
  readonly letters: readonly number[];
  readonly name: string;
}

interface Words {
  readonly goingOn: Word[];
  /** After which the machine is at its end. */
  readonly ending: Word[];
}

/** The node at which a machine begins. What it leads to is found when it is asked for: contexts may grow without end. */
function nodesOf<Place, I extends Input, L>(
  automaton: Automaton<Place, I, unknown>,
  letters: readonly L[],
  inputOf: (letter: L, place: Place) => I,
): Node {
  const known = new Map<string, Node>();
  return nodeOf(automaton.first);

  function nodeOf(place: Place): Node {
    const key = JSON.stringify(place);
    const found = known.get(key);
    if (found) return found;
    let next: readonly Node[] | undefined;
    const node: Node = {
      state: automaton.stateOf(place),
      final: automaton.isFinal(place),
      words: undefined,
      get next() {
        next ??= letters.map((letter) => nodeOf(automaton.step(place, inputOf(letter, place)).to));
        return next;
      },
    };
    known.set(key, node);
    return node;
  }
}

type Lengths = Pick<TourOptions<unknown, Input, unknown>, 'length' | 'longest'>;

function nextTour(first: Node, lengths: Lengths, given: Set<string>): number[] {
  const tour: number[] = [];
  const visited = [first];
  for (;;) {
    const more = nextWord(visited.at(-1)!, lengths.length, given);
    if (!more) break;
    for (const letter of more) {
      tour.push(letter);
      visited.push(visited.at(-1)!.next[letter]!);
    }
    noteWords(tour, visited, lengths.length, given);
    if (tour.length >= lengths.longest || visited.at(-1)!.final) break;
  }
  return tour;
}

/** A node on the way, and what has led there from where the search began. */
interface Way {
  readonly node: Node;
  readonly path: readonly number[];
}

/** Nodes to which a search goes. */
const WAYS = 50;

/** The shortest way to a word that has not been given, and the word; one that goes on before one that ends. */
function nextWord(from: Node, length: number, given: ReadonlySet<string>): readonly number[] | undefined {
  const ways: Way[] = [{ node: from, path: [] }];
  const seen = new Set([from]);
  let ending: readonly number[] | undefined;
  // What is pushed while the walk goes on is walked from too.
  for (const { node, path } of ways) {
    node.words ??= wordsOf(node, length);
    const word = firstOpen(node.words.goingOn, given);
    if (word) return [...path, ...word];
    const last = ending ? undefined : firstOpen(node.words.ending, given);
    ending ??= last && [...path, ...last];
    for (const [letter, next] of node.next.entries()) {
      if (ways.length >= WAYS || next.final || seen.has(next)) continue;
      seen.add(next);
      ways.push({ node: next, path: [...path, letter] });
    }
  }
  return ending;
}

/** The first of these words that has not been given. What has been given stays so: nobody asks for it again. */
function firstOpen(words: Word[], given: ReadonlySet<string>): readonly number[] | undefined {
  while (words.length > 0 && given.has(words.at(-1)!.name)) words.pop();
  return words.at(-1)?.letters;
}

/** The words of a node, the last ones first. */
function wordsOf(node: Node, length: number): Words {
  const words: Words = { goingOn: [], ending: [] };
  collect(node, []);
  return { goingOn: words.goingOn.toReversed(), ending: words.ending.toReversed() };

  function collect(from: Node, before: readonly number[]): void {
    for (const [letter, next] of from.next.entries()) {
      const letters = [...before, letter];
      if (next.final) words.ending.push({ letters, name: nameOf(node, letters) });
      else if (letters.length === length) words.goingOn.push({ letters, name: nameOf(node, letters) });
      else collect(next, letters);
    }
  }
}

/** All words of a tour have been given now. */
function noteWords(
  tour: readonly number[],
  visited: readonly Node[],
  length: number,
  given: Set<string>,
): void {
  for (const [at, node] of visited.entries()) {
    const letters = tour.slice(at, at + length);
    if (letters.length === length || visited[at + letters.length]!.final) given.add(nameOf(node, letters));
  }
}

function nameOf({ state }: Node, letters: readonly number[]): string {
  return `${state} ${letters.join(' ')}`;
}
