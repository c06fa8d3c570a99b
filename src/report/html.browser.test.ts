import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from '../../test/accessibilityOf.js';
import { launchChromium } from '../../test/launchChromium.js';
import { clippedOn, openAll, openPage } from '../../test/openPage.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

const views: [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light', viewport: { width: 1100, height: 800 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1100, height: 800 } }],
  ['narrow', { colorScheme: 'light', viewport: { width: 360, height: 740 } }],
];

describe.each(views)('in a browser, %s', (_, options) => {
  test.each(['server', 'client', 'aborted'])(
    'the page of a run (%s) fits, and asks for nothing',
    async (name) => {
      const { page, complaints } = await openPage(browser, `src/report/golden/${name}.html`, options);
      await openAll(page);
      // Nothing sticks out to the right, but for what scrolls in a box of its own.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport!.width);
      expect(await clippedOn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('everybody can read it', async () => {
    const { page } = await openPage(browser, 'src/report/golden/server.html', options);
    await openAll(page);
    const { violations, passes } = await accessibilityOf(page);
    expect(violations).toEqual([]);
    expect(passes).toEqual(expect.arrayContaining(['color-contrast', 'heading-order']));
    await page.context().close();
  });
});

test('a page has one headline, and no level of headings is left out', async () => {
  const { page } = await openPage(browser, 'src/report/golden/server.html', {});
  const levels = await page
    .locator('h1, h2, h3, h4')
    .evaluateAll((headings) => headings.map(({ nodeName }) => Number(nodeName.slice(1))));
  expect(levels.filter((level) => level === 1)).toHaveLength(1);
  expect(levels.every((level, index) => level <= (levels[index - 1] ?? 0) + 1)).toBe(true);
  await page.context().close();
});

test('no script in the page would run', async () => {
  const { page, complaints } = await openPage(browser, 'src/report/golden/server.html', {});
  await page.evaluate(`document.body.append(Object.assign(document.createElement('script'), {
    textContent: 'globalThis.forged = true',
  }))`);
  expect(await page.evaluate('globalThis.forged')).toBe(undefined);
  expect(complaints.join()).toContain('Content Security Policy');
  await page.context().close();
});
