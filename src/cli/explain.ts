import { exclusions, programSuites, suites } from '../../conformance/index.js';
import { checksOf } from '../engine/runSuite.js';
import type { Role } from '../spec/Spec.js';
import { wrap } from '../report/text.js';
import { allSourceProtocols } from './protocols.js';
import { CliError } from './CliError.js';
import { say } from './say.js';
import { didYouMean } from './suggest.js';

/** `assay explain`: a clause in full. */
export async function explain(id: string): Promise<void> {
  const protocols = await allSourceProtocols();
  const clauses = protocols.flatMap((each) => each.clauses);
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
  const check = await checkOf(id, role);
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
          `  try it      assay check ${protocol}${role === 'server' || role === 'program' ? '' : ` --role ${role}`} --only ${id} ${role === 'pair' ? "--server 'COMMAND' --client 'COMMAND'" : '-- COMMAND'}`,
        ]
      : []),
  ];
  say(lines);
}

/** How a clause is checked, in a few words; `undefined` where it is not. */
async function checkOf(id: string, role: Role): Promise<{ readonly title: string } | undefined> {
  const protocol = id.split('/')[0]!;
  const suite = role === 'program' ? await programSuites[protocol]!() : undefined;
  if (suite) return suite.checks.find(({ clause }) => clause === id);
  const connected = await suites[protocol]![role]?.();
  return connected && checksOf(connected).find(({ clause }) => clause === id);
}

const BOUND = {
  server: 'the server',
  client: 'the client',
  pair: 'both ends together',
  program: 'the program',
};
