import { CONCURRENCIES } from '../protocols/Protocol.js';
import type { Suite } from '../engine/Suite.js';
import type { Demands } from '../engine/Profile.js';
import { CliError } from './CliError.js';
import { didYouMean } from './suggest.js';

/**
 * Looks whether what somebody demands of a program can be demanded of any.
 *
 * @throws CliError for what no program of this protocol is
 */
export async function demandable(suite: Suite, { variant, dialect, players }: Demands): Promise<void> {
  demandableVariant(suite, variant);
  await demandableDialect(suite, dialect);
  demandablePlayers(suite, players);
}

function demandableVariant({ protocol, role }: Suite, variant: string | undefined): void {
  // What a client can be is what the protocol's variants make different on the wire.
  const own = protocol.variants.filter(({ sides }) => sides !== undefined);
  if (role === 'client' && variant !== undefined && own.length === 0)
    throw new CliError(`A client of ${protocol.name} has no variants: leave --variant out.`);
  const names = [...new Set([...protocol.variants.map(({ name }) => name), ...CONCURRENCIES])];
  if (variant === undefined || names.includes(variant)) return;
  throw new CliError(`There is no variant "${variant}" of ${protocol.name}. ${didYouMean(variant, names)}`);
}

async function demandableDialect(
  { protocol, role, dialectProblem }: Suite,
  dialect: string | undefined,
): Promise<void> {
  if (dialect === undefined) return;
  if (role === 'pair')
    throw new CliError('What the ends of a pair say to each other is their own affair: leave --dialect out.');
  if (!dialectProblem)
    throw new CliError(`The messages of ${protocol.name} are written in one way: leave --dialect out.`);
  const problem = await dialectProblem(dialect);
  if (problem !== undefined) throw new CliError(problem);
}

function demandablePlayers({ protocol, role }: Suite, players: number | undefined): void {
  if (players === undefined) return;
  if (!protocol.gameOf) throw new CliError(`${protocol.name} is no game: leave --players out.`);
  if (role !== 'server')
    throw new CliError('How many play is the affair of the server: leave --players out.');
}
