import type { FuzzFinding } from '../../fuzz/FuzzFinding.js';
import { duration, grouped } from './figures.js';

/** When a finding was met first, in a few words. */
export function metAt({ run, at, layer }: FuzzFinding): string {
  return `in run ${grouped(run)}, after ${duration(at)} (${layer})`;
}
