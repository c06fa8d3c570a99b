import type { Random } from 'fast-check';
import type { Attack } from '../Attack.js';
import { mutateOctets } from '../octets/mutateOctets.js';
import type { Action, Script } from '../script/Action.js';
import { exchange, lastPeerOf } from './dialogue.js';
import { pick } from './walks.js';

/** Octets of a mutated segment at the most. */
const LONGEST_SEGMENT = 70_000;
/** Times that a line is said once more, at the most. */
const AGAIN = [1, 1, 2, 4, 8, 16, 32];

/** What a mutation puts in. */
export interface Stock {
  readonly attack: Attack;
  /** Other cases. */
  readonly corpus: readonly Script[];
  /** Lines that have shown something. */
  readonly telling: readonly Uint8Array[];
}

/** Makes another case of one: goes on with it, or changes, repeats, adds or leaves out a line. */
export function mutateScript(script: Script, stock: Stock, random: Random): Script {
  const mutation = random.nextInt(0, 11);
  if (mutation <= 4 || script.length === 0) return prolonged(script, stock, random);
  const sends = [...script.keys()].filter((at) => script[at]!.type === 'send');
  const at = sends.length > 0 ? pick(sends, random) : 0;
  const action = script[at]!;
  const peer = 'peer' in action ? action.peer : 1;
  switch (mutation) {
    case 5:
    case 6:
      return action.type === 'send' ? script.with(at, { ...action, octets: line(stock, random) }) : script;
    case 7:
      return script.toSpliced(at, 0, ...exchange(line(stock, random), peer));
    case 8:
      return script.toSpliced(at, 1);
    case 9: {
      const times = pick(AGAIN, random);
      const again = action.type === 'send' ? exchange(action.octets, peer) : [];
      return script.toSpliced(at, 0, ...Array.from({ length: times }, () => again).flat());
    }
    case 10: {
      const other = pick(stock.corpus, random);
      return [...script.slice(0, at), ...other.slice(random.nextInt(0, other.length))];
    }
    default:
      return action.type === 'send' ? script.with(at, mutated(action, stock.attack, random)) : script;
  }
}

/** Goes on where the case ends: some lines more on one of its connections. */
function prolonged(script: Script, stock: Stock, random: Random): Script {
  const peer = lastPeerOf(script);
  const lines = Array.from({ length: random.nextInt(1, 3) }, () => line(stock, random));
  return [...script, ...lines.flatMap((octets) => exchange(octets, peer))];
}

function mutated(action: Extract<Action, { type: 'send' }>, { speech }: Attack, random: Random): Action {
  const { dictionary = [] } = speech;
  const material = { others: [speech.proper(random)], dictionary, longest: LONGEST_SEGMENT };
  return { ...action, octets: mutateOctets(action.octets, random, material).octets };
}

function line({ attack, telling }: Stock, random: Random): Uint8Array {
  const { letters, speech } = attack;
  switch (random.nextInt(0, 5)) {
    case 0:
      return speech.proper(random);
    case 1:
      return speech.nearMiss(random);
    case 2:
      return speech.wild(random);
    case 3:
      return telling.length > 0 ? pick(telling, random) : pick(letters, random).octets;
    default:
      return pick(letters, random).octets;
  }
}
