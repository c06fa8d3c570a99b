import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { exclusions } from '../../conformance/index.js';
import { accessibilityOf } from '../../test/accessibilityOf.js';
import { launchChromium } from '../../test/launchChromium.js';
import { runCli, type Ran } from '../../test/runCli.js';
import { sampleReport } from '../../test/sampleCheck.js';
import { htmlProblems } from '../../test/siteHtml.js';
import { protocols } from '../protocols/index.js';

/** What came of checks that the site shows. */
const CHECKS = {
  sound: {},
  flawed: { verdicts: { 0: 'fail', 3: 'warn', 5: 'untestable' }, said: 'C: abba\\n\nS: \\n' },
  client: { role: 'client' },
} as const;

let folder: string;
let sources: string;
let made: Ran;
let files: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-site-'));
  sources = mkdtempSync(join(tmpdir(), 'assay-reports-'));
  const palindrome = await protocols['palindrome']!();
  const reports = Object.entries(CHECKS).map(([name, check]) => {
    const file = join(sources, `${name}.json`);
    writeFileSync(file, sampleReport(palindrome, check));
    return file;
  });
  made = await runCli('docs', '--out', folder, '--report', ...reports);
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
});

afterAll(() => {
  for (const each of [folder, sources]) rmSync(each, { recursive: true, force: true });
});

const text = (file: string) => readFileSync(join(folder, file), 'utf8');
/** What we write ourselves; the reference of the library is TypeDoc's. */
const pages = () => files.filter((file) => file.endsWith('.html') && !file.startsWith('api/'));

test('the command says where the site begins', () => {
  expect(made).toMatchObject({ status: 0, errors: '' });
  expect(made.output).toBe(`${join(folder, 'index.html')}: ${pages().length} pages\n`);
});

describe('the pages', () => {
  test('are valid HTML, and each id stands for one place', async () => {
    for (const page of pages()) {
      expect([page, await htmlProblems(text(page))]).toEqual([page, []]);
    }
  });

  test('lead only to places that there are', () => {
    const ids = new Map(
      files.filter((file) => file.endsWith('.html')).map((file) => [file, idsIn(text(file))]),
    );
    for (const page of pages()) {
      const broken = linksIn(text(page)).filter((link) => !isExternal(link) && !leads(page, link, ids));
      expect([page, broken]).toEqual([page, []]);
    }
  });

  test('ask for nothing from elsewhere', () => {
    for (const page of pages()) {
      const loaded = [
        ...text(page).matchAll(/<(?:script|link|img|iframe|source)\b[^>]*?(?:src|href)="([^"]*)"/g),
      ];
      expect([page, loaded.map(([, address]) => address!).filter(isExternal)]).toEqual([page, []]);
    }
    for (const file of files.filter((each) => /^assets\/.*\.(?:css|svg)$/.test(each)))
      expect([file, /@import|url\(/.test(text(file))]).toEqual([file, false]);
  });

  test('take 300 kB at the most, with all that they load', () => {
    const shared = ['assets/search.js'].filter((file) => files.includes(file));
    for (const page of pages()) {
      const loaded = [...text(page).matchAll(/<(?:script|link)\b[^>]*?(?:src|href)="([^"]*)"/g)];
      const parts = [page, ...shared, ...loaded.map(([, address]) => join(dirname(page), address!))];
      const octets = parts.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0);
      expect([page, octets <= 300_000 ? 'small' : octets]).toEqual([page, 'small']);
    }
  });

  test('show what they have in a browser, wide or narrow, without a complaint, and ask for nothing else', async () => {
    const browser = await launchChromium();
    const found: string[] = [];
    const page = await browser.newPage();
    page.on('console', (message) => found.push(`${page.url()}: ${message.text()}`));
    page.on('pageerror', (error) => found.push(`${page.url()}: ${String(error)}`));
    page.on('request', (request) => {
      if (!request.url().startsWith(pathToFileURL(folder).href)) found.push(request.url());
    });
    for (const each of pages()) {
      await page.goto(pathToFileURL(join(folder, each)).href);
      for (const width of [1200, 400]) {
        await page.setViewportSize({ width, height: 800 });
        const room: number = await page.evaluate('document.documentElement.scrollWidth');
        if (room > width) found.push(`${each} is ${room} pixels wide where there are ${width}`);
      }
    }
    await browser.close();
    expect(found).toEqual([]);
  });

  test.each([
    ['index.html', 'light', 1200],
    ['palindrome/index.html', 'dark', 1200],
    ['palindrome/spec.html', 'light', 400],
    ['chat/grammar/index.html', 'dark', 1200],
    ['chat/grammar/Message-message.html', 'light', 1200],
    ['palindrome/machines/client.html', 'light', 1200],
    ['threads/index.html', 'light', 400],
    ['threads/spec.html', 'dark', 1200],
    ['threads/machines/condition.html', 'light', 1200],
    ['reports/index.html', 'dark', 1200],
    ['reports/flawed.html', 'light', 400],
    ['guides/set-a-lab.html', 'dark', 400],
  ] as const)('can be used by everybody: %s, %s, %i pixels wide', async (path, colorScheme, width) => {
    const browser = await launchChromium();
    const page = await browser.newPage({ colorScheme, viewport: { width, height: 800 } });
    await page.goto(pathToFileURL(join(folder, path)).href);
    expect((await accessibilityOf(page)).violations).toEqual([]);
    await browser.close();
  });

  test('have a skip link, a title of their own, and one heading of the first level', () => {
    const titles = pages().map((page) => /<title>([^<]*)<\/title>/.exec(text(page))![1]!);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    for (const page of pages()) {
      expect([page, text(page).match(/<h1\b/g)?.length]).toEqual([page, 1]);
      expect(text(page)).toContain('<a class="skip" href="#main">');
    }
  });
});

test('a trace of a specification has a lane for each thread, and leads to its rules and clauses', () => {
  const [, figure = ''] = /<figure class="transcript" id="trace-1">(.*?)<\/figure>/s.exec(
    text('threads/spec.html'),
  )!;
  const lanes = [...figure.matchAll(/class="party"[^>]*>([^<]*)</g)].map(([, name]) => name);
  expect(lanes).toEqual(['program', 'anna', 'bert', 'carl']);
  expect(linksIn(figure)).toEqual(
    expect.arrayContaining(['grammar/Enter-message.html', '#threads/semaphore/2']),
  );
  expect(figure).toContain('permits 2\nanna wait\n');
});

test('every clause has its place, and a row in the table of requirements', () => {
  const { requirements } = JSON.parse(text('requirements.json')) as {
    requirements: readonly { readonly id: string; readonly address: string; readonly mutants: number }[];
  };
  const csv = text('requirements.csv').split('\r\n').slice(1, -1);
  expect(csv).toHaveLength(requirements.length);
  for (const { id, address } of requirements) {
    const [page, place] = address.split('#');
    expect([id, idsIn(text(page!)).has(place!)]).toEqual([id, true]);
  }
});

test('the check of each MUST and SHOULD has caught a mutant, and it says which', () => {
  const { requirements } = JSON.parse(text('requirements.json')) as {
    requirements: readonly { readonly id: string; readonly level: string; readonly mutants: number }[];
  };
  expect(
    requirements
      .filter(({ id, level, mutants }) => level !== 'MAY' && mutants === 0 && !isExcluded(id))
      .map(({ id }) => id),
  ).toEqual([]);
});

test('the reference of the library leads back to the site', () => {
  const ids = new Map<string, ReadonlySet<string>>();
  for (const page of files.filter((file) => file.startsWith('api/') && file.endsWith('.html'))) {
    const back = linksIn(text(page)).filter((link) => /^(?:\.\.\/)+index\.html$/.test(link));
    expect([page, back.some((link) => normalize(join(dirname(page), link)) === 'index.html')]).toEqual([
      page,
      true,
    ]);
    expect(leads(page, back.at(-1)!, ids)).toBe(true);
  }
});

/** Whether no check is made of a clause, for a reason. */
function isExcluded(id: string): boolean {
  return exclusions.some(({ prefix }) => id.startsWith(prefix));
}

function idsIn(page: string): ReadonlySet<string> {
  return new Set([...page.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!));
}

function linksIn(page: string): readonly string[] {
  return [...page.matchAll(/\b(?:href|src)="([^"]*)"/g)].map(([, link]) => link!.replaceAll('&amp;', '&'));
}

function isExternal(link: string): boolean {
  return /^[a-z]+:|^\/\//i.test(link);
}

function leads(page: string, link: string, ids: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const [path, place] = link.split('#');
  const file = path === '' ? page : normalize(join(dirname(page), path!));
  return (
    files.includes(file) &&
    (place === undefined || !ids.has(file) || ids.get(file)!.has(decodeURIComponent(place)))
  );
}
