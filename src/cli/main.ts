import { Command, CommanderError, Option } from 'commander';
import { EXAMPLE } from '../protocols/index.js';
import { CONCURRENCIES } from '../protocols/Protocol.js';
import { FRAMINGS } from '../wire/framing.js';
import type { CheckOptions } from './check.js';
import { CliError } from './CliError.js';
import { address, collect, DEFAULT_TIMEOUT, wholeNumber } from './parse.js';
import type { ServeOptions } from './serve.js';
import { VERSION } from './version.js';

// What a command does is loaded when it is called: the help is there at once.

const program = new Command('assay')
  .description('Tests any implementation of a line protocol against its specification.')
  .version(VERSION)
  .exitOverride()
  .showHelpAfterError('(see assay --help)');

program
  .command('check')
  .summary('check a program against the specification of a protocol')
  .description(
    'Starts a program, checks it against every clause of the protocol, and shows what it breaks and how.',
  )
  .argument('<protocol>', 'name of the protocol (see assay list)')
  .argument(
    '[command...]',
    'the program and its arguments; {port} in them stands for a free port, PORT in its environment too',
  )
  .option('--connect <host:port>', 'check a server that runs already', address)
  .option('--port <n>', 'the port on which the program listens (otherwise found out)', wholeNumber(1, 65_535))
  .addOption(new Option('--variant <name>', 'demand this concurrency').choices(CONCURRENCIES))
  .addOption(new Option('--framing <name>', 'demand this framing').choices(FRAMINGS))
  .option('--only <prefix>', 'check only the clauses with this id or under it (repeatable)', collect)
  .option(
    '--runs <n>',
    'scenarios for each clause (otherwise as many as the speed allows, up to 20)',
    wholeNumber(1, 100_000),
  )
  .option('--seed <n>', 'repeat a run with the same values', wholeNumber(0, 2 ** 31 - 1))
  .option('--timeout <ms>', 'time for one answer', wholeNumber(50, 600_000), DEFAULT_TIMEOUT)
  .option('--strict', 'a broken SHOULD is a failure too')
  .option(
    '--reporter <name[=file]>',
    'terminal or json; to a file, or to standard output (repeatable)',
    collect,
  )
  .option('--no-namespace', 'use the ports of this machine, not those of a network namespace')
  .option('--quiet', 'only what is wrong')
  .addHelpText(
    'after',
    `\nExample:\n  assay check ${EXAMPLE.protocol} -- python3 server.py\n\nExit status: 0 it conforms, 1 it does not, 2 it could not be decided or run.`,
  )
  .action(async (protocol: string, command: string[], options: CheckOptions) => {
    const { check } = await import('./check.js');
    process.exitCode = await check(protocol, command, options);
  });

program
  .command('serve')
  .summary('run the reference server of a protocol')
  .description('Runs the reference server of a protocol until Ctrl-C.')
  .argument('<protocol>', 'name of the protocol (see assay list)')
  .option('--variant <name>', 'concurrency of the server (see the specification)')
  .option('--host <address>', 'address on which it listens', '127.0.0.1')
  .option(
    '--port <n>',
    "port on which it listens; 0 takes a free one (default: the protocol's own)",
    wholeNumber(0, 65_535),
  )
  .addHelpText('after', `\nExample:\n  assay serve ${EXAMPLE.protocol} --port 4000`)
  .action(async (protocol: string, options: ServeOptions) => {
    const { serve } = await import('./serve.js');
    await serve(protocol, options);
  });

program
  .command('list')
  .summary('list protocols, or the clauses under a prefix')
  .argument('[prefix]', 'a protocol, or a clause id up to a slash')
  .addHelpText('after', `\nExample:\n  assay list ${EXAMPLE.prefix}`)
  .action(async (prefix: string | undefined) => {
    const { list } = await import('./list.js');
    await list(prefix);
  });

program
  .command('explain')
  .summary('show a clause: its sentence, its level, how it is checked')
  .argument('<clause>', 'id of the clause')
  .addHelpText('after', `\nExample:\n  assay explain ${EXAMPLE.clause}`)
  .action(async (clause: string) => {
    const { explain } = await import('./explain.js');
    await explain(clause);
  });

try {
  await program.parseAsync();
} catch (error) {
  process.exitCode = report(error);
}

/** Says what went wrong, in a sentence where it is the caller's affair. */
function report(error: unknown): number {
  // Commander has printed its sentence, or the help that was asked for.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  if (error instanceof CliError) process.stderr.write(`assay: ${error.message}\n`);
  else
    process.stderr.write(
      `assay: internal error, please report it\n${error instanceof Error ? error.stack : String(error)}\n`,
    );
  return 2;
}
