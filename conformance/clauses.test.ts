import { describe, expect, test } from 'vitest';
import { protocols } from '../src/protocols/index.js';
import type { Suite } from '../src/engine/Suite.js';
import { exclusions, suites } from './index.js';

const all = await Promise.all(
  Object.entries(suites).map(async ([name, roles]) => ({
    name,
    roles: await Promise.all(Object.values(roles).map((load: () => Promise<Suite>) => load())),
    protocol: await protocols[name]!(),
  })),
);

test('every protocol has a suite', () => {
  expect(Object.keys(suites)).toEqual(Object.keys(protocols));
});

describe.each(all)('$name', ({ roles, protocol }) => {
  const excluded = ({ id }: { id: string }) => exclusions.some(({ prefix }) => id.startsWith(prefix));

  test('every clause is checked, or excluded with a reason', () => {
    const checked = roles.flatMap(({ checks }) => checks.map(({ clause }) => clause));
    expect(
      protocol.clauses
        .filter((clause) => !checked.includes(clause.id) && !excluded(clause))
        .map(({ id }) => id),
    ).toEqual([]);
  });

  describe.each(roles)('$role', ({ role, checks, basic }) => {
    const checked = checks.map(({ clause }) => clause);

    test('every check is of a clause of that role, and the only one of it', () => {
      const ids = protocol.clauses.filter((clause) => clause.role === role).map(({ id }) => id);
      expect(checked.filter((clause) => !ids.includes(clause))).toEqual([]);
      expect(new Set(checked).size).toBe(checked.length);
    });

    test('what MUST or SHOULD hold is a property, what MAY be is an observation', () => {
      for (const { clause, method } of checks) {
        const { level } = protocol.clauses.find(({ id }) => id === clause)!;
        expect([clause, method.type]).toEqual([clause, level === 'MAY' ? 'observation' : 'property']);
      }
    });

    test('the clauses without which nothing can be said are checked', () => {
      expect(basic.filter((clause) => !checked.includes(clause))).toEqual([]);
    });
  });
});

test('no exclusion is stale', () => {
  const ids = all.flatMap(({ protocol }) => protocol.clauses.map(({ id }) => id));
  for (const { prefix, reason } of exclusions) {
    expect(ids.some((id) => id.startsWith(prefix))).toBe(true);
    expect(reason).not.toBe('');
  }
});
