import {
  clauses,
  grammarHash,
  parse,
  rules,
  type ConditionLine,
  type EventLine,
  type SemaphoreLine,
  type ThreadLine,
} from '../../generated/threads.js';
import { Codec, type Parse } from '../../grammar/Codec.js';
import { hideContext } from '../../machine/hideContext.js';
import { eraseVariant, type TraceProtocol } from '../TraceProtocol.js';
import { conditionMachine } from './conditionMachine.js';
import { eventMachine } from './eventMachine.js';
import { inputs } from './inputs.js';
import { semaphoreMachine } from './semaphoreMachine.js';
import { threadMachine } from './threadMachine.js';

/** Programs with threads (spec/threads.md). */
export const threads: TraceProtocol = {
  name: 'threads',
  summary: 'a program whose threads wait for each other, and print what they do',
  clauses,
  grammarHash,
  variants: [
    eraseVariant<SemaphoreLine>({
      name: 'semaphore',
      summary: 'threads share permits',
      lines: new Codec(parse as Parse, rules, 'SemaphoreLine'),
      machine: hideContext(semaphoreMachine),
      inputs: inputs.semaphore,
      threadOf: (line) => (line.type === 'Permits' ? undefined : line.name),
    }),
    eraseVariant<EventLine>({
      name: 'event',
      summary: 'threads wait for an event that comes with a text',
      lines: new Codec(parse as Parse, rules, 'EventLine'),
      machine: hideContext(eventMachine),
      inputs: inputs.event,
      threadOf: ({ name }) => name,
    }),
    eraseVariant<ConditionLine>({
      name: 'condition',
      summary: 'threads put texts into a store and take them from it',
      lines: new Codec(parse as Parse, rules, 'ConditionLine'),
      machine: hideContext(conditionMachine),
      inputs: inputs.condition,
      threadOf: (line) => (line.type === 'Capacity' ? undefined : line.name),
    }),
    eraseVariant<ThreadLine>({
      name: 'thread',
      summary: 'threads start others and wait for their ends',
      lines: new Codec(parse as Parse, rules, 'ThreadLine'),
      machine: hideContext(threadMachine),
      inputs: inputs.thread,
      threadOf: (line) => ('name' in line ? line.name : line.child),
    }),
  ],
};
