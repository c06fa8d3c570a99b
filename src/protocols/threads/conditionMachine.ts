import type { ConditionLine, Put, Take } from '../../generated/threads.js';
import type { TraceMachine } from '../TraceProtocol.js';
import { accepting, refusing, refusingMixed } from './refuse.js';

/** What is in the store, the oldest first. */
interface Store {
  readonly capacity: number;
  readonly texts: readonly string[];
}

const unannounced = refusing<Store, ConditionLine>({
  clause: 'threads/condition/1',
  say: () => [
    'first a line that says how many texts the store holds: capacity N',
    'another line of the trace came before it',
  ],
});

/** Accepts the traces of programs whose threads share a store. */
export const conditionMachine: TraceMachine<ConditionLine, Store> = {
  id: 'threads/condition',
  initial: 'unannounced',
  context: { capacity: 0, texts: [] },
  guards: {
    'something is in a store of another size': ({ capacity, texts }, line) =>
      line.type === 'Capacity' && Number(line.capacity) !== capacity && texts.length > 0,
    'the store is full': ({ texts, capacity }) => texts.length >= capacity,
    'something is in the store': ({ texts }) => texts.length > 0,
    'the store is empty': ({ texts }) => texts.length === 0,
    'is not in the store': ({ texts }, line) => line.type === 'Take' && !texts.includes(line.text),
    'is not the oldest': ({ texts }, line) => line.type === 'Take' && texts[0] !== line.text,
  },
  states: {
    unannounced: {
      Capacity: [
        accepting(
          'threads/condition/1',
          (context, { capacity }) => ({ ...context, capacity: Number(capacity) }),
          'announced',
        ),
      ],
      Put: [unannounced],
      Take: [unannounced],
      mixed: refusingMixed(),
    },
    announced: {
      Capacity: [
        refusing({
          clause: 'threads/condition/1',
          when: 'something is in a store of another size',
          say: ({ capacity: before }, { capacity }) => [
            `no other capacity than ${before} while something is in the store`,
            `it says now that it is ${capacity}`,
          ],
        }),
        accepting('threads/condition/1', (context, { capacity }) => ({
          ...context,
          capacity: Number(capacity),
        })),
      ],
      Put: [
        refusing({
          clause: 'threads/condition/5',
          when: 'the store is full',
          say: ({ capacity }, { name, text }) => [
            `no more than ${capacity} in the store`,
            `${name} put "${text}" while there ${capacity === 1 ? 'was 1' : `were ${capacity}`} in it`,
          ],
          after: put,
        }),
        accepting('threads/condition/5', put),
      ],
      Take: [
        refusing({
          clause: 'threads/condition/4',
          when: 'the store is empty',
          say: (_, { name, text }) => [
            'nobody takes from an empty store',
            `${name} took "${text}" while there was nothing in it`,
          ],
        }),
        refusing({
          clause: 'threads/condition/3',
          when: 'is not in the store',
          say: ({ texts }, { name, text }) => [
            `something that is in the store: ${quoted(texts)}`,
            `${name} took "${text}"`,
          ],
        }),
        refusing({
          clause: 'threads/condition/2',
          when: 'is not the oldest',
          say: ({ texts }, { name, text }) => [
            `"${texts[0]}", the oldest of what is in the store: ${quoted(texts)}`,
            `${name} took "${text}"`,
          ],
          after: take,
        }),
        accepting('threads/condition/2', take),
      ],
      mixed: refusingMixed(),
      over: [
        refusing({
          clause: 'threads/condition/6',
          when: 'something is in the store',
          to: 'over',
          say: ({ texts }) => ['all that was put is taken', `nobody took ${quoted(texts)}`],
        }),
        accepting('threads/condition/6', (context) => context, 'over'),
      ],
    },
    over: {},
  },
};

function put(context: Store, { text }: Put): Store {
  return { ...context, texts: [...context.texts, text] };
}

/** The oldest of these texts is gone; of equal ones it does not matter which. */
function take(context: Store, { text }: Take): Store {
  const at = context.texts.indexOf(text);
  return { ...context, texts: context.texts.filter((_, index) => index !== at) };
}

function quoted(texts: readonly string[]): string {
  return texts.map((each) => `"${each}"`).join(', ');
}
