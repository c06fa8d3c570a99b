import type { ConditionLine, EventLine, SemaphoreLine, ThreadLine } from '../../generated/threads.js';
import type { TraceEvent } from '../TraceProtocol.js';

const MIXED: TraceEvent = { type: 'mixed', pieces: 'anna waitbert wait' };
const OVER: TraceEvent = { type: 'over' };

/** They lead through all transitions of the machines. */
export const inputs: {
  readonly semaphore: readonly (SemaphoreLine | TraceEvent)[];
  readonly event: readonly (EventLine | TraceEvent)[];
  readonly condition: readonly (ConditionLine | TraceEvent)[];
  readonly thread: readonly (ThreadLine | TraceEvent)[];
} = {
  semaphore: [
    { type: 'Permits', permits: '1' },
    { type: 'Permits', permits: '2' },
    { type: 'Wait', name: 'anna' },
    { type: 'Enter', name: 'anna' },
    { type: 'Leave', name: 'anna' },
    MIXED,
    OVER,
  ],
  event: [
    { type: 'Wait', name: 'anna' },
    { type: 'Set', name: 'main', text: 'hello' },
    { type: 'Got', name: 'anna', text: 'hello' },
    { type: 'Got', name: 'anna', text: 'hallo' },
    MIXED,
    OVER,
  ],
  condition: [
    { type: 'Capacity', capacity: '2' },
    { type: 'Capacity', capacity: '3' },
    { type: 'Put', name: 'anna', text: 'one' },
    { type: 'Put', name: 'anna', text: 'two' },
    { type: 'Take', name: 'bert', text: 'one' },
    { type: 'Take', name: 'bert', text: 'two' },
    MIXED,
    OVER,
  ],
  thread: [
    { type: 'Start', name: 'main', child: 'anna' },
    { type: 'Run', child: 'anna' },
    { type: 'End', child: 'anna' },
    { type: 'Done', name: 'main' },
    MIXED,
    OVER,
  ],
};
