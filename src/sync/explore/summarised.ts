import type { ThreadOperation } from '../Operation.js';

/**
 * No operation, but a mark: a thread begins something of which, later on, it knows nothing but the outcome; or that has ended.
 * Marks take no time.
 */
export type Mark = { readonly type: 'begin' } | { readonly type: 'outcome'; readonly value: unknown };

type Marked = Generator<ThreadOperation | Mark, unknown, number>;

/**
 * The same primitive, for an exploration: ways through one of its algorithms that have the same outcome become one, as the
 * algorithm keeps nothing in itself. Without that, a thread is another one for ever after each way in which it got a lock.
 */
export function summarised<Primitive extends object>(primitive: Primitive): Primitive {
  return new Proxy(primitive, {
    get(target, name) {
      const member: unknown = Reflect.get(target, name, target);
      if (typeof member !== 'function') return member;
      return (...given: unknown[]) => marked(Reflect.apply(member, target, given) as Marked);
    },
  });
}

function* marked(steps: Marked): Marked {
  yield { type: 'begin' };
  const value = yield* steps;
  yield { type: 'outcome', value };
  return value;
}

/** Whether what a thread yields is a mark. Bodies are not typed as having any, as only this module makes them. */
export function isMark(yielded: ThreadOperation | Mark): yielded is Mark {
  return yielded.type === 'begin' || yielded.type === 'outcome';
}
