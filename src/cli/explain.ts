import { exclusions, suites } from '../../conformance/index.js';
import { checksOf } from '../engine/runSuite.js';
import { wrap } from '../report/text.js';
import { allProtocols } from './protocols.js';
import { CliError } from './CliError.js';
import { say } from './say.js';
import { didYouMean } from './suggest.js';

/** `assay explain`: a clause in full. */
export async function explain(id: string): Promise<void> {
  const clauses = (await allProtocols()).flatMap((protocol) => protocol.clauses);
  const clause = clauses.find((each) => each.id === id);
  if (clauses.some((each) => each.id.startsWith(`${id}/`))) {
    throw new CliError(`"${id}" stands for several clauses: assay list ${id}`);
  }
  if (!clause)
    throw new CliError(
      `There is no clause "${id}". ${didYouMean(
        id,
        clauses.map((each) => each.id),
      )}`,
    );
  const { level, mustWhen, role, text, file, line } = clause;
  const protocol = id.split('/')[0]!;
  const suite = await suites[protocol]![role]?.();
  const check = suite && checksOf(suite).find((each) => each.clause === id);
  const excluded = exclusions.find((each) => id.startsWith(each.prefix));
  const lines = [
    `${id}  ${level}${mustWhen === undefined ? '' : ` (MUST for ${mustWhen} servers)`}  binds ${BOUND[role]}`,
    '',
    ...wrap(text, 90).map((each) => `  ${each}`),
    '',
    `  stands in   ${file}:${line}`,
    check ? `  checked as  ${check.title}` : `  not checked ${excluded?.reason ?? ''}`,
    ...(check
      ? [
          `  try it      assay check ${protocol}${role === 'server' ? '' : ` --role ${role}`} --only ${id} ${role === 'pair' ? "--server 'COMMAND' --client 'COMMAND'" : '-- COMMAND'}`,
        ]
      : []),
  ];
  say(lines);
}

const BOUND = { server: 'the server', client: 'the client', pair: 'both ends together' };
