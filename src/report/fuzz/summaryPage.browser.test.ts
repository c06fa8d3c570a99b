import type { Browser, BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from '../../../test/accessibilityOf.js';
import { launchChromium } from '../../../test/launchChromium.js';
import { clippedOn, openAll, openPage } from '../../../test/openPage.js';

let browser: Browser;

beforeAll(async () => {
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
});

const views: [string, BrowserContextOptions][] = [
  ['light', { colorScheme: 'light', viewport: { width: 1200, height: 800 } }],
  ['dark', { colorScheme: 'dark', viewport: { width: 1200, height: 800 } }],
  ['narrow', { colorScheme: 'light', viewport: { width: 400, height: 740 } }],
];

describe.each(views)('in a browser, %s', (_, options) => {
  test.each(['campaign', 'sound-campaign', 'short-campaign'])(
    'the page of a campaign (%s) fits, and everybody can read it',
    async (name) => {
      const { page, complaints } = await openPage(browser, `src/report/fuzz/golden/${name}.html`, options);
      await openAll(page);
      // Nothing sticks out to the right, but for what scrolls in a box of its own.
      expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(options.viewport!.width);
      expect(await clippedOn(page)).toEqual([]);
      expect(complaints).toEqual([]);
      const { violations, passes } = await accessibilityOf(page);
      expect(violations).toEqual([]);
      expect(passes).toEqual(expect.arrayContaining(['color-contrast', 'heading-order', 'svg-img-alt']));
      await page.context().close();
    },
  );

  test('no letters of a picture stand outside it', async () => {
    const { page } = await openPage(browser, 'src/report/fuzz/golden/campaign.html', options);
    expect(await page.locator('.plot').count()).toBe(3);
    expect(await page.evaluate(STICKING_OUT)).toEqual([]);
    await page.context().close();
  });
});

/** The texts that are not wholly within their figure. */
const STICKING_OUT = `[...document.querySelectorAll('.plot')].flatMap((figure) => {
  const { left, right, bottom } = figure.getBoundingClientRect();
  return [...figure.querySelectorAll('text')]
    .filter((text) => {
      const box = text.getBoundingClientRect();
      return box.left < left || box.right > right || box.bottom > bottom;
    })
    .map((text) => text.textContent);
})`;
