import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import type { Browser, BrowserContextOptions, Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { serveTcp } from '../src/host/serveTcp.js';
import { serveWindow } from '../src/host/serveWindow.js';
import { SharedLog } from '../src/host/SharedLog.js';
import { protocols } from '../src/protocols/index.js';
import { sidesOf } from '../src/protocols/Protocol.js';
import type { Language } from '../src/protocols/Window.js';

const toClose: (() => unknown)[] = [];

/** What is still to be closed at the end of a test. */
export function closeLater(close: () => unknown): void {
  toClose.push(close);
}

/** Closes all that a test has opened. */
export async function closeAll(): Promise<void> {
  for (const close of toClose.splice(0).toReversed()) await close();
}

/** A chat server with a window. */
export interface Chat {
  readonly url: string;
  readonly port: number;
  readonly tcpPort: number;
  /** What it has printed on its console. */
  readonly console: readonly string[];
  readonly log: SharedLog;
  close(): Promise<unknown>;
}

export async function serveChat({
  variant: name = 'login',
  port = 0,
  log = new SharedLog(),
} = {}): Promise<Chat> {
  const protocol = await protocols['chat']!();
  const variant = protocol.variants.find((each) => each.name === name)!;
  const { window } = sidesOf(protocol, name);
  const printed: string[] = [];
  log.listen(({ lines }) => printed.push(...lines));
  const options = { protocol, variant, host: '127.0.0.1', limits: { linger: 500, line: 2000 } };
  const tcp = await serveTcp({ ...options, port: 0, console: log });
  const page = await serveWindow({ ...options, port, window: window!, log });
  const close = () => Promise.all([tcp.close(), page.close()]);
  closeLater(close);
  const url = `http://127.0.0.1:${page.address.port}/`;
  return { url, port: page.address.port, tcpPort: tcp.address.port, console: printed, log, close };
}

/** What the fields and the button are called. */
const WORDS: Readonly<Record<Language, readonly [login: string, message: string, send: string]>> = {
  en: ['Login', 'Message', 'Send'],
  uk: ['Логін', 'Повідомлення', 'Надіслати'],
  ru: ['Логин', 'Сообщение', 'Отправить'],
};

/** A window, and what a person finds in it. */
export interface Opened {
  readonly page: Page;
  readonly login: Locator;
  readonly message: Locator;
  readonly send: Locator;
  readonly status: Locator;
  readonly lines: Locator;
  /** What the browser complains about, and what was asked of others. */
  readonly complaints: readonly string[];
}

export async function openWindow(
  browser: Browser,
  { url, port }: Chat,
  language: Language = 'en',
  options: BrowserContextOptions = {},
): Promise<Opened> {
  const context = await browser.newContext({ locale: language, ...options });
  closeLater(() => context.close());
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(`http://127.0.0.1:${port}/`))
      complaints.push(`request for ${request.url()}`);
  });
  await page.goto(url);
  const [login, message, send] = WORDS[language];
  const opened: Opened = {
    page,
    login: page.getByLabel(login, { exact: true }),
    message: page.getByLabel(message, { exact: true }),
    send: page.getByRole('button', { name: send, exact: true }),
    status: page.getByRole('status'),
    lines: page.getByRole('log').locator('p'),
    complaints,
  };
  await reaches(opened, 'connected');
  return opened;
}

export async function reaches({ status }: Opened, expected: string): Promise<void> {
  await expect.poll(() => status.getAttribute('data-state'), { timeout: 10_000 }).toBe(expected);
}

export async function connectClient({ tcpPort }: Chat): Promise<Socket> {
  const socket = connect(tcpPort, '127.0.0.1');
  closeLater(() => socket.destroy());
  await once(socket, 'connect');
  return socket;
}

/** Pastes a text into the field that has the focus. */
export async function pasteLines(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true });
    document.activeElement.dispatchEvent(event);
  }`);
}

/** What was said by each, in its order: without the dates. */
export function saidBy(login: string, lines: readonly string[]): string[] {
  const said = new RegExp(String.raw`^\d{4}\.\d\d\.\d\d \d\d:\d\d:\d\d ${login}: (.*)$`);
  return lines.flatMap((line) => said.exec(line)?.[1] ?? []);
}
