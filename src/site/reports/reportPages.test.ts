import { beforeAll, describe, expect, test } from 'vitest';
import { sampleRunOf } from '../../../test/sampleCheck.js';
import { htmlProblems } from '../../../test/siteHtml.js';
import { siteSource } from '../../../test/siteSource.js';
import type { Verdict } from '../../engine/Result.js';
import { protocols } from '../../protocols/index.js';
import type { Protocol } from '../../protocols/Protocol.js';
import type { Run } from '../../report/Run.js';
import { hrefFrom } from '../addresses.js';
import { siteFiles } from '../siteFiles.js';

const palindrome = await protocols['palindrome']!();
const SAID = 'C: (connect)\nC: abba\\n\nS: \\x00\\n\nC: ab\\n\nS: \\n\nC: \\n\nS: (end)\nC: (end)';

let pages: ReadonlyMap<string, string>;
beforeAll(async () => {
  pages = await siteOf(palindrome, [
    [
      'keeps <CR>',
      sampleRunOf(palindrome, { verdicts: { 0: 'fail', 4: 'warn', 5: 'untestable' }, said: SAID }),
    ],
    ['sound', sampleRunOf(palindrome, { said: SAID })],
    ['a/client', sampleRunOf(palindrome, { role: 'client', verdicts: { 0: 'flaky' } })],
    ['b/client', sampleRunOf(palindrome, { aborted: { reason: 'No <b>port</b>.', after: 0 } })],
  ]);
});

/** The files of a site of a protocol with these reports, by their paths. */
async function siteOf({ name: protocol }: Protocol, reports: readonly (readonly [string, Run])[]) {
  const sources = reports.map(([name, run]) => ({ name, run }));
  const files = await siteFiles({ ...(await siteSource(protocol)), reports: sources }, 'en');
  return new Map(files.map(({ path, content }) => [path, content]));
}

test('there is a page for each report, one for all, and the way to it', () => {
  expect([...pages.keys()].filter((path) => path.startsWith('reports/'))).toEqual([
    'reports/index.html',
    'reports/keeps-CR.html',
    'reports/sound.html',
    'reports/a-client.html',
    'reports/b-client.html',
  ]);
  expect(pages.get('index.html')).toContain('<a href="reports/index.html">Reports</a>');
});

test('without reports there is no such page, and nothing speaks of them', async () => {
  const site = await siteOf(palindrome, []);
  expect([...site.keys()].filter((path) => /report/.test(path))).toEqual([]);
  expect([...site].filter(([path, content]) => path.endsWith('.html') && /reports\b/i.test(content))).toEqual(
    [],
  );
});

test('all of it is valid HTML, whatever programs and files are called', async () => {
  for (const [path, content] of pages)
    if (/^reports\/|machines|grammar\/index/.test(path))
      expect([path, await htmlProblems(content)]).toEqual([path, []]);
});

test('every link leads to a place that there is', () => {
  const ids = new Map(
    [...pages].map(([path, content]) => [
      path,
      new Set([...content.matchAll(/\bid="([^"]*)"/g)].map(([, id]) => id!)),
    ]),
  );
  for (const [path, content] of pages) {
    if (!path.startsWith('reports/')) continue;
    const here = new Set(
      [...ids]
        .flatMap(([page, places]) => [page, ...[...places].map((id) => `${page}#${id}`)])
        .map(hrefFrom(path)),
    );
    const links = [...content.matchAll(/<a [^>]*href="([^"]*)"/g)].map(([, link]) => link!);
    // The page itself is called by its places alone.
    expect([path, links.filter((link) => !here.has(link))]).toEqual([path, []]);
  }
});

describe('the matrix', () => {
  const index = () => pages.get('reports/index.html')!;
  const idOf = (number: number) => palindrome.clauses.filter(({ role }) => role === 'server')[number]!.id;

  test('a cell with a finding leads to the conversation, any other one to the clause', () => {
    expect(index()).toContain(
      `<td class="fail first"><a href="keeps-CR.html#finding-${idOf(0).replaceAll('/', '-')}" aria-label="${idOf(0).replace('palindrome/', '')}: broken">✘</a></td>`,
    );
    expect(index()).toContain(
      `<td class="untestable first"><a href="../palindrome/spec.html#${idOf(5)}" tabindex="-1" aria-label="${idOf(5).replace('palindrome/', '')}: could not be tested">?</a></td>`,
    );
  });

  test('what holds for all is folded below it', () => {
    expect(index()).toMatch(/<details>\n<summary>\d+ clauses hold wherever they were asked<\/summary>/);
    for (const { id } of palindrome.clauses.filter(({ role }) => role === 'server'))
      expect(index()).toContain(`#${id}"`);
  });

  test('it counts as the pages of its reports do: what is broken, and apart from it warnings', () => {
    expect(index()).toMatch(
      /keeps &lt;CR&gt;<\/a>.*<\/th><td class="number">\d+<\/td>(<td class="number">1<\/td>){3}/,
    );
    expect(pages.get('reports/keeps-CR.html')).toContain('<strong>1</strong> warning</a>');
    expect(index()).toMatch(/>broken by <.*<td class="number first">1<\/td><td class="number">0<\/td>/);
    expect(index()).toMatch(/>warning for <.*<td class="number first">0<\/td><td class="number">1<\/td>/);
  });

  test('a column says when a SHOULD is a MUST', async () => {
    const survive = palindrome.clauses.findIndex(({ id }) => id === 'palindrome/survive/3');
    const site = await siteOf(palindrome, [
      ['one', sampleRunOf(palindrome, { verdicts: { [survive]: 'fail' } })],
    ]);
    expect(site.get('reports/index.html')).toMatch(
      />survive\/3<\/a> <strong class="keyword should">SHOULD<\/strong><small>MUST when concurrent<\/small>/,
    );
  });

  test('a program that could not be tested is there, and says so', () => {
    expect(index()).toContain(
      '<a href="b-client.html">b/<wbr>client</a><small lang="en">It was not tested.</small>',
    );
    expect(pages.get('reports/b-client.html')).toContain('No &lt;b&gt;port&lt;/b&gt;.');
  });

  test('thirty programs and all clauses take no more than 300 kB', async () => {
    const chat = await protocols['chat']!();
    const verdicts: readonly Verdict[] = [
      'fail',
      'pass',
      'observed',
      'not-applicable',
      'inconclusive',
      'warn',
    ];
    const reports = Array.from({ length: 30 }, (_, row) => {
      const own = Array.from(
        { length: 60 },
        (__, column) => [column, verdicts[(7 * row + column) % 6]!] as const,
      );
      return [`program-${row}`, sampleRunOf(chat, { verdicts: Object.fromEntries(own) })] as const;
    });
    const site = await siteOf(chat, reports);
    const page = site.get('reports/index.html')!;
    const columns = chat.clauses.filter(({ role }) => role === 'server').length;
    expect(page.match(/<td class="[^"]*"><a /g)).toHaveLength(30 * columns);
    expect(new TextEncoder().encode(page).length / 30 / columns).toBeLessThan(300_000 / 30 / 45);
  });
});

test('the page of a report names the program, explains what is wrong as the HTML report does, and leads to each clause', () => {
  const page = pages.get('reports/keeps-CR.html')!;
  const [first] = palindrome.clauses;
  expect(page).toContain('<p class="about"><strong>keeps &lt;CR&gt;</strong> · palindrome · server</p>');
  expect(page).toContain('It does not conform.');
  expect(page).toContain(`id="finding-${first!.id.replaceAll('/', '-')}"`);
  expect(page).toContain('<svg class="sequence"');
  expect(page).toContain(`<a href="../palindrome/spec.html#${first!.id}">${first!.file}:${first!.line}</a>`);
});

describe('heat', () => {
  test('machines tell how often they came to each state, and took each transition', () => {
    const page = pages.get('palindrome/machines/server.html')!;
    expect(page).toContain('in 2 reports: the more often, the redder');
    expect(page).toMatch(/<g class="edge transition degree1">/);
    expect(page).toMatch(/aria-label="Query \[is a palindrome\] · 2×"/);
    expect(page).toMatch(/aria-label="malformed · never"/);
    expect(page).toContain('<p class="quiet">taken 2×</p>');
    expect(page).toContain('<small>entered 2×</small>');
  });

  test('what nobody has come to is dotted', () => {
    const page = pages.get('palindrome/machines/client.html')!;
    expect(page).toContain('in 1 report: the more often');
    expect(page).toMatch(/<g class="edge transition degree0">/);
    expect(page).toContain('never entered');
  });

  test('diagrams of rules count the lines of all reports', () => {
    const page = pages.get('palindrome/grammar/index.html')!;
    expect(page).toContain('in 3 reports: the more, the redder');
    expect(page).toMatch(/<text class="caption"[^>]*>4×<[^]*<g class="message degree1">/);
    expect(pages.get('palindrome/grammar/ClientLine-union.html')).toMatch(/<text class="caption"[^>]*>4×</);
  });

  test('what connections share is counted by nobody', async () => {
    const game = await protocols['wordguess']!();
    const site = await siteOf(game, [['one', sampleRunOf(game)]]);
    const shared = [...site].filter(([path]) => /machines\/(?!server|client)/.test(path));
    expect(shared.length).toBeGreaterThan(0);
    for (const [, page] of shared) expect(page).not.toContain('never');
  });
});
