import type { Texts } from '../texts/Texts.js';
import type { ShownMachine } from './machinesOf.js';

/** What a machine is called: whose it is, and where each variant has one of its own, of which variant. */
export function machineTitle({ part, variants }: ShownMachine, { machine: { titles } }: Texts): string {
  return part === 'program' ? `${titles.program}: ${variants.join(', ')}` : titles[part];
}
