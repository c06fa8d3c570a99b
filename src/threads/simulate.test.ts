import { expect, test } from 'vitest';
import { explore } from '../sync/explore/explore.js';
import { seededChoice } from '../sync/explore/seededChoice.js';
import { summarised } from '../sync/explore/summarised.js';
import { add, type Steps } from '../sync/Operation.js';
import { Semaphore } from '../sync/Semaphore.js';
import { conditionProgram } from './conditionProgram.js';
import { eventProgram } from './eventProgram.js';
import { KIT, type Kit } from './Kit.js';
import { semaphoreProgram } from './semaphoreProgram.js';
import { simulate } from './simulate.js';
import { threadProgram } from './threadProgram.js';
import { threadsPrograms, type ThreadsVariant } from './threadsPrograms.js';

const VARIANTS = Object.keys(threadsPrograms) as ThreadsVariant[];

const kit: Kit = {
  lock: (at) => summarised(KIT.lock(at)),
  semaphore: (at, permits) => summarised(KIT.semaphore(at, permits)),
  event: (at) => summarised(KIT.event(at)),
  condition: (at, lock) => summarised(KIT.condition(at, lock)),
};

test.each(VARIANTS)('the program %s ends, whatever the sizes, in random orders', (variant) => {
  for (let seed = 0; seed < 300; seed++) {
    const size = {
      workers: 2 + (seed % 4),
      permits: 1 + (seed % 3),
      capacity: 1 + (seed % 3),
      rounds: 1 + (seed % 2),
    };
    const { end } = simulate(threadsPrograms[variant](size), seededChoice(seed), { spurious: seed % 5 });
    expect(end).toBe('ended');
  }
});

test.each([
  ['semaphore', semaphoreProgram({ workers: 3, permits: 2, rounds: 1 }, { kit })],
  ['event', eventProgram({ workers: 3, rounds: 1 }, { kit })],
  ['condition', conditionProgram({ workers: 2, capacity: 1, rounds: 2 }, { kit })],
  ['thread', threadProgram({ workers: 3 }, { kit })],
])('the program %s ends in all orders', (_, program) => {
  expect(explore(program)).toMatchObject({ type: 'holds' });
});

test('the same choices are the same run, others another one', () => {
  const program = semaphoreProgram({ workers: 3, permits: 2, rounds: 2 });
  const linesOf = (seed: number) => simulate(program, seededChoice(seed)).lines;
  expect(linesOf(1)).toEqual(linesOf(1));
  expect(linesOf(1)).not.toEqual(linesOf(2));
});

test('one after the other, the visitors say what they do', () => {
  const program = semaphoreProgram({ workers: 2, permits: 1, rounds: 1 });
  expect(simulate(program, () => 0)).toMatchObject({
    end: 'ended',
    lines: ['permits 1', 'anna wait', 'anna enter', 'anna leave', 'bert wait', 'bert enter', 'bert leave'],
  });
});

test('one after the other, parent and children say what they do', () => {
  expect(simulate(threadProgram({ workers: 3 }), () => 0).lines).toEqual([
    'anna start bert',
    'anna start carl',
    'bert run',
    'bert end',
    'carl run',
    'carl end',
    'anna done',
  ]);
});

test('other primitives, or another body, are another program', () => {
  class LetsAllIn extends Semaphore {
    override *acquire(): Steps<boolean> {
      yield add(this.at, 1);
      return true;
    }
  }
  const size = { workers: 2, permits: 1, rounds: 1 };
  const flawed = semaphoreProgram(size, { kit: { ...KIT, semaphore: (at, n) => new LetsAllIn(at, n) } });
  const inside = simulate(flawed, turns())
    .lines.join()
    .match(/enter,\w+ enter/);
  expect(inside).not.toBeNull();
  const keeping = semaphoreProgram(size, {
    *visitor({ semaphore }) {
      yield* semaphore.acquire();
    },
  });
  expect(simulate(keeping, () => 0)).toMatchObject({ end: 'deadlock', asleep: ['bert'] });
});

/** Each thread in its turn. */
function turns(): (count: number) => number {
  let turn = 0;
  return (count) => turn++ % count;
}
