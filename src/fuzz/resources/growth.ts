import type { Resources } from '../../sut/resources.js';
export interface Growth {
  readonly resource: string;
  readonly words: string;
}
export function growthOf(_samples: readonly Resources[], _n: number): Growth | undefined {
  return undefined;
}
