import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { en } from '../texts/en.js';
import { dotOf } from './dotOf.js';
import { loadGraphviz, type DrawGraph } from './drawGraph.js';
import type { StateTable, Way } from './stateTable.js';

let draw: DrawGraph;
beforeAll(async () => {
  draw = await loadGraphviz();
});

const STATES = ['open', 'waiting for the end', 'gone', 'talking'];
const INPUTS = ['Query', 'disconnected', 'aMessageWithALongName', 'typed'];
const guards = fc.constantFrom(undefined, 'is a palindrome', '<is "odd" & so>');

/** How often something was come to, where that was counted. */
const counts = fc.constantFrom(undefined, 0, 7, 12_345);

const way = (states: readonly string[]): fc.Arbitrary<Way> =>
  fc.record({
    guard: guards,
    to: fc.constantFrom(...states),
    outputs: fc.constant([]),
    clause: fc.constant('a/b/1'),
    count: counts,
  });

/** Machines of one to four states. */
const tables = fc
  .integer({ min: 1, max: STATES.length })
  .map((count) => STATES.slice(0, count))
  .chain((states) =>
    fc
      .array(
        fc.array(fc.array(way(states), { maxLength: 2 }), {
          minLength: states.length,
          maxLength: states.length,
        }),
        { maxLength: INPUTS.length },
      )
      .map((rows): StateTable => ({
        states: states.map((name, index) => ({
          name,
          initial: index === 0,
          final: false,
          count: index === 1 ? undefined : 10 ** index,
        })),
        inputs: rows.map((cells, index) => ({ name: INPUTS[index]!, cells })),
      })),
  );

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

test('no text meets another one or a state it is not of, and all lies within the picture', () => {
  fc.assert(
    fc.property(tables, (table) => {
      const svg = draw(dotOf(table, en.machine), 'test');
      const nodes = groupsOf(svg, 'node').flatMap(boxOfOutline);
      const labels = groupsOf(svg, 'edge').flatMap(boxesOfTexts);
      const ways = table.inputs.flatMap(({ cells }) => cells.flat());
      expect([nodes.length, labels.length]).toEqual([table.states.length, ways.length]);
      const [, width, height] = /viewBox="0.00 0.00 ([\d.]+) ([\d.]+)"/.exec(svg)!.map(Number);
      for (const [index, label] of labels.entries()) {
        expect([...labels.slice(index + 1), ...nodes].filter((other) => meet(label, other))).toEqual([]);
      }
      for (const { left, right, top, bottom } of [...nodes, ...labels]) {
        expect(left).toBeGreaterThanOrEqual(-MARGIN);
        expect(top).toBeGreaterThanOrEqual(-height! - MARGIN);
        expect(right).toBeLessThanOrEqual(width!);
        expect(bottom).toBeLessThanOrEqual(MARGIN);
      }
    }),
    { numRuns: 60 },
  );
});

test('states and transitions lead to the table', () => {
  const svg = draw(
    dotOf(
      {
        states: [
          { name: 'open', initial: true, final: false },
          { name: 'all over', initial: false, final: true },
        ],
        inputs: [
          { name: 'End', cells: [[{ guard: undefined, to: 'all over', outputs: [], clause: 'a/b/1' }], []] },
        ],
      },
      en.machine,
    ),
    'a/server',
  );
  expect([...svg.matchAll(/<a href="([^"]+)"/g)].map(([, href]) => href)).toEqual([
    '#state-open',
    '#state-all-over',
    '#state-open-End',
  ]);
  expect(svg).toContain('aria-label="a/server"');
  expect(svg).not.toMatch(/xlink|xmlns|fill="(?!none)/);
});

/** What Graphviz leaves around a picture; it is moved by as much. */
const MARGIN = 4;

function groupsOf(svg: string, kind: 'node' | 'edge'): readonly string[] {
  return svg.split(/(?=<g class=)/).filter((group) => group.startsWith(`<g class="${kind}`));
}

/** The place of a state, without its rounded corners. */
function boxOfOutline(group: string): readonly Box[] {
  const [, path] = /<path[^>]* d="([^"]+)"/.exec(group) ?? [];
  if (path === undefined) return [];
  const numbers = [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
  const [xs, ys] = [numbers.map(([x]) => x!), numbers.map(([, y]) => y!)];
  return [{ left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) }];
}

/** A letter of a font of fixed width is three fifths as wide as it is high. */
const LETTER = 0.6;

function boxesOfTexts(group: string): readonly Box[] {
  return [
    ...group.matchAll(/<text [^>]*?x="(-?[\d.]+)" y="(-?[\d.]+)"[^>]*?font-size="([\d.]+)"[^>]*>([^<]*)</g),
  ].map(([, x, y, size, text]) => {
    const letters = text!.replaceAll(/&[^;]+;/g, '.').length;
    return {
      left: Number(x),
      right: Number(x) + letters * LETTER * Number(size),
      top: Number(y) - 0.7 * Number(size),
      bottom: Number(y),
    };
  });
}

function meet(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}
