/**
 * What a line of a sanitizer's report tells a student, without addresses: `READ of size 1`, `0 bytes after 512-byte
 * region`, `freed by thread T1`. `undefined` where that is nothing.
 */
export function sanitizerStatement(line: string): string | undefined {
  const text = line.replace(/^==\d+==/, '').trim();
  for (const [pattern, write] of STATEMENTS) {
    const found = pattern.exec(text);
    if (found) return write(found);
  }
  return undefined;
}

type Statement = readonly [pattern: RegExp, write: (found: RegExpExecArray) => string];

const STATEMENTS: readonly Statement[] = [
  // An access, of AddressSanitizer or ThreadSanitizer.
  [
    /^((?:Previous )?(?:atomic )?(?:READ|WRITE|Read|Write|read|write) of size \d+)(?: at 0x\w+)?(?: by)?(.*?):?$/,
    ([, access, who]) =>
      / T[1-9]|main thread/.test(who!) ? `${access} by${who!.replace(/ \(.*\)/, '')}` : access!,
  ],
  [/^The signal is caused by an? (READ|WRITE) memory access/, ([, access]) => `${access} memory access`],
  [/^Hint: (.*?)\.?$/, ([, hint]) => hint!],
  [/^0x\w+ is located (.*)$/, ([, where]) => where!.replace(/ \[0x.*| \(0x\w+\)/, '')],
  [
    /^(freed|previously allocated|allocated) by thread (\w+)/,
    ([, what, thread]) => (thread === 'T0' ? what! : `${what} by thread ${thread}`),
  ],
  [
    /^\[\d+, \d+\) ('.*?' \(line \d+\)) <== Memory access at offset \d+ (.*)$/,
    ([, variable, how]) => `variable ${variable}: the access ${how!.replace(' this variable', ' it')}`,
  ],
  [/^((?:Direct|Indirect) leak of .*? object\(s\))/, ([, leak]) => leak!],
  [/^Location is (.*?)(?: at 0x.*)?$/, ([, where]) => `location: ${where!}`],
];
