/** An address of IPv4 (four octets) or of IPv6 (sixteen) as it is written; the latter by RFC 5952. */
export function addressText(address: Uint8Array): string {
  if (address.length === 4) return address.join('.');
  const groups = Array.from({ length: 8 }, (_, index) =>
    ((address[2 * index]! << 8) | address[2 * index + 1]!).toString(16),
  );
  const { begin, length } = longestRun(groups);
  if (length < 2) return groups.join(':');
  return `${groups.slice(0, begin).join(':')}::${groups.slice(begin + length).join(':')}`;
}

/** The first of the longest runs of zeros. */
function longestRun(groups: readonly string[]): { begin: number; length: number } {
  let longest = { begin: 0, length: 0 };
  let length = 0;
  for (const [at, group] of groups.entries()) {
    length = group === '0' ? length + 1 : 0;
    if (length > longest.length) longest = { begin: at + 1 - length, length };
  }
  return longest;
}
