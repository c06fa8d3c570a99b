import { demandedConcurrency } from '../../src/engine/Profile.js';
import type { Laboratory } from '../../src/engine/Suite.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { probeService } from './probeService.js';
import { probeSpeech } from './probeSpeech.js';

/** Finds out how a palindrome server frames its queries, how many clients it serves, and how it says yes and no. */
export async function probe(laboratory: Laboratory): Promise<PalindromeProfile> {
  const { demands } = laboratory;
  const speech = await probeSpeech(laboratory);
  const { variant, mortal } = await probeService(laboratory, speech);
  const concurrency = demandedConcurrency(demands) ?? variant;
  return { ...speech, found: variant, variant: concurrency, concurrency, mortal, demanded: demands };
}
