import type { Transition } from '../../machine/Machine.js';
import type { Refusal, TraceEvent } from '../TraceProtocol.js';

interface Refusing<Context, Line> {
  /** The clause that is broken. */
  readonly clause: string;
  /** The guard that says so; without it, the line is wrong wherever it stands. */
  readonly when?: string;
  readonly to?: string;
  /** What would have been right, and what came. */
  readonly say: (context: Context, line: Line) => readonly [expected: string, actual: string];
  /** The context after it, as if it had been right; without it, as it was. */
  readonly after?: (context: Context, line: Line) => Context;
}

/** The transition for a line that breaks a clause. */
export function refusing<Context, Line>({
  say,
  after = (context) => context,
  ...transition
}: Refusing<Context, Line>): Transition<Context, Line, Refusal> {
  return {
    ...transition,
    effect: (context, line) => {
      const [expected, actual] = say(context, line);
      return [after(context, line), [{ type: 'refuse', expected, actual }]];
    },
  };
}

/** The transition for a line that is as its clause has it. */
export function accepting<Context, Line>(
  clause: string,
  after: (context: Context, line: Line) => Context,
  to?: string,
): Transition<Context, Line, Refusal> {
  return { ...(to !== undefined && { to }), effect: (context, line) => [after(context, line), []], clause };
}

/** Lines that are mixed end the judgement: what is missing then may stand in them. */
export function refusingMixed<Context>(): readonly Transition<
  Context,
  Extract<TraceEvent, { type: 'mixed' }>,
  Refusal
>[] {
  return [
    refusing({
      clause: 'threads/trace/1',
      to: 'over',
      say: (_, { pieces }) => [
        'each line of the trace by itself',
        `pieces of several lines stand in one: ${pieces}`,
      ],
    }),
  ];
}
