import type { KnownFact } from '../engine/Profile.js';
import type { Profiled } from './Run.js';

/** What is known about the program before it is judged. */
export function factsOf({ profile, port }: Profiled): KnownFact[] {
  const { variant, framing, dialect, traced, demanded, observed = [] } = profile;
  const known = (what: keyof typeof demanded) => (demanded[what] === undefined ? 'found' : 'demanded');
  return [
    ...(port === undefined ? [] : [{ name: 'port', value: String(port) }]),
    ...(variant === undefined ? [] : [{ name: 'variant', value: variant, known: known('variant') } as const]),
    ...(traced ? [] : [{ name: 'framing', value: framing, known: known('framing') } as const]),
    ...(dialect === undefined ? [] : [{ name: 'dialect', value: dialect, known: known('dialect') } as const]),
    ...observed,
  ];
}
