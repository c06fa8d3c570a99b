import { protocols, traceProtocols } from '../src/protocols/index.js';
import { en } from '../src/site/texts/en.js';
import { walk } from '../src/site/walk/walk.js';
import { linkedWalk } from '../src/site/walk/linkedWalk.js';
import { walkedMachine } from '../src/site/walk/walkedMachine.js';
import type { WalkPage } from '../src/site/walk/WalkPage.js';

/**
 * A machine after a walk, and its page, for tests.
 *
 * @param given - the inputs, as an address has them
 */
export async function walked(id: string, given: string) {
  const protocol = await { ...protocols, ...traceProtocols }[id.split('/')[0]!]!();
  const machine = walkedMachine(protocol, id)!;
  const page: WalkPage = {
    walked: machine,
    clauses: new Map(protocol.clauses.map((clause) => [clause.id, clause])),
    stamp: { date: '2026.03.09', time: '14:05:07' },
    texts: en.walk,
    links: {
      rules: Object.fromEntries(Object.keys(machine.heard?.rules ?? {}).map((name) => [name, name])),
      comments: {},
      machines: { 'wordguess/game': 'game' },
      spec: '../spec.html',
    },
  };
  return { page, ...walk(machine.machine, linkedWalk(`#walk=${given}`, machine)!.inputs) };
}
