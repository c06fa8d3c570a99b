import { describe, expect, test } from 'vitest';
import { pageValidator } from '../../test/pageValidator.js';
import { abortedRun, runSaying, sampleClientRun, sampleRun } from '../../test/sampleRun.js';
import { written } from '../../test/written.js';
import { html } from './html.js';

const runs = [
  ['a server', sampleRun, 'golden/server.html'],
  ['a client', sampleClientRun, 'golden/client.html'],
  ['an aborted run', abortedRun, 'golden/aborted.html'],
] as const;

describe.each(runs)('the page of %s', (_, events, golden) => {
  const page = written(html, events);

  test('looks as it did', async () => {
    await expect(page).toMatchFileSnapshot(golden);
  });

  test('is valid HTML', async () => {
    const { results } = await pageValidator.validateString(page);
    expect(results.flatMap(({ messages }) => messages)).toEqual([]);
  });

  test('shows every character of what the program says, and takes none for markup', () => {
    expect(page).not.toMatch(/<script|<b>|<\/pre>\]\]/);
    // oxlint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(page).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\ud800]/);
  });

  test('loads nothing', () => {
    expect(page).not.toMatch(/\b(src|srcset|action|data|xlink:href)=|@import|url\(|<link|<iframe|<object/);
    expect([...page.matchAll(/href="([^"]*)"/g)].every(([, target]) => target!.startsWith('#'))).toBe(true);
  });
});

test('a program that could not be started has a page too', async () => {
  const page = written(html, [{ type: 'aborted', reason: 'There is no program "x".' }]);
  expect(page).toContain('There is no program &quot;x&quot;.');
  expect((await pageValidator.validateString(page)).valid).toBe(true);
});

test.each([
  Array.from({ length: 0x3000 }, (_, code) => String.fromCharCode(code)).join(''),
  '</pre></details></text></svg></title></style></main><script>alert(1)</script>',
  '"\'><img src=x onerror=alert(1)><!-- ]]> &lt; &#x3c;',
  '\ud800\u202e\ufeff\u2028\u2029\u200b\u00ad',
  `${'a'.repeat(100_000)}\n`.repeat(3),
])('whatever a program says, the page keeps its form (%#)', async (text) => {
  const tagsOf = (page: string) => page.match(/<\/?(?!wbr)[a-z0-9]+/gi);
  const page = written(html, runSaying(text));
  expect(tagsOf(page)).toEqual(tagsOf(written(html, runSaying('harmless'))));
  const { results } = await pageValidator.validateString(page);
  expect(results.flatMap(({ messages }) => messages)).toEqual([]);
});
