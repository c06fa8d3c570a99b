import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { compileTemplate } from '../../grammar/template/compileTemplate.js';
import { ANONYMOUS, dialects } from './dialects.js';
import { anonymous, chat } from './index.js';
import { templateFields } from './templateFields.js';

test('the dialects are those of the specification', () => {
  const rows = [...readFileSync('spec/chat.md', 'utf8').matchAll(/^\| `([^`]+)` +\| `([^`]+)` +\|$/gm)];
  expect(rows.map(([, name, template]) => ({ name, template: template!.replaceAll('\\|', '|') }))).toEqual(
    dialects,
  );
});

test('the canonical dialect is that of the grammar', async () => {
  const compiled = await compileTemplate(dialects[0]!.template, templateFields);
  if (compiled.type === 'flawed') throw new Error('it is no template');
  const { first, each } = compiled.value;
  const login = 'anna';
  const text = 'a: b';
  expect(first.map((codec) => codec.write({ login }))).toEqual([chat.client.write({ type: 'Login', login })]);
  expect(each.map((codec) => codec.write({ login, text }))).toEqual([
    chat.client.write({ type: 'Message', login, text }),
  ]);
});

test('the dialect without logins is that of the grammar', async () => {
  const compiled = await compileTemplate(ANONYMOUS.template, templateFields);
  if (compiled.type === 'flawed') throw new Error('it is no template');
  const { first, each } = compiled.value;
  expect(first).toEqual([]);
  expect(each[0]!.write({ text: 'hello' })).toEqual(anonymous.client.write({ type: 'Text', text: 'hello' }));
});
