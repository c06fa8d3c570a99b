import type { Random } from 'fast-check';
import type { Speech } from '../../src/fuzz/Attack.js';
import { pick } from '../../src/fuzz/layers/walks.js';
import type { Action, Script } from '../../src/fuzz/script/Action.js';
import { MOVES, STRAYS, writeDeed, type Deed } from './Deed.js';
import { line } from './gameLayers.js';

const LEAVINGS = ['closes', 'resets', 'is gone'] as const;

/** Makes another case of one: most often something is done behind it, or once more; then all sit down for another game. */
export function mutateGame(given: Script, corpus: readonly Script[], speech: Speech, random: Random): Script {
  // Whoever is no player has to be gone before a game can begin: such cases stay as they are, and are gone on with.
  const isPlain = given.every(({ type }) => type === 'do');
  const script = isPlain ? changed(given, corpus, speech, random) : given;
  const more = Array.from({ length: random.nextInt(1, 4) }, () => deed(speech, random));
  return [...script, ...more, act({ type: 'seat' })];
}

function changed(script: Script, corpus: readonly Script[], speech: Speech, random: Random): Script {
  const at = random.nextInt(0, script.length - 1);
  const again = script[at]!;
  switch (random.nextInt(0, 7)) {
    case 0:
      return script.with(at, deed(speech, random));
    case 1:
      return script.toSpliced(at, 0, deed(speech, random));
    case 2:
      return script.toSpliced(at, 1);
    case 3:
      return script.toSpliced(at, 0, ...Array.from({ length: random.nextInt(1, 4) }, () => again));
    case 4: {
      const other = pick(corpus, random);
      return other.every(({ type }) => type === 'do')
        ? [...script.slice(0, at), ...other.slice(random.nextInt(0, other.length))]
        : script;
    }
    default:
      // It ends with a new game: what is done behind it is done there, unless it goes on with the old one.
      return random.nextInt(0, 1) > 0 && script.length > 1 ? script.slice(0, -1) : script;
  }
}

function deed(speech: Speech, random: Random): Action {
  switch (random.nextInt(0, 9)) {
    case 0:
      return act({ type: 'stray', stray: pick(STRAYS, random) });
    case 1:
      return act({
        type: 'raw',
        who: random.nextInt(0, 1) > 0 ? 'holder' : 'other',
        octets: line(speech, random),
      });
    case 2:
      return act({
        type: 'leave',
        who: pick(['holder', 'other', 'all'] as const, random),
        how: pick(LEAVINGS, random),
      });
    case 3:
      return act({ type: 'finish', by: 'word' });
    default:
      return act({ type: 'move', move: pick(MOVES, random) });
  }
}

function act(each: Deed): Action {
  return { type: 'do', what: writeDeed(each) };
}
