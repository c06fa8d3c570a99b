import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from '../../../test/accessibilityOf.js';
import { BuiltSite } from '../../../test/BuiltSite.js';
import { wayToTheEnd } from '../../../test/wayToTheEnd.js';
import { protocols, traceProtocols } from '../../protocols/index.js';
import { machinePath, protocolPath } from '../addresses.js';
import { machinesOf } from '../machines/machinesOf.js';
import { cellId, stateId } from '../machines/places.js';
import { en } from '../texts/en.js';

const NARROW_DARK: BrowserContextOptions = { colorScheme: 'dark', viewport: { width: 400, height: 800 } };

const all = await Promise.all(
  [...Object.values(protocols), ...Object.values(traceProtocols)].map((load) => load()),
);
const machines = all.flatMap(machinesOf);
/** The machines that have an end, each with a way to it. */
const ending = machines.flatMap((shown) => {
  const way = wayToTheEnd(shown);
  return way ? [[shown.machine.id, shown, way] as const] : [];
});

let site: BuiltSite;
beforeAll(async () => {
  site = await BuiltSite.make();
});
afterAll(async () => {
  await site?.close();
});

describe.each(all.map(({ name }) => name))('on the page of %s', (name) => {
  test('the examples of all kinds of lines are accepted, and one of each is refused', async () => {
    const page = await site.open(protocolPath(name));
    const kinds = await page
      .locator('[name=rule] option')
      .evaluateAll((options) => options.map((option) => option.getAttribute('value')));
    for (const kind of kinds) {
      await page.locator('[name=rule]').selectOption(kind);
      for (const example of await page.locator('[name=example]').all()) {
        await example.click();
        const isRefused = (await example.getAttribute('class')) === 'miss';
        expect(await page.locator('.reading, .octets .refused').evaluateAll(classesOf)).toEqual(
          isRefused ? ['reading refused', 'refused', 'refused', 'refused'] : ['reading accepted'],
        );
      }
    }
  });

  test('a line that was typed is there again where its address is opened', async () => {
    const page = await site.open(protocolPath(name));
    await page.locator('[name=line]').fill('é 你😀\\xFF');
    await page.locator('[name=end]').selectOption('CRLF');
    const shown = await page.locator('.reading, .octets, [name=rule]').allInnerTexts();
    await site.open(`${protocolPath(name)}${new URL(page.url()).hash}`);
    expect(await page.locator('.reading, .octets, [name=rule]').allInnerTexts()).toEqual(shown);
    expect(await page.locator('[name=line]').inputValue()).toBe('é 你😀\\xFF');
    expect(await page.locator('[name=end]').inputValue()).toBe('CRLF');
  });
});

test('a refused line is marked at the character, and a wrong escape at its backslash', async () => {
  const page = await site.open(protocolPath('chat'));
  const line = page.locator('[name=line]');
  await line.pressSequentially('x');
  await line.fill('anna😀:你好');
  expect(await page.locator('.reading mark').textContent()).toBe('你');
  await line.fill('anna\\q');
  expect(await page.locator('.reading mark').textContent()).toBe('\\q');
  expect(await page.locator('.octets').isVisible()).toBe(false);
});

test('what is pasted keeps its line ends, but for the last one', async () => {
  const page = await site.open(protocolPath('palindrome'));
  await page.locator('[name=line]').fill('');
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', 'a\\tb\\r\\nc\\n');
    document.querySelector('[name=line]').dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
  }`);
  expect(await page.locator('[name=line]').inputValue()).toBe('a\\tb\\r\\nc');
});

describe.each(ending)('the machine %s', (id, { machine }, way) => {
  test('is walked to its end by clicks, in the diagram and in the table', async () => {
    const page = await site.open(machinePath(id));
    let state = machine.initial;
    for (const { place, input, to } of way) {
      await page.locator(`#give-${place}`).click();
      expect(await here(page)).toEqual({
        chips: [to],
        nodes: [to],
        column: [stateId(to)],
        cells: [cellId(state, input.type)],
        edges: [input.type],
      });
      state = to;
    }
    expect(await page.locator('.status').textContent()).toContain(en.walk.ended.replace('{state}', state));
    expect(await page.locator('.walk-log > li').count()).toBe(way.length);

    const end = await here(page);
    await site.open(`${machinePath(id)}${new URL(page.url()).hash}`);
    expect(await page.locator('.walk-log > li').count()).toBe(way.length);
    expect(await here(page)).toEqual(end);
    await page.locator('#walk-back').click();
    expect(await page.locator('.walk-log > li').count()).toBe(way.length - 1);
    await page.locator('#give-0').click();
    if (await page.locator('#walk-again').isEnabled()) await page.locator('#walk-again').click();
    expect(await here(page)).toMatchObject({ chips: [machine.initial] });
  });
});

// Clients have the longest ways.
test.each(ending.filter(([, { part }]) => part === 'client'))(
  'the machine %s is walked to its end by the keyboard',
  async (id, _, way) => {
    const page = await site.open(machinePath(id));
    for (const { place } of way) {
      await tabTo(page, `give-${place}`);
      await page.keyboard.press('Enter');
      // The reader is never thrown out of the tool.
      expect(await page.evaluate('document.activeElement.closest("#walk") !== null')).toBe(true);
    }
    expect(await here(page)).toMatchObject({ chips: [way.at(-1)!.to] });
  },
);

test('a second Enter does not undo a step', async () => {
  const page = await site.open(machinePath('wordguess/client'));
  await page.locator('#give-0').press('Enter');
  const own = page.locator('#own-typed-line');
  await own.fill('anna');
  await own.press('Enter');
  const { chips } = (await here(page)) as { readonly chips: unknown };
  const steps = await page.locator('.walk-log > li').count();
  expect(steps).toBe(2);
  await page.keyboard.press('Enter');
  expect(await here(page)).toMatchObject({ chips });
  expect(await page.locator('.walk-log > li').count()).toBe(steps);
  expect(await page.evaluate('document.activeElement.className')).toBe('status');
});

test('the reader is not left on a button that undoes where a machine has ended', async () => {
  const page = await site.open(machinePath('palindrome/server'));
  await page.locator('.defined-inputs button', { hasText: /^End$/ }).press('Enter');
  expect(await page.locator('.status').textContent()).toContain(en.walk.ended.replace('{state}', 'ended'));
  expect(await page.evaluate('document.activeElement.className')).toBe('status');
});

test('an input that is not defined does nothing, and that is said', async () => {
  const page = await site.open(machinePath('palindrome/client'));
  await page.locator('.undefined-inputs button').first().click();
  expect(await page.locator('.status').textContent()).toMatch(/is not defined in connecting/);
  expect(await page.locator('.walk-log > li').count()).toBe(0);
});

test('an input of one’s own is given, or what is wrong with it is said', async () => {
  const page = await site.open(machinePath('palindrome/server'));
  const own = page.locator('#own-Query-text');
  await own.fill('a\\q');
  await own.press('Enter');
  expect(await page.locator('.status').textContent()).toBe(en.walk.wrong.wrongEscape);
  await own.fill('радар');
  await own.press('Enter');
  expect(await page.locator('.status').textContent()).toBe('It stays in open: sends Yes.');
  expect(await own.inputValue()).toBe('радар');
});

test('a link is walked as far as it means something, and the rest is said to be left out', async () => {
  const page = await site.open(`${machinePath('palindrome/client')}#walk=connected;foo;typed,line=a`);
  expect(await page.locator('.walk-log > li').count()).toBe(1);
  expect(await page.locator('.status').textContent()).toContain(en.walk.restOfLink);
});

test('a link is copied', async () => {
  const page = await site.open(machinePath('palindrome/server'));
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.locator('#give-0').click();
  await page.locator('#walk-copy').click();
  await page.locator('.share [role=status]', { hasText: en.walk.copied }).waitFor();
  expect(await page.evaluate('navigator.clipboard.readText()')).toBe(page.url());
});

test('nothing of this makes the browser complain', () => {
  expect(site.complaints).toEqual([]);
});

test.each<[string, string, BrowserContextOptions]>([
  ['a refused line, light', `${protocolPath('chat')}#line=a%3Ab`, { colorScheme: 'light' }],
  ['a message, dark and narrow', protocolPath('wordguess'), NARROW_DARK],
  ['a walk, light', `${machinePath('palindrome/client')}#walk=connected`, { colorScheme: 'light' }],
  ['a game, dark and narrow', `${machinePath('wordguess/game')}#walk=enter,name=anna,peer=1`, NARROW_DARK],
])('everybody can use %s', async (_, address, options) => {
  const page = await site.open(address, options);
  expect((await accessibilityOf(page)).violations).toEqual([]);
  expect(await page.evaluate('document.documentElement.scrollWidth <= innerWidth')).toBe(true);
});

test('without scripts neither tool takes any room, and it is said what there would be', async () => {
  for (const [path, said] of [
    [protocolPath('palindrome'), en.tryLine.noScript],
    [machinePath('palindrome/client'), en.walk.noScript],
  ] as const) {
    const page = await site.open(path, { javaScriptEnabled: false });
    expect(await page.locator('#try, #walk').isVisible()).toBe(false);
    expect(await page.locator('main').innerText()).toContain(said);
  }
});

function classesOf(elements: readonly { readonly className: unknown }[]): readonly unknown[] {
  return elements.map(({ className }) => className);
}

/** What the page shows of where the machine is. */
async function here(page: Page): Promise<unknown> {
  return page.evaluate(`({
    chips: [...document.querySelectorAll('#walk [aria-current=true]')].map((each) => each.textContent),
    nodes: [...document.querySelectorAll('.graph .node.here text')].map((each) => each.textContent),
    column: [...document.querySelectorAll('.states th.here')].map((each) => each.id),
    cells: [...document.querySelectorAll('.states td.taken')].map((each) => each.id),
    edges: [...document.querySelectorAll('.graph a.taken')].map((each) => each.textContent.trim().split(' ')[0]),
  })`);
}

async function tabTo(page: Page, id: string): Promise<void> {
  do await page.keyboard.press('Tab');
  while ((await page.evaluate('document.activeElement.id')) !== id);
}
