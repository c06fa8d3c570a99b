import { expect, test } from 'vitest';
import { sampleRunOf } from '../../../test/sampleCheck.js';
import { protocolSource } from '../../../test/siteSource.js';
import type { Coverage } from '../../engine/coverage/Coverage.js';
import { protocols } from '../../protocols/index.js';
import { ProtocolPages } from '../ProtocolPages.js';
import { strangerIn } from './strangerIn.js';

const palindrome = await protocols['palindrome']!();
const pages = new ProtocolPages(protocolSource(palindrome));
const run = sampleRunOf(palindrome);

/** The run with something else brought about. */
function withCoverage(change: (coverage: Coverage) => Partial<Coverage>) {
  return { ...run, coverage: { ...run.coverage!, ...change(run.coverage!) } };
}

test('a run of each protocol and role is no stranger to its pages', async () => {
  for (const load of Object.values(protocols)) {
    const protocol = await load();
    const own = new ProtocolPages(protocolSource(protocol));
    for (const role of ['server', 'client', 'pair'] as const) {
      expect([protocol.name, role, strangerIn(sampleRunOf(protocol, { role }), own)]).toEqual([
        protocol.name,
        role,
        undefined,
      ]);
    }
  }
});

test('what was not brought to its end can be a stranger too', () => {
  const [result] = run.results;
  const aborted = { ...run, coverage: undefined, results: [{ ...result!, id: 'palindrome/answer/99' }] };
  expect(strangerIn(aborted, pages)).toBe('specification');
  expect(strangerIn({ ...aborted, results: [] }, pages)).toBe(undefined);
});

test('ways that the grammar does not have are those of another one', () => {
  const branch = { id: 'Query.9.1', rule: 'Query', notation: 'x', count: 1 };
  const lines = [{ side: 'client', rule: 'ClientLine', lines: 1, branches: [branch] }] as const;
  expect(
    strangerIn(
      withCoverage(() => ({ grammar: lines })),
      pages,
    ),
  ).toBe('grammar');
});

test('so are machines, states and transitions', () => {
  const changes: readonly ((machine: Coverage['machines'][number]) => Coverage['machines'][number])[] = [
    (machine) => ({ ...machine, id: 'palindrome/other' }),
    (machine) => ({ ...machine, states: [...machine.states, { state: 'elsewhere', count: 1 }] }),
    (machine) => ({
      ...machine,
      transitions: machine.transitions.map((each) => ({ ...each, guard: 'is another' })),
    }),
  ];
  for (const change of changes)
    expect(
      strangerIn(
        withCoverage(({ machines }) => ({ machines: machines.map(change) })),
        pages,
      ),
    ).toBe('machine');
});
