import { suites } from '../../conformance/index.js';
import type { Role } from '../spec/Spec.js';

/** That a protocol has no suite for a role, and for which ones it has. */
export function nothingAsked(protocol: string, role: Role): string {
  const others = Object.keys(suites[protocol]!).map((other) => `of a ${other}`);
  return `There is nothing that would be asked of a ${protocol} ${role}, only ${others.join(' and ')}.`;
}
