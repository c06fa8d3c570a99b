import { randomInt } from 'node:crypto';
import { DEFAULT_LIMITS } from '../host/Limits.js';
import { LinePrinter } from '../host/LinePrinter.js';
import { serveTcp } from '../host/serveTcp.js';
import { SharedLog } from '../host/SharedLog.js';
import type { Framing } from '../wire/framing.js';
import { CliError } from './CliError.js';
import { gameOf, type GameOptions } from './gameOf.js';
import { listening } from './listening.js';
import { openWindow, windowOf } from './openWindow.js';
import { printAddress } from './printAddress.js';
import { protocolNamed } from './protocols.js';
import { variantNamed } from './variantNamed.js';

export interface ServeOptions extends GameOptions {
  readonly variant?: string;
  readonly framing?: Framing;
  readonly host: string;
  readonly port?: number;
  /** The port of a window, where one is wanted; 0 takes a free one. */
  readonly window?: number;
}

/** Seeds are below this. */
const SEEDS = 2 ** 31;

/** `assay serve`: runs until the server ends or is asked to. */
export async function serve(name: string, options: ServeOptions): Promise<void> {
  const protocol = gameOf(await protocolNamed(name), options, () => randomInt(SEEDS));
  const { framing, host, port = protocol.port } = options;
  const named = variantNamed(protocol, options.variant);
  if (framing && named.framing === 'stream')
    throw new CliError(`Nothing is framed in ${protocol.name}: leave --framing out.`);
  const variant = { ...named, framing: framing ?? named.framing };
  const window = options.window === undefined ? undefined : await windowOf(protocol, variant);

  const printer = new LinePrinter(process.stdout);
  const log = new SharedLog(printer);
  const starting = serveTcp({ protocol, variant, host, port, console: log });
  const server = await listening(starting, 'server', 'port', { host, port });
  const page =
    window && (await openWindow(window, { protocol, variant, host, port: options.window!, log }, server));

  const { address, port: taken } = server.address;
  const kind = `${variant.name}, framing ${variant.framing}`;
  printer.print([`${protocol.name} server (${kind}) on ${printAddress(address, taken)}; Ctrl-C ends it`]);
  if (page) printer.print([`window: ${page.url}`]);
  const close = () => Promise.all([server.close(), page?.close()]);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(error);
    void close();
  });
  // Each further line is another such error.
  process.stdout.on('error', () => {});
  await server.closed;
  await page?.close();
  // Nobody may read what is still to be printed.
  setTimeout(() => process.exit(), DEFAULT_LIMITS.linger).unref();
}

/** Whoever has seen enough (`| head`) is no error; a disk that is full is one. */
function complain({ message }: Error): void {
  process.stderr.write(`assay: The console cannot be written: ${message}\n`);
  process.exitCode = 2;
}
