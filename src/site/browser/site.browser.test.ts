import { mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from '../../../test/accessibilityOf.js';
import { launchChromium } from '../../../test/launchChromium.js';
import { runCli } from '../../../test/runCli.js';
import { SEARCH_FILE } from '../search/searchFile.js';

/** A page with all that it loads, and what can be found. */
const LARGEST = 300_000;
const LARGEST_SEARCH = 120_000;

const folder = mkdtempSync(join(tmpdir(), 'assay-site-'));
const complaints: string[] = [];
let browser: Browser;
/** Most tests look at one page after another in the same tab: a new one takes longer than a test. */
let tab: Page;
beforeAll(async () => {
  const [started, { status, errors }] = await Promise.all([
    launchChromium(),
    runCli('docs', '--out', folder),
  ]);
  browser = started;
  tab = await newTab();
  expect([status, errors]).toEqual([0, '']);
});
afterEach(() => {
  expect(complaints.splice(0)).toEqual([]);
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

test('a page with its scripts, its styles and the search is not much to load', () => {
  const sizeOf = (path: string) => statSync(join(folder, path)).size;
  expect(sizeOf(SEARCH_FILE)).toBeLessThan(LARGEST_SEARCH);
  for (const path of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!path.endsWith('.html') || path.startsWith('api/')) continue;
    const html = readFileSync(join(folder, path), 'utf8');
    const loaded = [...html.matchAll(/<(?:script defer src|link rel="stylesheet" href)="([^"]+)"/g)];
    const files = [path, SEARCH_FILE, ...loaded.map(([, file]) => join(dirname(path), file!))];
    expect(
      files.map(sizeOf).reduce((sum, size) => sum + size, 0),
      path,
    ).toBeLessThan(LARGEST);
  }
});

describe('search', () => {
  test('it is used with the keyboard alone, and loads nothing before', async () => {
    const page = await opened('palindrome/grammar/index.html');
    const data = page.locator(`script[src$="${SEARCH_FILE}"]`);
    expect(await data.count()).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('answer/1');
    await page.getByRole('option').first().waitFor();
    expect(await data.count()).toBe(1);
    const box = page.getByRole('combobox', { expanded: true });
    expect(await box.inputValue()).toBe('answer/1');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowUp');
    const active = page.getByRole('option', { selected: true });
    expect(await box.getAttribute('aria-activedescendant')).toBe(await active.getAttribute('id'));
    expect(await active.locator('.name').textContent()).toContain('palindrome/answer/1');
    expect(await active.locator('.label').textContent()).toContain('clause · palindrome');
    expect(await active.locator('.name mark').allTextContents()).toEqual(['answer', '1']);
    await page.keyboard.press('Enter');
    await page.waitForURL('**/palindrome/spec.html#palindrome/answer/1');
  });

  test('what is typed before the data has come is answered when it has', async () => {
    const page = await opened('index.html');
    const shown = await page.evaluate(`(() => {
      const box = document.querySelector('.search input');
      box.focus();
      box.value = 'segmentation';
      box.dispatchEvent(new Event('input', { bubbles: true }));
      return document.querySelectorAll('[role=option]').length;
    })()`);
    expect(shown).toBe(0);
    await page.getByRole('option', { name: 'Segmentation' }).first().waitFor();
  });

  test('it says so where nothing is found, and Escape closes that', async () => {
    const page = await opened('conventions.html');
    await page.getByRole('combobox').fill('xyzzy');
    const said = page.getByRole('search').getByRole('status');
    await said.filter({ hasText: 'Nothing is found.' }).waitFor();
    await page.keyboard.press('Escape');
    expect(await said.textContent()).toBe('');
    expect(await page.getByRole('combobox').getAttribute('aria-expanded')).toBe('false');
  });

  test('it says so where the data cannot be loaded, and tries again', async () => {
    const page = await opened('conventions.html');
    const data = join(folder, SEARCH_FILE);
    renameSync(data, `${data}.away`);
    try {
      await page.getByRole('combobox').focus();
      await page.getByRole('status').filter({ hasText: 'cannot be loaded' }).waitFor();
    } finally {
      renameSync(`${data}.away`, data);
    }
    await page.getByRole('combobox').fill('lines');
    await page.getByRole('option').first().waitFor();
    expect(complaints.splice(0)).toEqual([expect.stringContaining('Failed to load')]);
  });

  test('a stroke in a field is a character', async () => {
    const page = await opened('requirements.html');
    await page.getByLabel('Words').click();
    await page.keyboard.type('end/1');
    expect(await page.getByLabel('Words').inputValue()).toBe('end/1');
  });

  test('a result on the page itself is gone to', async () => {
    const page = await opened('palindrome/spec.html');
    await page.getByRole('combobox').fill('palindrome/pair/3');
    await page.getByRole('option').first().click();
    await page.waitForURL('**/palindrome/spec.html#palindrome/pair/3');
    expect(await page.getByRole('option').count()).toBe(0);
  });

  test.each([
    ['light', 1100],
    ['dark', 400],
  ] as const)('its results can be used by everybody: %s, %i pixels wide', async (colorScheme, width) => {
    const page = await opened('index.html', { colorScheme, viewport: { width, height: 700 } });
    await page.getByRole('combobox').fill('line');
    await page.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowDown');
    expect((await accessibilityOf(page)).violations).toEqual([]);
  });
});

describe('links', () => {
  test.each([
    ['as it is', ''],
    ['without the clipboard', 'delete Navigator.prototype.clipboard'],
    ['where it refuses', 'Clipboard.prototype.writeText = () => Promise.reject(new Error())'],
  ])('the address of a place is copied, and nothing moves: %s', async (_, script) => {
    const page = await opened('palindrome/machines/server.html');
    await page.evaluate(script);
    const height = 'document.documentElement.scrollHeight';
    const before = await page.evaluate(height);
    await page.getByRole('link', { name: 'Link to the section The same as a table' }).click();
    await page.getByRole('status').getByText('Copied').waitFor();
    expect(await page.evaluate(height)).toBe(before);
    await page.getByRole('combobox').focus();
    await page.keyboard.press('Control+V');
    expect(await page.getByRole('combobox').inputValue()).toBe(page.url());
    expect(page.url()).toMatch(/server\.html#table$/);
  });

  test('where nothing can be copied, nothing is said', async () => {
    const page = await opened('palindrome/spec.html');
    await page.evaluate(`(() => {
      delete Navigator.prototype.clipboard;
      document.execCommand = () => false;
    })()`);
    await page.getByRole('link', { name: 'Link to palindrome/answer/1', exact: true }).click();
    await page.waitForURL('**#palindrome/answer/1');
    expect(await page.locator('.copied').count()).toBe(0);
  });
});

describe('the table of requirements', () => {
  const rows = 'tbody tr:visible';

  test('is filtered by its address, and keeps there what it is filtered by', async () => {
    const page = await opened('requirements.html#protocol=echo&level=MUST');
    const filtered = page.locator('tr[data-protocol=echo][data-level~=MUST]');
    const all = await page.locator('tbody tr').count();
    expect(await page.locator(rows).count()).toBe(await filtered.count());
    const said = page.locator('output');
    expect(await said.textContent()).toBe(`${await filtered.count()} of ${all} shown`);

    await page.getByLabel('Role').selectOption('client');
    await page.getByLabel('Words').fill('close connection');
    expect(await page.evaluate('location.hash')).toBe(
      '#protocol=echo&level=MUST&role=client&words=close+connection',
    );
    for (const text of await page.locator(rows).allTextContents())
      expect(text).toMatch(/close.*connection|connection.*close/);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(rows).count()).toBeLessThan(await filtered.count());

    await page.emulateMedia({ media: 'screen' });
    await page.getByLabel('Words').fill('xyzzy');
    expect(await said.textContent()).toBe(`None of the ${all} fits.`);
    expect(await page.getByRole('table').count()).toBe(0);
    await page.getByRole('button', { name: 'Show all' }).click();
    expect(await page.locator(rows).count()).toBe(all);
    expect(await page.evaluate('location.hash')).toBe('');
  });

  test('follows its address, unless that leads to a place on the page', async () => {
    const page = await opened('requirements.html');
    await page.evaluate(`location.hash = '#role=pair'`);
    await page
      .locator('output')
      .filter({ hasText: /^\d\d of/ })
      .waitFor();
    const shown = await page.locator(rows).count();
    expect(await page.getByLabel('Role').inputValue()).toBe('pair');
    await page.locator('.skip').press('Enter');
    await page.waitForURL('**#main');
    expect(await page.locator(rows).count()).toBe(shown);
  });

  test('is whole, and has no filters, without a script', async () => {
    const page = await opened('requirements.html', { javaScriptEnabled: false });
    expect(await page.getByLabel('Protocol').isVisible()).toBe(false);
    expect(await page.locator(rows).count()).toBe(await page.locator('tbody tr').count());
  });
});

async function opened(path: string, options?: BrowserContextOptions): Promise<Page> {
  const page = options ? await newTab(options) : tab;
  // What differs in the fragment alone would not be loaded anew.
  await page.goto('about:blank');
  await page.goto(`${pathToFileURL(folder).href}/${path}`);
  return page;
}

async function newTab(options?: BrowserContextOptions): Promise<Page> {
  const page = await browser.newPage(options);
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  return page;
}
