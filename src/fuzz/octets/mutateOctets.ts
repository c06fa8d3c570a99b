import type { Random } from 'fast-check';
export function mutateOctets(
  octets: Uint8Array,
  random: Random,
  material: {
    others: readonly Uint8Array[];
    dictionary: readonly Uint8Array[];
    longest: number;
    keepsLineEnd?: boolean;
  },
): { octets: Uint8Array } {
  void material;
  const copy = Uint8Array.from(octets);
  if (copy.length > 1) copy[random.nextInt(0, copy.length - 2)] = random.nextInt(11, 255);
  return { octets: copy };
}
