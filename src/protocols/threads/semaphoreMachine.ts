import type { Enter, SemaphoreLine } from '../../generated/threads.js';
import type { TraceMachine } from '../TraceProtocol.js';
import { accepting, refusing, refusingMixed } from './refuse.js';
import { add, countOf, listed, NONE, total, type Tally } from './tally.js';

/** Who wants a permit, and who has one. */
interface Permits {
  readonly permits: number;
  readonly waiting: Tally;
  readonly inside: Tally;
}

const unannounced = refusing<Permits, SemaphoreLine>({
  clause: 'threads/semaphore/1',
  say: () => [
    'first a line that says how many permits there are: permits N',
    'another line of the trace came before it',
  ],
});

/** Accepts the traces of programs whose threads share permits. */
export const semaphoreMachine: TraceMachine<SemaphoreLine, Permits> = {
  id: 'threads/semaphore',
  initial: 'unannounced',
  context: { permits: 0, waiting: NONE, inside: NONE },
  guards: {
    'somebody has or wants one of another number': ({ permits, waiting, inside }, line) =>
      line.type === 'Permits' && Number(line.permits) !== permits && total(waiting) + total(inside) > 0,
    'has not waited': ({ waiting }, line) => line.type === 'Enter' && countOf(waiting, line.name) === 0,
    'all permits are taken': ({ inside, permits }) => total(inside) >= permits,
    'is not inside': ({ inside }, line) => line.type === 'Leave' && countOf(inside, line.name) === 0,
    'somebody waits': ({ waiting }) => total(waiting) > 0,
    'somebody is inside': ({ inside }) => total(inside) > 0,
  },
  states: {
    unannounced: {
      Permits: [
        accepting(
          'threads/semaphore/1',
          (context, { permits }) => ({ ...context, permits: Number(permits) }),
          'announced',
        ),
      ],
      Wait: [unannounced],
      Enter: [unannounced],
      Leave: [unannounced],
      mixed: refusingMixed(),
    },
    announced: {
      Permits: [
        refusing({
          clause: 'threads/semaphore/1',
          when: 'somebody has or wants one of another number',
          say: ({ permits: before }, { permits }) => [
            `no other number than ${before} while somebody is inside or waits`,
            `it says now that there ${permits === '1' ? 'is 1' : `are ${permits}`}`,
          ],
        }),
        accepting('threads/semaphore/1', (context, { permits }) => ({
          ...context,
          permits: Number(permits),
        })),
      ],
      Wait: [
        accepting('threads/semaphore/3', (context, { name }) => ({
          ...context,
          waiting: add(context.waiting, name),
        })),
      ],
      Enter: [
        refusing({
          clause: 'threads/semaphore/3',
          when: 'has not waited',
          say: (_, { name }) => [
            `"${name} wait" before "${name} enter"`,
            `${name} entered and had not waited`,
          ],
          after: enter,
        }),
        refusing({
          clause: 'threads/semaphore/2',
          when: 'all permits are taken',
          say: ({ permits, inside }, { name }) => [
            `no more than ${permits} inside`,
            `${name} entered while ${listed(Object.keys(inside))} ${total(inside) === 1 ? 'was' : 'were'} inside`,
          ],
          after: enter,
        }),
        accepting('threads/semaphore/2', enter),
      ],
      Leave: [
        refusing({
          clause: 'threads/semaphore/4',
          when: 'is not inside',
          say: (_, { name }) => [`"${name} enter" before "${name} leave"`, `${name} left and was not inside`],
        }),
        accepting('threads/semaphore/4', (context, { name }) => ({
          ...context,
          inside: add(context.inside, name, -1),
        })),
      ],
      mixed: refusingMixed(),
      over: [
        refusing({
          clause: 'threads/semaphore/5',
          when: 'somebody waits',
          to: 'over',
          say: ({ waiting }) => [
            'all who wait enter',
            `${listed(Object.keys(waiting))} waited and never entered`,
          ],
        }),
        refusing({
          clause: 'threads/semaphore/6',
          when: 'somebody is inside',
          to: 'over',
          say: ({ inside }) => [
            'all who enter leave',
            `${listed(Object.keys(inside))} entered and never left`,
          ],
        }),
        accepting('threads/semaphore/6', (context) => context, 'over'),
      ],
    },
    over: {},
  },
};

function enter(context: Permits, { name }: Enter): Permits {
  return { ...context, waiting: add(context.waiting, name, -1), inside: add(context.inside, name) };
}
