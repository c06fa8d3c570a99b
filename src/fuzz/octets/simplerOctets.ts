export function* simplerOctets(octets: Uint8Array): Generator<Uint8Array> {
  const end = octets.at(-1) === 10 ? 1 : 0;
  const n = octets.length - end;
  for (let size = n >> 1; size >= 1; size >>= 1)
    for (let at = 0; at + size <= n; at += size)
      yield Uint8Array.from([...octets.subarray(0, at), ...octets.subarray(at + size)]);
  for (let at = 0; at < n; at++)
    if (octets[at] !== 97) {
      const c = Uint8Array.from(octets);
      c[at] = 97;
      yield c;
    }
}
