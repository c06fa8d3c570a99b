import { HtmlValidate } from 'html-validate';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from '../../../test/accessibilityOf.js';
import { exampleGrammars } from '../../../test/exampleGrammars.js';
import { launchChromium } from '../../../test/launchChromium.js';
import { branchesOf } from '../branches.js';
import { startRulesOf } from '../startRules.js';
import { grammarPage } from './grammarPage.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});

// One has rules whose names differ in the case of letters alone, the other one all kinds of expressions.
const pages = exampleGrammars
  .filter(({ name }) => /wordguess|smtp/.test(name))
  .map(({ name, rules }) => {
    const counts = Object.keys(rules).flatMap((rule) => branchesOf(rules, rule));
    const heat = new Map(counts.map(({ id }, index) => [id, (index * 37) % 5000]));
    return [name, grammarPage(name, rules, Object.values(rules), startRulesOf(rules), heat)] as const;
  });

describe.each(pages)('the page of %s', (_, html) => {
  test('is valid, and asks for nothing else', async () => {
    const validator = new HtmlValidate({
      root: true,
      extends: ['html-validate:recommended', 'html-validate:document'],
      // A long line harms nobody, and all sheets are regions that can be scrolled.
      rules: { 'no-trailing-whitespace': 'off', 'no-redundant-role': 'off', 'prefer-native-element': 'off' },
    });
    const { results } = await validator.validateString(html);
    expect(
      results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => [ruleId, message])),
    ).toEqual([]);
    expect(html).not.toMatch(/(?:src|href)="(?!#)|url\(|@import/);
  });

  test.each([
    ['light', 1100],
    ['dark', 1100],
    ['light', 320],
  ] as const)('can be used by everybody: %s, %i pixels wide', async (colorScheme, width) => {
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 700 } });
    await page.setContent(html);
    expect((await accessibilityOf(page)).violations).toEqual([]);
    expect(await clippedIn(page)).toEqual([]);
    await page.close();
  });
});

test('a box leads to its rule', async () => {
  const page = await browser.newPage();
  await page.setContent(pages[0]![1]);
  await page.locator('section:has(#Letter) svg a', { hasText: 'letter' }).first().click();
  expect(await page.evaluate('location.hash')).toBe('#letter');
  await page.close();
});

/** What is wider than the screen, and texts that stick out of their boxes. */
async function clippedIn(page: Page): Promise<unknown> {
  return page.evaluate(`(() => {
    const wrong = [];
    const root = document.documentElement;
    if (root.scrollWidth > root.clientWidth) wrong.push('the page is ' + root.scrollWidth + ' wide');
    for (const group of document.querySelectorAll('svg g')) {
      const [box, text] = [group.querySelector('rect'), group.querySelector('text')].map((each) => each.getBBox());
      if (text.x < box.x || text.x + text.width > box.x + box.width) wrong.push(group.textContent);
    }
    return wrong;
  })()`);
}
