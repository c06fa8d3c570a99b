import type { Output } from './Reporter.js';

/**
 * An output in which no line is a workflow command of GitHub Actions: neither `::name::` at its beginning nor `##[name]`
 * anywhere.
 */
export function withoutCommands(output: Output): Output {
  return {
    write: (text) =>
      output.write(
        text.replaceAll(/^([^\S\n]*):(?=:)/gm, String.raw`$1\x3A`).replaceAll('##[', String.raw`#\x23[`),
      ),
  };
}
