import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyScript } from '../../../test/fuzz/anyScript.js';
import { textOf } from '../../wire/octets.js';
import type { Script } from './Action.js';
import { actionsIn } from './actionsIn.js';
import { readScript, writeScript } from './notation.js';
import { simplerScripts } from './simplerScripts.js';

/** What becomes of a script when whoever is asked says so. */
function simplified(
  script: Script,
  isAsGood: (script: Script) => boolean,
  simplerDeeds?: (what: string) => Iterable<string>,
) {
  const search = simplerScripts(script, simplerDeeds);
  let best = script;
  let asked = 0;
  for (let next = search.next(false); !next.done; asked++) {
    const good = isAsGood(next.value);
    if (good) best = next.value;
    next = search.next(good);
  }
  return { best: writeScript(best), asked };
}

/** Somebody connects, and what is sent then holds this word. */
function saysAfterConnecting(word: string) {
  return (script: Script) => {
    const connected = new Set<number>();
    return actionsIn(script).some((action) => {
      if (action.type === 'connect') connected.add(action.peer);
      return action.type === 'send' && connected.has(action.peer) && textOf(action.octets).includes(word);
    });
  };
}

test.each([
  ['a conversation', ['1 connect', '1 settle', '1 send hello\\n', '1 settle', '1 send bax\\n', '1 prove']],
  ['a segment of many lines', ['3 connect', `3 send ${'hello\\n'.repeat(50)}xa\\nbye\\n`, '3 end']],
  ['many cases', [...cases(40), '1 connect', '1 send aaxaa', 'over', ...cases(20)]],
  ['a repetition', ['2 connect', 'repeat 60', '2 send a\\n', '2 send x\\n', '2 settle', 'again']],
  ['a repetition of whole visits', ['repeat 60', '2 connect', '2 send bx', '2 reset', 'over', 'again']],
  ['two clients', ['1 connect', '2 connect', '1 send a', '2 send x\\n', '2 settle', '1 settle']],
])('of %s, only the connection and the octet are left that matter', (_, lines) => {
  const { best } = simplified(readScript(lines), saysAfterConnecting('x'));
  expect(best).toHaveLength(2);
  expect(best[0]).toBe('1 connect');
  expect(best[1]).toMatch(/^1 send x(?:\\n)?$/);
});

test('what has to be said in two segments stays in two, and else goes into one', () => {
  const script = readScript(['1 connect', '1 send a', '1 send b', '1 settle']);
  const bothSaid = (some: Script) =>
    actionsIn(some)
      .map((action) => ('octets' in action ? textOf(action.octets) : ''))
      .join('') === 'ab';
  const inTwo = (some: Script) => actionsIn(some).filter(({ type }) => type === 'send').length === 2;
  expect(simplified(script, bothSaid).best).toEqual(['1 send ab']);
  expect(simplified(script, (some) => bothSaid(some) && inTwo(some)).best).toEqual(['1 send a', '1 send b']);
});

test('what two clients do, one does where it can', () => {
  const lines = [
    '4 connect',
    '7 connect',
    '4 send a',
    'repeat 1',
    '7 send b',
    'again',
    '7 connect',
    '4 settle',
  ];
  const bothSaid = (some: Script) => {
    const said = actionsIn(some).map((action) => ('octets' in action ? textOf(action.octets) : ''));
    return said.join('').startsWith('ab');
  };
  expect(simplified(readScript(lines), bothSaid).best).toEqual(['1 send ab']);
  const byTwo = (some: Script) =>
    bothSaid(some) &&
    new Set(
      actionsIn(some).flatMap((action) => ('octets' in action && 'peer' in action ? [action.peer] : [])),
    ).size === 2;
  expect(simplified(readScript(lines), byTwo).best).toEqual(['1 send a', '2 send b']);
});

test('what has to be done twenty times is done less than forty times', () => {
  const script = readScript(['repeat 60', '1 connect', '1 reset', 'over', 'again', '2 connect']);
  const connects = (some: Script): number =>
    some.reduce(
      (sum, action) =>
        sum +
        (action.type === 'repeat'
          ? action.times * connects(action.actions)
          : Number(action.type === 'connect')),
      0,
    );
  const { best } = simplified(script, (some) => connects(some) >= 20);
  expect(best).toEqual(['repeat 30', '  1 connect', 'again']);
});

test('what is repeated in a repetition is made simple too', () => {
  const script = readScript(['repeat 8', '1 connect', 'repeat 40', '1 send x', 'again', 'again']);
  expect(simplified(script, saysAfterConnecting('x')).best).toEqual(['1 connect', '1 send x']);
});

test('of crowds and floods only as much is left as matters', () => {
  const script = readScript(['1 connect', 'crowd 520 hello', '1 prove']);
  const { best } = simplified(script, (some) =>
    some.some((action) => action.type === 'crowd' && action.times > 60),
  );
  expect(best).toEqual(['crowd 65 a']);
});

test('deeds of the protocol are made simpler by whoever knows them', () => {
  const simplerDeeds = (what: string) => (what.length > 1 ? [what.slice(1)] : []);
  const { best } = simplified(
    readScript(['do aaab', 'do c']),
    (some) => some.some((action) => action.type === 'do' && action.what.endsWith('b')),
    simplerDeeds,
  );
  expect(best).toEqual(['do b']);
});

test('whoever is never content is left with what he had, and asked a bounded number of times', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const { best, asked } = simplified(script, () => false);
      expect(best).toEqual(writeScript(script));
      expect(asked).toBeLessThan(100 * (1 + actionsIn(script).length) + 40 * script.length);
    }),
  );
});

test('whoever is always content is left with a single action at the most, and it ends', () => {
  fc.assert(
    fc.property(anyScript, (script) => {
      const { best } = simplified(script, () => true);
      expect(best.length).toBeLessThanOrEqual(1);
    }),
  );
});

test('it goes on from what was as good: each script that is tried is no longer than that', () => {
  fc.assert(
    fc.property(anyScript, fc.infiniteStream(fc.boolean()), (script, answers) => {
      const search = simplerScripts(script);
      let best = actionsIn(script).length;
      for (let next = search.next(false); !next.done;) {
        const length = actionsIn(next.value).length;
        expect(length).toBeLessThanOrEqual(best);
        const { value } = answers.next();
        if (value) best = length;
        next = search.next(value);
      }
    }),
  );
});

function cases(count: number): string[] {
  return Array.from({ length: count }, () => ['1 connect', '1 send hello\\n', '1 settle', 'over']).flat();
}

test('what has to be the same several times becomes simpler in all places at once', () => {
  const script = readScript(['1 connect', ...times(3, '1 send 1234567\\n')]);
  const sameThrice = (some: Script) => {
    const texts = actionsIn(some).flatMap((action) => ('octets' in action ? [textOf(action.octets)] : []));
    return texts.length === 3 && new Set(texts).size === 1 && texts[0]!.length > 3;
  };
  expect(simplified(script, sameThrice).best).toEqual(times(3, '1 send aaa\\n'));
});

function times<T>(many: number, what: T): T[] {
  return Array.from({ length: many }, () => what);
}
