import type { Laboratory } from '../../src/engine/Suite.js';
import type { PalindromeProfile } from './PalindromeProfile.js';
import { probeService } from './probeService.js';
import { probeSpeech } from './probeSpeech.js';

/** Finds out how a palindrome server frames its queries, how many clients it serves, and how it says yes and no. */
export async function probe(laboratory: Laboratory): Promise<PalindromeProfile> {
  const { demands } = laboratory;
  const speech = await probeSpeech(laboratory);
  const { variant, mortal } = await probeService(laboratory, speech);
  return { ...speech, found: variant, variant: demands.variant ?? variant, mortal, demanded: demands };
}
