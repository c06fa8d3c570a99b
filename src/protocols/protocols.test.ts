import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { flawsOf, graphOf } from '../machine/graph.js';
import { protocols, traceProtocols } from './index.js';

const all = await Promise.all(Object.values(protocols).map((load) => load()));
const traced = await Promise.all(Object.values(traceProtocols).map((load) => load()));

test('every protocol has its four places', () => {
  for (const { name } of [...all, ...traced]) {
    expect(readdirSync('spec')).toContain(`${name}.md`);
    expect(readdirSync('grammar')).toContain(`${name}.peggy`);
    expect(readdirSync('src/protocols')).toContain(name);
    expect(readdirSync('conformance')).toContain(name);
  }
});

describe.each(all)('the machines of $name', ({ serverMachine, clientMachine, clauses }) => {
  test('have no flaws', () => {
    expect(flawsOf(serverMachine)).toEqual([]);
    expect(flawsOf(clientMachine)).toEqual([]);
  });

  test('name a clause of the specification for each transition', () => {
    const ids = new Set(clauses.map(({ id }) => id));
    const edges = [...graphOf(serverMachine).edges, ...graphOf(clientMachine).edges];
    expect(edges.filter(({ clause }) => !ids.has(clause))).toEqual([]);
  });
});

describe.each(traced)('the machines of $name', ({ variants, clauses }) => {
  test.each(variants)('have no flaws for $name, and name a clause for each transition', ({ machine }) => {
    const ids = new Set(clauses.map(({ id }) => id));
    expect(flawsOf(machine)).toEqual([]);
    expect(graphOf(machine).edges.filter(({ clause }) => !ids.has(clause))).toEqual([]);
  });
});

test('no other file of the tool knows a protocol by name', () => {
  const registries = ['src/protocols/index.ts', 'conformance/index.ts'];
  const folders = ['src', 'conformance'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => `${folder}/${file}`),
  );
  const own = (file: string) => all.some(({ name }) => file.includes(`/${name}/`));
  const files = folders.filter(
    (file) =>
      file.endsWith('.ts') && !file.endsWith('.test.ts') && !file.startsWith('src/generated/') && !own(file),
  );
  expect(files.length).toBeGreaterThan(30);
  // An option of another program (stty -echo) is no name of ours.
  const names = new RegExp(`(?<![\\w-])(${all.map(({ name }) => name).join('|')})\\b`, 'i');
  expect(
    files.filter((file) => !registries.includes(file) && names.test(readFileSync(file, 'utf8'))),
  ).toEqual([]);
});
