import type { Protocol, Variant } from '../protocols/Protocol.js';
import { CliError } from './CliError.js';
import { didYouMean } from './suggest.js';

/**
 * The variant of that name; the first one without a name.
 *
 * @throws CliError when there is none of that name
 */
export function variantNamed({ variants }: Protocol, name: string | undefined): Variant {
  const variant = name === undefined ? variants[0] : variants.find((each) => each.name === name);
  if (variant) return variant;
  const names = variants.map((each) => each.name);
  throw new CliError(`There is no variant "${name}". ${didYouMean(name!, names)}`);
}
