import { TIMED_OUT, type ThreadOperation } from '../Operation.js';
import type { Program } from './Program.js';
import type { Step } from './Step.js';

/** Shows the steps that led to something, a line each: who, what, and what came of it. */
export function scheduleLines({ threads, names }: Program, schedule: readonly Step[]): string[] {
  const cellName = (at: number): string => names?.[at] ?? `cell ${at}`;
  const nameOf = (thread: number): string => threads[thread]?.name ?? `thread ${thread}`;
  const width = Math.max(...threads.map(({ name }) => name.length));
  return schedule.map((step, index) => {
    const number = String(index + 1).padStart(String(schedule.length).length);
    return `${number}. ${nameOf(step.thread).padEnd(width)}  ${sayStep(step, cellName, nameOf)}`;
  });
}

function sayStep(
  { type, operation, result }: Step,
  cellName: (at: number) => string,
  nameOf: (thread: number) => string,
): string {
  const place = 'at' in operation ? ` at ${cellName(operation.at)}` : '';
  if (type === 'timeout') return `has waited too long${place}`;
  if (type === 'spurious') return `wakes for no reason${place}`;
  return sayOperation(operation, result, cellName, nameOf);
}

function sayOperation(
  operation: ThreadOperation,
  result: number | undefined,
  cellName: (at: number) => string,
  nameOf: (thread: number) => string,
): string {
  const cell = 'at' in operation ? cellName(operation.at) : '';
  switch (operation.type) {
    case 'load':
      return `loads ${cell}: ${result}`;
    case 'store':
      return `stores ${operation.value} in ${cell}`;
    case 'add':
      return `adds ${operation.value} to ${cell}, where ${result} was`;
    case 'exchange':
      return `stores ${operation.value} in ${cell}, where ${result} was`;
    case 'compareExchange':
      return result === operation.expected
        ? `stores ${operation.value} in ${cell}, where ${result} was`
        : `stores nothing in ${cell}: ${result} is there, not ${operation.expected}`;
    case 'wait':
      if (result === undefined) return `sleeps at ${cell}, where ${operation.expected} is`;
      return result === TIMED_OUT
        ? `has waited too long at ${cell}`
        : `does not sleep at ${cell}: ${operation.expected} is not there`;
    case 'notify':
      return `wakes ${Number.isFinite(operation.count) ? operation.count : 'all'} at ${cell}`;
    case 'now':
      return 'looks at the clock';
    case 'print':
      return `prints "${operation.line}"`;
    case 'start':
      return `starts ${nameOf(operation.thread)}`;
  }
}
