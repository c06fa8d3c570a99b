import type { Protocol } from '../protocols/Protocol.js';
import { protocols } from '../protocols/index.js';
import { CliError } from './CliError.js';
import { didYouMean } from './suggest.js';

/** The protocol of that name. */
export async function protocolNamed(name: string): Promise<Protocol> {
  const load = Object.hasOwn(protocols, name) ? protocols[name] : undefined;
  if (!load)
    throw new CliError(`There is no protocol "${name}". ${didYouMean(name, Object.keys(protocols))}`);
  return load();
}

/** All protocols. */
export function allProtocols(): Promise<Protocol[]> {
  return Promise.all(Object.values(protocols).map((load) => load()));
}
