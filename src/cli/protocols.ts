import type { Protocol } from '../protocols/Protocol.js';
import { protocols, traceProtocols } from '../protocols/index.js';
import type { SourceProtocol } from '../protocols/SourceProtocol.js';
import { CliError } from './CliError.js';
import { didYouMean } from './suggest.js';

/** The names of all protocols, of those without connections too. */
export const PROTOCOL_NAMES: readonly string[] = [
  ...Object.keys(protocols),
  ...Object.keys(traceProtocols),
].toSorted();

/**
 * The protocol of that name.
 *
 * @throws CliError when there is none, or it is one of programs without connections
 */
export async function protocolNamed(name: string): Promise<Protocol> {
  const load = Object.hasOwn(protocols, name) ? protocols[name] : undefined;
  if (load) return load();
  if (isTraced(name))
    throw new CliError(
      `Programs of the protocol "${name}" have no connections: only assay check knows them.`,
    );
  throw new CliError(`There is no protocol "${name}". ${didYouMean(name, PROTOCOL_NAMES)}`);
}

/**
 * The protocol of that name, of whichever kind it is.
 *
 * @throws CliError when there is none
 */
export async function sourceProtocolNamed(name: string): Promise<SourceProtocol> {
  const load = Object.hasOwn(traceProtocols, name) ? traceProtocols[name] : undefined;
  return load ? load() : protocolNamed(name);
}

/** Whether programs speak the protocol of that name by what they print. */
export function isTraced(name: string): boolean {
  return Object.hasOwn(traceProtocols, name);
}

/** All protocols of all kinds, by their names. */
export function allSourceProtocols(): Promise<SourceProtocol[]> {
  return Promise.all(PROTOCOL_NAMES.map(sourceProtocolNamed));
}

/** All protocols whose programs have connections. */
export function allProtocols(): Promise<Protocol[]> {
  return Promise.all(Object.values(protocols).map((load) => load()));
}
