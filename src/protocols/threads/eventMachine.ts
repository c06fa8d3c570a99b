import type { EventLine, Got } from '../../generated/threads.js';
import type { TraceMachine } from '../TraceProtocol.js';
import { accepting, refusing, refusingMixed } from './refuse.js';
import { add, listed, NONE, total, type Tally } from './tally.js';

/** Who waits, and what was set. */
interface Happening {
  readonly waiting: Tally;
  readonly texts: readonly string[];
}

/** Accepts the traces of programs whose threads wait for an event. */
export const eventMachine: TraceMachine<EventLine, Happening> = {
  id: 'threads/event',
  initial: 'unset',
  context: { waiting: NONE, texts: [] },
  guards: {
    'was never set': ({ texts }, line) => line.type === 'Got' && !texts.includes(line.text),
    'somebody waits': ({ waiting }) => total(waiting) > 0,
  },
  states: {
    unset: {
      Wait: [accepting('threads/event/2', wait)],
      Set: [accepting('threads/event/1', set, 'set')],
      Got: [
        refusing({
          clause: 'threads/event/1',
          say: (_, { name }) => [
            'nobody gets a text before one is set',
            `${name} got one, and none was set yet`,
          ],
          after: got,
        }),
      ],
      mixed: refusingMixed(),
      over: [stillWaiting(), accepting('threads/event/2', (context) => context, 'over')],
    },
    set: {
      Wait: [accepting('threads/event/2', wait)],
      Set: [accepting('threads/event/3', set)],
      Got: [
        refusing({
          clause: 'threads/event/3',
          when: 'was never set',
          say: ({ texts }, { name, text }) => [
            `one of the texts that were set: ${texts.map((each) => `"${each}"`).join(', ')}`,
            `${name} got "${text}"`,
          ],
          after: got,
        }),
        accepting('threads/event/3', got),
      ],
      mixed: refusingMixed(),
      over: [stillWaiting(), accepting('threads/event/2', (context) => context, 'over')],
    },
    over: {},
  },
};

function wait(context: Happening, { name }: { readonly name: string }): Happening {
  return { ...context, waiting: add(context.waiting, name) };
}

function set(context: Happening, { text }: { readonly text: string }): Happening {
  return { ...context, texts: [...context.texts, text] };
}

function got(context: Happening, { name }: Got): Happening {
  return { ...context, waiting: add(context.waiting, name, -1) };
}

function stillWaiting<Over>() {
  return refusing<Happening, Over>({
    clause: 'threads/event/2',
    when: 'somebody waits',
    to: 'over',
    say: ({ waiting }) => [
      'all who wait get a text',
      `${listed(Object.keys(waiting))} waited and never got any`,
    ],
  });
}
