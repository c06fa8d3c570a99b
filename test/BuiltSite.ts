import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './launchChromium.js';
import { runCli } from './runCli.js';

/** The site of the protocols in a folder of its own, in a browser, for tests. */
export class BuiltSite {
  /** What the browser has complained about, on all pages. */
  readonly complaints: string[] = [];
  readonly #folder: string;
  readonly #browser: Browser;
  /** A new page costs more than a new address. */
  readonly #pages = new Map<string, Page>();

  /** Has the built tool make it; whoever calls this closes it. */
  static async make(): Promise<BuiltSite> {
    const folder = mkdtempSync(join(tmpdir(), 'assay-site-'));
    const [browser, { status, errors }] = await Promise.all([
      launchChromium(),
      runCli('docs', '--out', folder),
    ]);
    if (status !== 0) throw new Error(errors);
    return new BuiltSite(folder, browser);
  }

  private constructor(folder: string, browser: Browser) {
    this.#folder = folder;
    this.#browser = browser;
  }

  /** Loads what stands at an address, from the root of the site; the page with such options that was loaded before is gone. */
  async open(address: string, options: BrowserContextOptions = {}): Promise<Page> {
    const page = await this.#pageWith(options);
    const [path = '', fragment = ''] = address.split('#', 2);
    // A page is loaded again for another fragment only when it has been left.
    await page.goto('about:blank');
    await page.goto(`${pathToFileURL(join(this.#folder, path)).href}#${fragment}`);
    return page;
  }

  async close(): Promise<void> {
    await this.#browser.close();
    rmSync(this.#folder, { recursive: true });
  }

  async #pageWith(options: BrowserContextOptions): Promise<Page> {
    const key = JSON.stringify(options);
    const known = this.#pages.get(key);
    if (known) return known;
    const page = await this.#browser.newPage(options);
    this.#pages.set(key, page);
    page.setDefaultTimeout(5000);
    page.on('console', (message) => this.complaints.push(message.text()));
    page.on('pageerror', (error) => this.complaints.push(String(error)));
    return page;
  }
}
