import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { accessibilityOf } from '../../test/accessibilityOf.js';
import {
  closeAll,
  connectClient,
  openWindow,
  pasteLines,
  reaches,
  saidBy,
  serveChat,
} from '../../test/chatWindow.js';
import { launchChromium } from '../../test/launchChromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(async () => {
  await browser?.close();
});

afterEach(closeAll);

const views = [
  ['en', { colorScheme: 'light', viewport: { width: 1100, height: 760 } }],
  ['uk', { colorScheme: 'dark', viewport: { width: 1100, height: 760 } }],
  ['ru', { colorScheme: 'light', viewport: { width: 360, height: 640 } }],
  ['uk', { colorScheme: 'dark', viewport: { width: 320, height: 480 } }],
] as const;

test('three windows and two clients share one log', async () => {
  const chat = await serveChat();
  const windows = await Promise.all(
    views.slice(0, 3).map(([language, view]) => openWindow(browser, chat, language, view)),
  );
  const clients = await Promise.all([connectClient(chat), connectClient(chat)]);
  const texts = [1, 2, 3].map((number) => `${number}: привіт`);

  const bySending = windows.map(async ({ login, message, send }, index) => {
    await login.pressSequentially(`w${index}`);
    for (const text of texts) {
      await message.pressSequentially(text);
      // By the button and by Enter, in turn.
      if (text.startsWith('2')) await send.click();
      else await message.press('Enter');
      await expect.poll(() => message.inputValue()).toBe('');
    }
  });
  const byTcp = clients.map(async (socket, index) => {
    socket.write(`t${index}\n`);
    for (const text of texts) {
      socket.write(`t${index}: ${text}\r\n`);
      const own = `t${index}: ${text}`;
      await expect.poll(() => chat.console.some((line) => line.endsWith(own))).toBe(true);
    }
  });
  await Promise.all([...bySending, ...byTcp]);

  const logins = ['w0', 'w1', 'w2', 't0', 't1'];
  await expect.poll(() => chat.console.length).toBe(logins.length * (1 + texts.length));
  for (const login of logins) {
    expect(saidBy(login, chat.console)).toEqual(texts);
    expect(chat.console.filter((line) => line === `подключился ${login}`)).toHaveLength(1);
  }
  for (const { lines, complaints } of windows) {
    await expect.poll(() => lines.allTextContents()).toEqual(chat.console);
    expect(complaints).toEqual([]);
  }
  const late = await openWindow(browser, chat);
  expect(await late.lines.allTextContents()).toEqual(chat.console);
});

describe.each(views)('in %s, %j', (language, view) => {
  test('everybody can use it', async () => {
    const chat = await serveChat();
    const { page, login, message, send, lines, complaints } = await openWindow(browser, chat, language, view);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await login.fill('anna');
    for (const text of ['hello', 'a'.repeat(500), ...Array.from({ length: 12 }, (_, index) => `${index}`)]) {
      await message.fill(text);
      await message.press('Enter');
    }
    await expect.poll(() => lines.count()).toBe(15);

    // What is wrong stands beside the field, and belongs to it.
    await login.fill('');
    await send.click();
    await expect.poll(() => page.evaluate(FOCUSED)).toBe('login');
    for (const field of [login, message]) {
      expect(await field.getAttribute('aria-invalid')).toBe('true');
      const problem = page.locator(`#${await field.getAttribute('aria-describedby')}`);
      expect(await problem.textContent()).not.toBe('');
      expect(await problem.isVisible()).toBe(true);
    }
    const { violations, passes } = await accessibilityOf(page);
    expect(violations).toEqual([]);
    expect(passes).toEqual(expect.arrayContaining(['color-contrast', 'label', 'html-has-lang']));
    // Nothing sticks out; only the log scrolls.
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(view.viewport.width);
    expect(await page.evaluate('document.documentElement.scrollHeight')).toBe(view.viewport.height);
    expect(complaints).toEqual([]);
  });
});

test('is used with the keyboard alone', async () => {
  const chat = await serveChat();
  const { page, lines } = await openWindow(browser, chat);
  expect((await accessibilityOf(page)).violations).toEqual([]);
  expect(await page.evaluate(FOCUSED)).toBe('login');
  await page.keyboard.type('anna');
  // Enter leads on from the login to the message, and from there sends it.
  await page.keyboard.press('Enter');
  expect(await page.evaluate(FOCUSED)).toBe('message');
  for (const text of ['one', 'two']) {
    await page.keyboard.type(text);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(FOCUSED)).toBe('message');
  }
  await page.keyboard.type('three');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await page.evaluate(FOCUSED)).toBe('message');
  await expect.poll(() => lines.count()).toBe(4);
  expect(saidBy('anna', chat.console)).toEqual(['one', 'two', 'three']);
  // All that can be reached can be left again.
  await page.evaluate('document.activeElement.blur(), document.body.focus()');
  const reached: unknown[] = [];
  for (const key of ['Shift+Tab', 'Shift+Tab', 'Shift+Tab']) {
    await page.keyboard.press(key);
    reached.push(await page.evaluate(FOCUSED));
  }
  expect(reached).toEqual(['login', 'log', '']);
});

test('does what the client does: a login for each connection, and a word to leave', async () => {
  const chat = await serveChat();
  const opened = await openWindow(browser, chat);
  const { login, message, lines } = opened;
  const say = async (text: string, printed: number) => {
    await message.fill(text);
    await message.press('Enter');
    await expect.poll(() => lines.count()).toBe(printed);
  };
  await login.fill(' anna ');
  await say('one: {login}', 2);
  await login.fill('{message}');
  await say('two', 4);
  await message.fill('end');
  await message.press('Enter');
  await reaches(opened, 'left');
  expect(await message.inputValue()).toBe('');
  await say('three', 6);
  expect(chat.console.map((line) => line.replace(/^[\d.]+ [\d:]+ /, ''))).toEqual([
    'подключился anna',
    'anna: one: {login}',
    'подключился {message}',
    '{message}: two',
    'подключился {message}',
    '{message}: three',
  ]);
});

test('sends nothing that could be no line', async () => {
  const chat = await serveChat();
  const { page, login, message } = await openWindow(browser, chat);
  const problem = (name: string) => page.locator(`#${name}-problem`).textContent();
  await login.fill('a:b');
  await message.fill('x');
  await message.press('Enter');
  expect(await problem('login')).toContain('colon');
  await login.fill('anna');
  expect(await problem('login')).toBe('');
  await message.fill('ї'.repeat(1000));
  await message.press('Enter');
  expect(await problem('message')).toContain('2000 bytes');
  await message.fill('');
  await pasteLines(page, 'one\ntwo\n');
  expect(await problem('message')).toContain('more than one line');
  expect(await message.inputValue()).toBe('');
  await message.fill('\x1b[2Jok');
  await message.press('Enter');
  await expect.poll(() => saidBy('anna', chat.console)).toEqual([String.raw`\x1B[2Jok`]);
});

test('leaves whoever reads older lines where they are', async () => {
  const chat = await serveChat();
  const { page, lines } = await openWindow(browser, chat);
  const newest = page.getByRole('button', { name: 'To the newest lines' });
  const socket = await connectClient(chat);
  socket.write(`bob\n${'bob: hello\n'.repeat(100)}`);
  await expect.poll(() => lines.count()).toBe(101);
  expect(await lines.last().isVisible()).toBe(true);
  await page.evaluate('log.scrollTop = 0');
  socket.write('bob: new\n');
  await expect.poll(() => newest.isVisible()).toBe(true);
  expect(await page.evaluate('log.scrollTop')).toBe(0);
  await newest.click();
  await expect.poll(() => newest.isVisible()).toBe(false);
  await expect
    .poll(() => page.evaluate('log.scrollHeight - log.scrollTop - log.clientHeight'))
    .toBeLessThan(2);
});

test('has no field for a login where there are none', async () => {
  const chat = await serveChat({ variant: 'anonymous' });
  const { page, login, message, lines } = await openWindow(browser, chat);
  expect(await login.count()).toBe(0);
  expect(await page.evaluate(FOCUSED)).toBe('message');
  await message.fill('a: b');
  await message.press('Enter');
  await expect.poll(() => lines.allTextContents()).toEqual(chat.console);
  expect(chat.console.join()).toMatch(/^[\d.]+ [\d:]+ \(127\.0\.0\.1:\d+\): a: b$/);
});

/** The name of what has the focus. */
const FOCUSED = 'document.activeElement.id';
