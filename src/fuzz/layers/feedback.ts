import type { Random } from 'fast-check';
import { mutateOctets } from '../octets/mutateOctets.js';
import type { Attack } from '../Attack.js';
import type { Layer } from '../Layer.js';
import type { Action, Script } from '../script/Action.js';
import { exchange } from './dialogue.js';
import { pick } from './walks.js';

/** Actions of a case at the most: longer ones are cut. */
const LONGEST = 120;
/** Of those that showed something new, so many of the last ones are taken as often as all others. */
const RECENT = 8;
/** Octets of a mutated segment at the most. */
const LONGEST_SEGMENT = 70_000;

/**
 * Goes on from the cases that showed something new: each of them first by each letter, the newest first, so that whoever
 * shows a step of a way is led along it; then by mutation.
 */
export function feedbackLayer(attack: Attack, corpus: readonly Script[], random: Random): Layer {
  const waiting: Script[] = [];
  let known = 0;
  return {
    name: 'feedback',
    share: 10,
    next() {
      for (; known < corpus.length; known++) waiting.push(...prolongedByEach(corpus[known]!, attack));
      // Who shows something new all the time says nothing by it.
      waiting.splice(0, waiting.length - WAITING);
      const prolongation = random.nextInt(0, 3) > 0 ? waiting.pop() : undefined;
      if (prolongation) return prolongation;
      if (corpus.length === 0) return undefined;
      const recent = random.nextInt(0, 1) === 0 ? corpus.slice(-RECENT) : corpus;
      const script = pick(recent, random);
      const mutant = attack.mutate?.(script, corpus, random) ?? mutate(script, corpus, attack, random);
      return mutant.slice(0, LONGEST);
    },
  };
}

/** Prolongations that wait for their turn. */
const WAITING = 500;

/** The case with one letter more. */
function prolongedByEach(script: Script, { letters }: Attack): Script[] {
  if (script.length > LONGEST) return [];
  const peer = lastPeerOf(script);
  return letters.map(({ octets }) => [...script, ...exchange(octets, peer)]);
}

function lastPeerOf(script: Script): number {
  const last = script.findLast((action) => 'peer' in action);
  return last && 'peer' in last ? last.peer : 1;
}

function mutate(script: Script, corpus: readonly Script[], attack: Attack, random: Random): Script {
  const mutation = random.nextInt(0, 11);
  if (mutation <= 4) return prolonged(script, attack, random);
  const sends = [...script.keys()].filter((at) => script[at]!.type === 'send');
  const at = sends.length > 0 ? pick(sends, random) : 0;
  const action = script[at]!;
  const peer = 'peer' in action ? action.peer : 1;
  switch (mutation) {
    case 5:
    case 6:
      return action.type === 'send' ? script.with(at, { ...action, octets: line(attack, random) }) : script;
    case 7:
      return script.toSpliced(at, 0, ...exchange(line(attack, random), peer));
    case 8:
      return script.toSpliced(at, 1);
    case 9:
      return action.type === 'send' ? script.toSpliced(at, 0, action, { type: 'settle', peer }) : script;
    case 10: {
      const other = pick(corpus, random);
      return [...script.slice(0, at), ...other.slice(random.nextInt(0, other.length))];
    }
    default:
      return action.type === 'send' ? script.with(at, mutated(action, attack, random)) : script;
  }
}

/** Goes on where the case ends: some lines more on one of its connections. */
function prolonged(script: Script, attack: Attack, random: Random): Script {
  const peer = lastPeerOf(script);
  const lines = Array.from({ length: random.nextInt(1, 3) }, () => line(attack, random));
  return [...script, ...lines.flatMap((octets) => exchange(octets, peer))];
}

function mutated(action: Extract<Action, { type: 'send' }>, { speech }: Attack, random: Random): Action {
  const { dictionary = [] } = speech;
  const material = { others: [speech.proper(random)], dictionary, longest: LONGEST_SEGMENT };
  return {
    ...action,
    octets: mutateOctets(action.octets, random, material).octets,
  };
}

function line({ letters, speech }: Attack, random: Random): Uint8Array {
  switch (random.nextInt(0, 4)) {
    case 0:
      return speech.proper(random);
    case 1:
      return speech.nearMiss(random);
    case 2:
      return speech.wild(random);
    default:
      return pick(letters, random).octets;
  }
}
