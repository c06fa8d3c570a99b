import { escapeOctets } from '../../wire/escape.js';
import { concat } from '../../wire/octets.js';
import { linesOf } from '../octets/linesOf.js';
import { simplerOctets } from '../octets/simplerOctets.js';
import type { Action, Script } from './Action.js';
import { actionsIn } from './actionsIn.js';

/** Simpler octets of one action that are tried. */
const TRIED = 60;

/**
 * Scripts that are simpler than one, in a dialogue: whoever asks for the next one says whether the last one was as good, and
 * then it goes on from that.
 *
 * @param simplerDeeds - what else may be done in place of what only one protocol knows
 */
export function* simplerScripts(
  script: Script,
  simplerDeeds: (what: string) => Iterable<string> = () => [],
): Generator<Script, void, boolean> {
  let best: Script = yield* withFewerCases(script);
  if (yield numbered(best)) best = numbered(best);
  best = yield* withFewer(best, (some) => some);
  best = yield* withFewerClients(best);
  best = yield* withFewerTimes(best);
  best = yield* unrolled(best);
  best = yield* withFewerLines(best);
  best = yield* withSimplerOctets(best);
  best = yield* withSimplerDeeds(best, simplerDeeds);
  best = yield* withFewerSegments(best);
  best = yield* withFewer(best, (some) => some);
  yield numbered(best);
}

/** Connections numbered in the order in which they are opened. */
function numbered(script: Script): Script {
  const numbers = new Map<number, number>();
  const number = (actions: Script): Script =>
    actions.map((action) => {
      if (action.type === 'repeat') return { ...action, actions: number(action.actions) };
      if (!('peer' in action)) return action;
      const known = numbers.get(action.peer) ?? numbers.size + 1;
      numbers.set(action.peer, known);
      return { ...action, peer: known };
    });
  return number(script);
}

type Search = Generator<Script, Script, boolean>;

/** Leaves out whole cases. */
function* withFewerCases(script: Script): Search {
  const cases: Action[][] = [[]];
  for (const action of script) {
    if (action.type === 'over' && cases.at(-1)!.length > 0) cases.push([]);
    else cases.at(-1)!.push(action);
  }
  const some = yield* withFewer(cases, joined);
  return joined(some);
}

function joined(cases: readonly Script[]): Script {
  return cases.flatMap((each, index) => (index > 0 ? [{ type: 'over' } as const, ...each] : each));
}

/** Leaves out pieces: the largest first, from the end. */
function* withFewer<T>(
  all: readonly T[],
  made: (some: readonly T[]) => Script,
): Generator<Script, readonly T[], boolean> {
  let best = all;
  for (let size = Math.ceil(best.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = best.length - size; at > -size; at -= size) {
      const less = best.toSpliced(Math.max(at, 0), at < 0 ? size + at : size);
      if (less.length === best.length || less.length === 0) continue;
      if (yield made(less)) best = less;
    }
  }
  return best;
}

/** Lets one client do what two have done. */
function* withFewerClients(script: Script): Search {
  let best = script;
  const [first, ...others] = new Set(
    actionsIn(script).flatMap((action) => ('peer' in action ? [action.peer] : [])),
  );
  for (const other of others) {
    const fewer = doneBy(first!, other, best);
    if (yield fewer) best = fewer;
  }
  return best;
}

/** What another one has done, a client does on the connection that it has. */
function doneBy(client: number, other: number, script: Script): Script {
  return script.flatMap((action): Script => {
    if (action.type === 'repeat') return [{ ...action, actions: doneBy(client, other, action.actions) }];
    if (!('peer' in action) || action.peer !== other) return [action];
    return action.type === 'connect' ? [] : [{ ...action, peer: client }];
  });
}

/** Repeats less often. */
function* withFewerTimes(script: Script): Search {
  let best = script;
  for (const at of script.keys()) {
    for (;;) {
      const action = best[at]!;
      if (!('times' in action) || action.times < 2) break;
      const less = best.with(at, { ...action, times: Math.floor(action.times / 2) });
      if (!(yield less)) break;
      best = less;
    }
  }
  return best;
}

/** What is done once needs no repetition. */
function* unrolled(script: Script): Search {
  let best = script;
  for (let at = 0; at < best.length; at++) {
    const action = best[at]!;
    if (action.type !== 'repeat') continue;
    const inner = yield* withFewer(action.actions, (actions) => best.with(at, { ...action, actions }));
    best = best.with(at, { ...action, actions: inner });
    if (action.times > 1) continue;
    const once = best.toSpliced(at, 1, ...inner);
    if (!(yield once)) continue;
    // What stands there now may be repeated too.
    best = yield* withFewerTimes(once);
    at--;
  }
  return best;
}

/** Of several lines in one segment, leaves out some. */
function* withFewerLines(script: Script): Search {
  let best = script;
  for (const at of script.keys()) {
    const action = best[at]!;
    if (action.type !== 'send') continue;
    const lines = linesOf(action.octets);
    if (lines.length < 2) continue;
    const fewer = yield* withFewer(lines, (some) => best.with(at, { ...action, octets: concat(some) }));
    best = best.with(at, { ...action, octets: concat(fewer) });
  }
  return best;
}

/** What is sent several times is made simpler in all of its places at once; then each place by itself. */
function* withSimplerOctets(script: Script): Search {
  let best = script;
  const places = new Map<string, number[]>();
  for (const [at, action] of script.entries()) {
    if (!('octets' in action)) continue;
    const text = escapeOctets(action.octets);
    places.set(text, [...(places.get(text) ?? []), at]);
  }
  for (const alike of places.values()) if (alike.length > 1) best = yield* withSimplerOctetsAt(alike, best);
  for (const at of [...places.values()].flat()) best = yield* withSimplerOctetsAt([at], best);
  return best;
}

function* withSimplerOctetsAt(places: readonly number[], script: Script): Search {
  let best = script;
  for (let tried = 0, found = true; found && tried < TRIED;) {
    found = false;
    const action = best[places[0]!]!;
    if (!('octets' in action)) break;
    for (const octets of simplerOctets(action.octets)) {
      if (++tried > TRIED) break;
      const simpler = best.map((each, at) => (places.includes(at) ? { ...each, octets } : each));
      if (!(yield simpler)) continue;
      best = simpler;
      found = true;
      break;
    }
  }
  return best;
}

function* withSimplerDeeds(script: Script, simplerDeeds: (what: string) => Iterable<string>): Search {
  let best = script;
  for (const at of script.keys()) {
    for (let tried = 0, found = true; found && tried < TRIED;) {
      found = false;
      const action = best[at]!;
      if (action.type !== 'do') break;
      for (const what of simplerDeeds(action.what)) {
        if (++tried > TRIED) break;
        const simpler: Script = best.with(at, { ...action, what });
        if (!(yield simpler)) continue;
        best = simpler;
        found = true;
        break;
      }
    }
  }
  return best;
}

/** Sends together what was sent in two segments. */
function* withFewerSegments(script: Script): Search {
  let best = script;
  for (let at = 0; at + 1 < best.length;) {
    const [first, second] = [best[at]!, best[at + 1]!];
    const isCut = first.type === 'send' && second.type === 'send' && first.peer === second.peer;
    const merged =
      isCut && best.toSpliced(at, 2, { ...first, octets: concat([first.octets, second.octets]) });
    if (merged && (yield merged)) best = merged;
    else at++;
  }
  return best;
}
