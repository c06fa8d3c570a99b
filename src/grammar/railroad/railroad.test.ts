import { expect, test } from 'vitest';
import { createParser } from '../createParser.js';
import { layOut, railroad } from './railroad.js';
import { figureOf } from './figureOf.js';

const { rules } = createParser([
  {
    source: 'test',
    text: 'Line = !"x" word:word|2..4, ","| "<&\\n>" Other? [a-z]|3|\nword = .+\nOther = "日本"',
  },
]);

const boxesOf = (name: string) =>
  layOut(
    figureOf(rules[name]!.expression, { rules, href: () => undefined, countsOf: () => undefined }),
  ).shapes.flatMap((shape) =>
    shape.type === 'line' ? [] : [shape.type === 'frame' ? shape.kind : shape.text],
  );

test('all parts of a rule are there, in their order', () => {
  expect(boxesOf('Line')).toEqual([
    'predicate',
    'not',
    '"x"',
    'field',
    'word:',
    'word',
    '","',
    '2…4×',
    '"<&\\n>"',
    'Other',
    '[a-z]',
    '3×',
  ]);
});

test('it is a picture with a title, or a group of links', () => {
  const { svg, width, height } = railroad(rules['Line']!, rules);
  expect(svg).toContain(`width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`);
  expect(svg).toContain('role="img"');
  expect(svg).toContain(
    '<title>Line = !&quot;x&quot; word:word|2..4, &quot;,&quot;| &quot;&lt;&amp;\\n&gt;&quot; Other? [a-z]|3|</title>',
  );
  const linked = railroad(rules['Line']!, rules, { href: (name) => `#${name}` }).svg;
  expect(linked).toContain('role="group"');
  expect(linked).toContain('<a href="#Other"><g class="message">');
  expect(linked).not.toMatch(/(?:src|href)="(?:https?:)?\/\//);
});

test('wide characters have two columns', () => {
  expect(railroad(rules['Other']!, rules).svg).toContain('textLength="50.4"');
});

test('the name of the rule stands over a picture that stands alone', () => {
  expect(railroad(rules['word']!, rules, { alone: true }).svg).toContain('>word</text>');
});
