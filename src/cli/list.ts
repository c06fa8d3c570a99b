import { isTraced } from '../protocols/SourceProtocol.js';
import { allSourceProtocols } from './protocols.js';
import { CliError } from './CliError.js';
import { say } from './say.js';
import { didYouMean } from './suggest.js';

/** `assay list`: the protocols; with a prefix, the clauses under it. */
export async function list(prefix: string | undefined): Promise<void> {
  const protocols = await allSourceProtocols();
  if (prefix === undefined) {
    say(
      protocols.map((protocol) => {
        const { name, summary, clauses } = protocol;
        const port = isTraced(protocol) ? '' : `port ${protocol.port}, `;
        return `${name.padEnd(12)} ${summary} (${port}${clauses.length} clauses)`;
      }),
    );
    return;
  }
  const clauses = protocols.flatMap((protocol) => protocol.clauses);
  const selected = clauses.filter(
    ({ id }) => id === prefix || id.startsWith(`${prefix.replace(/\/$/, '')}/`),
  );
  if (selected.length === 0) {
    const known = [...new Set([...protocols.map(({ name }) => name), ...clauses.map(({ id }) => id)])];
    throw new CliError(`No clause begins with "${prefix}". ${didYouMean(prefix, known)}`);
  }
  const widest = Math.max(...selected.map(({ role }) => role.length));
  say(
    selected.map(
      ({ id, level, role, text }) => `${id.padEnd(24)} ${level.padEnd(6)} ${role.padEnd(widest)} ${text}`,
    ),
  );
}
