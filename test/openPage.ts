import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** Opens the page in a file, and keeps what the browser complains about and what the page asks for. */
export async function openPage(browser: Browser, file: string, options: BrowserContextOptions) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const complaints: string[] = [];
  const address = pathToFileURL(file).href;
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (request.url() !== address) complaints.push(`request for ${request.url()}`);
  });
  await page.goto(address);
  return { page, complaints };
}

/** Opens all that is folded. */
export async function openAll(page: Page): Promise<void> {
  await page.evaluate(`for (const each of document.querySelectorAll('details')) each.open = true`);
}

/** The beginnings of the elements whose text is cut off because it does not fit, and cannot be scrolled to. */
export async function clippedOn(page: Page): Promise<readonly string[]> {
  return page.evaluate(CLIPPED);
}

const CLIPPED = `[...document.querySelectorAll('body *')]
  .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
  .filter((element) => getComputedStyle(element).overflowX === 'hidden')
  .map((element) => element.outerHTML.slice(0, 80))`;
