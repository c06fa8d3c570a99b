import type { ThreadLine } from '../../generated/threads.js';
import type { TraceMachine } from '../TraceProtocol.js';
import { accepting, refusing, refusingMixed } from './refuse.js';
import { add, countOf, listed, NONE, type Tally } from './tally.js';

/** Who has started whom, and how far they are. */
interface Family {
  readonly starts: Tally;
  readonly runs: Tally;
  readonly ends: Tally;
  /** The children that a thread has started and not waited for yet, by its name. */
  readonly children: Readonly<Record<string, readonly string[]>>;
}

/** Accepts the traces of programs whose threads start others. */
export const threadMachine: TraceMachine<ThreadLine, Family> = {
  id: 'threads/thread',
  initial: 'going on',
  context: { starts: NONE, runs: NONE, ends: NONE, children: {} },
  guards: {
    'does not run': ({ runs, ends }, line) =>
      line.type === 'End' && countOf(ends, line.child) >= countOf(runs, line.child),
    'a child has not ended': (family, line) => line.type === 'Done' && unended(family, line.name).length > 0,
    'a child has not run': ({ starts, runs }) => more(starts, runs).length > 0,
    'somebody was not started': ({ starts, runs }) => more(runs, starts).length > 0,
    'somebody has not ended': ({ runs, ends }) => more(runs, ends).length > 0,
    'somebody is not done': ({ children }) => Object.keys(children).length > 0,
  },
  states: {
    'going on': {
      Start: [
        accepting('threads/thread/1', (family, { name, child }) => ({
          ...family,
          starts: add(family.starts, child),
          children: { ...family.children, [name]: [...childrenOf(family, name), child] },
        })),
      ],
      Run: [
        accepting('threads/thread/2', (family, { child }) => ({ ...family, runs: add(family.runs, child) })),
      ],
      End: [
        refusing({
          clause: 'threads/thread/3',
          when: 'does not run',
          say: ({ ends }, { child }) =>
            countOf(ends, child) > 0
              ? [`no further end of ${child}`, `${child} ended once more than it ran`]
              : [`"${child} run" before "${child} end"`, `${child} ended and had not run`],
          after: end,
        }),
        accepting('threads/thread/3', end),
      ],
      Done: [
        refusing({
          clause: 'threads/thread/4',
          when: 'a child has not ended',
          say: (family, { name }) => [
            `${name} is done when all its children have ended`,
            `${name} was done and ${listed(unended(family, name))} had not ended`,
          ],
          after: done,
        }),
        accepting('threads/thread/4', done),
      ],
      mixed: refusingMixed(),
      over: [
        refusing({
          clause: 'threads/thread/1',
          when: 'a child has not run',
          to: 'over',
          say: (family) => [
            'a child runs once for each time that it is started',
            comparison(family, more(family.starts, family.runs)[0]!),
          ],
        }),
        refusing({
          clause: 'threads/thread/2',
          when: 'somebody was not started',
          to: 'over',
          say: (family) => [
            'a child runs once for each time that it is started',
            comparison(family, more(family.runs, family.starts)[0]!),
          ],
        }),
        refusing({
          clause: 'threads/thread/3',
          when: 'somebody has not ended',
          to: 'over',
          say: ({ runs, ends }) => ['all who run end', `${listed(more(runs, ends))} ran and did not end`],
        }),
        refusing({
          clause: 'threads/thread/5',
          when: 'somebody is not done',
          to: 'over',
          say: ({ children }) => [
            'who has started others is done in the end',
            `${listed(Object.keys(children))} started others and was never done`,
          ],
        }),
        accepting('threads/thread/5', (family) => family, 'over'),
      ],
    },
    over: {},
  },
};

function end(family: Family, { child }: { readonly child: string }): Family {
  return { ...family, ends: add(family.ends, child) };
}

function done(family: Family, { name }: { readonly name: string }): Family {
  const { [name]: _, ...children } = family.children;
  return { ...family, children };
}

function childrenOf({ children }: Family, name: string): readonly string[] {
  return Object.hasOwn(children, name) ? children[name]! : [];
}

/** The children of a thread that have been started more often than they have ended. */
function unended(family: Family, name: string): readonly string[] {
  const { starts, ends } = family;
  return [...new Set(childrenOf(family, name))].filter(
    (child) => countOf(ends, child) < countOf(starts, child),
  );
}

/** The names that have more in one tally than in the other. */
function more(one: Tally, other: Tally): readonly string[] {
  return Object.keys(one).filter((name) => countOf(one, name) > countOf(other, name));
}

function comparison({ starts, runs }: Family, child: string): string {
  return `${child} was ${times('started', countOf(starts, child))} and ${times('ran', countOf(runs, child))}`;
}

function times(verb: string, count: number): string {
  if (count === 0) return `never ${verb}`;
  return count === 1 ? `${verb} once` : `${verb} ${count} times`;
}
