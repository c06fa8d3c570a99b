import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { accessibilityOf } from '../../test/accessibilityOf.js';
import {
  closeAll,
  closeLater,
  connectClient,
  openWindow,
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

test('hostile text is text', async () => {
  const chat = await serveChat();
  const { page, lines, complaints } = await openWindow(browser, chat);
  const socket = await connectClient(chat);
  const hostile =
    '\x1b[31m<img src=x onerror="document.title=1">\x07\u202egnp.exe</p><script>document.title=2</script>';
  socket.write(`<b>eve</b>\n<b>eve</b>: ${hostile}\n`);
  await expect.poll(() => lines.count()).toBe(2);
  expect(await lines.allTextContents()).toEqual(chat.console);
  const shown = (await lines.last().textContent())!;
  expect(shown).toContain(String.raw`\x1B[31m<img src=x onerror="document.title=1">\x07`);
  expect(shown).not.toMatch(/\p{Cc}/u);
  // Each part stands by itself: what changes the direction of writing does so nowhere else.
  expect(await lines.last().locator('bdi').allTextContents()).toEqual([
    shown.slice(0, 19),
    '<b>eve</b>',
    shown.slice(shown.indexOf(': ') + 2),
  ]);
  expect(await page.locator('#log :not(p, bdi)').count()).toBe(0);
  expect(await page.title()).toBe('Chat');
  expect(complaints).toEqual([]);
});

test('says that the server has gone, comes back with it, and says its login again', async () => {
  const chat = await serveChat();
  const opened = await openWindow(browser, chat, 'uk');
  const { page, login, message, status, lines } = opened;
  await login.fill('Олена');
  await message.fill('перше');
  await message.press('Enter');
  await expect.poll(() => lines.count()).toBe(2);
  await chat.close();
  await reaches(opened, 'lost');
  expect(await status.textContent()).toContain('втрачено');
  await message.fill('друге');
  await message.press('Enter');
  await expect.poll(() => page.locator('#message-problem').textContent()).toContain('Не надіслано');
  expect(await message.inputValue()).toBe('друге');
  expect((await accessibilityOf(page)).violations).toEqual([]);

  const again = await serveChat({ port: chat.port });
  await reaches(opened, 'connected');
  await expect.poll(() => again.console).toEqual(['подключился Олена']);
  expect(await page.locator('#message-problem').textContent()).toBe('');
  await message.press('Enter');
  await expect.poll(() => saidBy('Олена', again.console)).toEqual(['друге']);
  await expect.poll(() => lines.allTextContents()).toEqual([...chat.console, ...again.console]);
});

test('a page of somebody else cannot speak', async () => {
  const chat = await serveChat();
  const foreign = createServer((_, response) => response.end('<!DOCTYPE html>')).listen(0, '127.0.0.1');
  closeLater(() => foreign.close());
  await once(foreign, 'listening');
  const context = await browser.newContext();
  closeLater(() => context.close());
  const page = await context.newPage();
  await page.goto(`http://127.0.0.1:${(foreign.address() as AddressInfo).port}/`);
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  expect(
    await page.evaluate(`new Promise((resolve) => {
      const socket = new WebSocket('ws://127.0.0.1:${chat.port}/');
      socket.onopen = () => resolve('open');
      socket.onerror = () => resolve('refused');
    })`),
  ).toBe('refused');
  await expect.poll(() => complaints.join()).toContain('403');
});

test('shows no line twice after it was cut off, and says how many it has missed', async () => {
  const chat = await serveChat();
  const opened = await openWindow(browser, chat);
  chat.log.print(['one', 'two']);
  await expect.poll(() => opened.lines.count()).toBe(2);
  await chat.close();
  await reaches(opened, 'lost');
  chat.log.print(['three']);
  const second = await serveChat(chat);
  await reaches(opened, 'connected');
  await expect.poll(() => opened.lines.allTextContents()).toEqual(['one', 'two', 'three']);
  await second.close();
  await reaches(opened, 'lost');
  chat.log.print(Array.from({ length: 207 }, (_, index) => `line ${index}`));
  await serveChat(chat);
  await expect.poll(() => opened.lines.count()).toBe(3 + 1 + 200);
  expect((await opened.lines.allTextContents()).slice(2, 5)).toEqual([
    'three',
    'Lines not shown here: 7',
    'line 7',
  ]);
});
