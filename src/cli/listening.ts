import { CliError } from './CliError.js';
import { printAddress } from './printAddress.js';

/**
 * Waits until something listens.
 *
 * @param what - who is going to listen
 * @param option - the option that names its port
 * @throws CliError that says why it cannot
 */
export async function listening<Host>(
  starting: Promise<Host>,
  what: string,
  option: string,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<Host> {
  try {
    return await starting;
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    const reason = PROBLEMS[code]?.replace('{option}', option);
    if (reason === undefined) throw cause;
    throw new CliError(`The ${what} cannot listen on ${printAddress(host, port)}: ${reason}.`, { cause });
  }
}

const PROBLEMS: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program uses that port; --{option} 0 takes a free one',
  EACCES: 'that port needs the rights of an administrator',
  EADDRNOTAVAIL: 'this machine has no such address',
  ENOTFOUND: 'that host is not known',
};
