import { DEFAULT_LIMITS } from '../host/Limits.js';
import { LinePrinter } from '../host/LinePrinter.js';
import { serveTcp, type TcpHost } from '../host/serveTcp.js';
import type { Protocol, Variant } from '../protocols/Protocol.js';
import type { Framing } from '../wire/framing.js';
import { CliError } from './CliError.js';
import { printAddress } from './printAddress.js';
import { protocolNamed } from './protocols.js';
import { variantNamed } from './variantNamed.js';

export interface ServeOptions {
  readonly variant?: string;
  readonly framing?: Framing;
  readonly host: string;
  readonly port?: number;
}

/** `assay serve`: runs until the server ends or is asked to. */
export async function serve(name: string, options: ServeOptions): Promise<void> {
  const protocol = await protocolNamed(name);
  const { framing } = options;
  const named = variantNamed(protocol, options.variant);
  if (framing && named.framing === 'stream')
    throw new CliError(`Nothing is framed in ${protocol.name}: leave --framing out.`);
  const variant = { ...named, framing: framing ?? named.framing };
  const server = await listen(protocol, variant, options.host, options.port ?? protocol.port);
  const { address, port } = server.address;
  process.stdout.write(
    `${protocol.name} server (${variant.name}, framing ${variant.framing}) on ${printAddress(address, port)}; Ctrl-C ends it\n`,
  );
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void server.close());
  process.stdout.once('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') complain(error);
    void server.close();
  });
  // Each further line is another such error.
  process.stdout.on('error', () => {});
  await server.closed;
  // Nobody may read what is still to be printed.
  setTimeout(() => process.exit(), DEFAULT_LIMITS.linger).unref();
}

/** Whoever has seen enough (`| head`) is no error; a disk that is full is one. */
function complain({ message }: Error): void {
  process.stderr.write(`assay: The console cannot be written: ${message}\n`);
  process.exitCode = 2;
}

async function listen(protocol: Protocol, variant: Variant, host: string, port: number): Promise<TcpHost> {
  try {
    return await serveTcp({ protocol, variant, host, port, console: new LinePrinter(process.stdout) });
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const reason = LISTEN_PROBLEMS[code ?? ''];
    if (reason === undefined) throw cause;
    throw new CliError(`The server cannot listen on ${printAddress(host, port)}: ${reason}.`, { cause });
  }
}

const LISTEN_PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses that port; --port 0 takes a free one',
  EACCES: 'that port needs the rights of an administrator',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'that host is not known',
};
