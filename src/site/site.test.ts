import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { runCli, type Ran } from '../../test/runCli.js';
import { htmlProblems } from '../../test/siteHtml.js';

let folder: string;
let made: Ran;
let files: readonly string[];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'assay-site-'));
  made = await runCli('docs', '--out', folder);
  files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) =>
    statSync(join(folder, file)).isFile(),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

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
    for (const file of files.filter((each) => /^assets\/.*\.(?:css|js|svg)$/.test(each))) {
      expect([file, /@import|url\(|(?<!\.)\bfetch\(|XMLHttpRequest|WebSocket/.test(text(file))]).toEqual([
        file,
        false,
      ]);
    }
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

  test('have a skip link, a title of their own, and one heading of the first level', () => {
    const titles = pages().map((page) => /<title>([^<]*)<\/title>/.exec(text(page))![1]!);
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    for (const page of pages()) {
      expect([page, text(page).match(/<h1\b/g)?.length]).toEqual([page, 1]);
      expect(text(page)).toContain('<a class="skip" href="#main">');
    }
  });
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
    requirements.filter(({ level, mutants }) => level !== 'MAY' && mutants === 0).map(({ id }) => id),
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
