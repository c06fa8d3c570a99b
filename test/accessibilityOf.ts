import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** What axe finds on a page: contrast, names, headings, ids. */
export interface Accessibility {
  /** The rules that are broken, and by which elements. */
  readonly violations: readonly { readonly id: string; readonly elements: readonly string[] }[];
  /** The rules that hold. */
  readonly passes: readonly string[];
}

/** Looks whether everybody can use a page. */
export async function accessibilityOf(page: Page): Promise<Accessibility> {
  await page.evaluate(axe.source);
  // A page in a folder may not be asked for its styles once more.
  const run = 'axe.run({ preload: false })';
  const { violations, passes } = (await page.evaluate(run)) as AxeResults;
  return {
    violations: violations.map(({ id, nodes }) => ({ id, elements: nodes.map((node) => node.html) })),
    passes: passes.map(({ id }) => id),
  };
}

interface AxeResults {
  readonly violations: readonly AxeResult[];
  readonly passes: readonly AxeResult[];
}

interface AxeResult {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}
