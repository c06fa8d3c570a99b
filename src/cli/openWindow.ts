import type { TcpHost } from '../host/serveTcp.js';
import { serveWindow, type WindowOptions } from '../host/serveWindow.js';
import { sidesOf, type Protocol, type Variant } from '../protocols/Protocol.js';
import type { Window } from '../protocols/Window.js';
import { CliError } from './CliError.js';
import { listening } from './listening.js';
import { printAddress } from './printAddress.js';
import { allProtocols } from './protocols.js';

/** A window that is open. */
export interface OpenWindow {
  /** Where a browser finds it. */
  readonly url: string;
  close(): Promise<void>;
}

/**
 * The window of a protocol.
 *
 * @throws CliError where it has none
 */
export async function windowOf(protocol: Protocol, variant: Variant): Promise<Window> {
  const { window } = sidesOf(protocol, variant.name);
  if (window) return window;
  const others = (await allProtocols()).filter((each) => each.window).map(({ name }) => name);
  throw new CliError(`${protocol.name} has no window. There is one for: ${others.join(', ')}.`);
}

/**
 * Opens a window beside a server, which ends if that cannot be done.
 *
 * @throws CliError that says why not
 */
export async function openWindow(
  window: Window,
  options: Omit<WindowOptions, 'window'>,
  server: TcpHost,
): Promise<OpenWindow> {
  try {
    const host = await listening(serveWindow({ ...options, window }), 'window', 'window', options);
    const { address, port } = host.address;
    return { url: `http://${printAddress(LOCAL[address] ?? address, port)}/`, close: () => host.close() };
  } catch (error) {
    await server.close();
    throw error;
  }
}

/** What this machine is called where a server listens on all of its addresses. */
const LOCAL: Readonly<Record<string, string>> = { '0.0.0.0': 'localhost', '::': 'localhost' };
