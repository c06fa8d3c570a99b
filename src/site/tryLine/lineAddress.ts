import { LINE_ENDS, type TypedLine } from './TypedLine.js';

/** The fragment of an address that holds a typed line: `#line=abba&rule=ClientLine&end=LF`. */
export function lineAddress({ line, rule, end }: TypedLine): string {
  // No octets stand for half a surrogate pair; what is sent for one is this character.
  const written = line.replaceAll(/\p{Cs}/gu, '\uFFFD');
  return `#line=${encodeURIComponent(written)}&rule=${encodeURIComponent(rule)}&end=${end}`;
}

/**
 * Reads the fragment of an address; `undefined` where it holds no line. Where it does not say by which rule the line is
 * read, the first one is meant.
 */
export function lineIn(fragment: string, rules: readonly string[]): TypedLine | undefined {
  const values = new Map(
    fragment
      .replace(/^#/, '')
      .split('&')
      .map((pair) => {
        const [name = '', ...value] = pair.split('=');
        return [name, value.length > 0 ? decoded(value.join('=')) : undefined] as const;
      }),
  );
  const line = values.get('line');
  if (line === undefined) return undefined;
  const rule = values.get('rule');
  return {
    line,
    rule: rules.find((each) => each === rule) ?? rules[0]!,
    end: LINE_ENDS.find((each) => each === values.get('end')) ?? 'LF',
  };
}

/** An address may have been cut where nobody should cut it. */
function decoded(value: string): string | undefined {
  try {
    return decodeURIComponent(value);
  } catch (cause) {
    if (cause instanceof URIError) return undefined;
    throw cause;
  }
}
