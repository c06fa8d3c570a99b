import type { Coverage } from '../src/engine/coverage/Coverage.js';
import type { ClauseResult } from '../src/engine/Result.js';

/** What a run with these results has brought about of a protocol, all kinds of reasons among it. */
export function sampleCoverage(results: readonly ClauseResult[]): Coverage {
  const clauses = results.map(({ id, runs, reason }) =>
    runs > 0 ? { id, count: runs } : { id, count: 0, reason },
  );
  return { clauses, ...rest };
}

const rest: Omit<Coverage, 'clauses'> = {
  grammar: [
    {
      side: 'client',
      rule: 'ClientLine',
      lines: 41,
      branches: [
        { id: 'ClientLine.1.1', rule: 'ClientLine', notation: 'Query', count: 40 },
        { id: 'ClientLine.1.2', rule: 'ClientLine', notation: 'End', count: 1 },
        { id: 'EOL.1.1', rule: 'EOL', notation: 'LF', count: 41 },
        {
          id: 'EOL.1.2',
          rule: 'EOL',
          notation: 'CR LF',
          count: 0,
          reason: 'no scenario of this run sent such a line',
        },
        {
          id: 'query.1.1',
          rule: 'query',
          notation: '("<" / ">" / "&") [^\\r\\n]u* ("#" [0-9]|2|)? with something',
          count: 0,
          reason: 'no scenario of this run sent such a line',
        },
      ],
    },
    {
      side: 'server',
      rule: 'ServerLine',
      lines: 0,
      branches: Array.from({ length: 5 }, (_, index) => ({
        id: `ServerLine.1.${index + 1}`,
        rule: 'ServerLine',
        notation: `Answer${index + 1}`,
        count: 0,
        reason: 'the program wrote no line that the grammar knows',
      })),
    },
  ],
  machines: [
    {
      id: 'example/server',
      states: [
        { state: 'open', count: 41 },
        { state: 'ended', count: 0, reason: 'no scenario of this run led there' },
      ],
      transitions: [
        {
          from: 'open',
          to: 'open',
          input: 'Query',
          guard: 'is short',
          clause: 'example/answer/1',
          count: 40,
        },
        {
          from: 'open',
          to: 'open',
          input: 'Query',
          clause: 'example/answer/2',
          count: 0,
          reason: 'each time, another way was open: it is short',
        },
        {
          from: 'open',
          to: 'ended',
          input: 'disconnected',
          clause: 'example/answer/3',
          count: 0,
          reason: 'no client was seen to leave there',
        },
      ],
    },
  ],
};
