import { Command, CommanderError, Option } from 'commander';
import { DEFAULT_TIMEOUT, RUN_LIMIT } from '../engine/defaultTimeout.js';
import { EXAMPLE } from '../protocols/index.js';
import { LANGUAGES } from '../protocols/Window.js';
import { ROLES } from '../spec/Spec.js';
import { FRAMINGS } from '../wire/framing.js';
import type { ClientOptions } from './client.js';
import { CliError } from './CliError.js';
import type { DocsOptions } from './docs.js';
import { addFuzz } from './fuzz/fuzzCommand.js';
import { addGrammar } from './grammar.js';
import { address, collect, command as words, wholeNumber } from './parse.js';
import type { ReplayOptions } from './replay.js';
import type { ServeOptions } from './serve.js';
import { addThreads } from './threads/threadsCommand.js';
import { VERSION } from './version.js';

/** The port of a window, unless another one is named. */
const WINDOW_PORT = 8080;

/** The folder for traces, unless somebody names another one. */
const TRACES = '.assay';

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
    'Starts a program, checks it against every clause of the protocol, and shows what it breaks and how. What is not given is taken from assay.yml, if the current folder has one.',
  )
  .argument('[protocol]', 'name of the protocol (see assay list)')
  .argument(
    '[command...]',
    'the program and its arguments; {port} in them stands for a free port, PORT in its environment too',
  )
  .addOption(
    new Option(
      '--role <name>',
      'what is checked; a pair is a server and its clients, whatever they say to each other',
    )
      .choices(ROLES)
      .default('server'),
  )
  .option('--server <command>', 'how the server of a pair is started, in one word', words)
  .option('--client <command>', 'how a client of a pair is started, in one word', words)
  .option('--connect <host:port>', 'check a server that runs already', address)
  .option(
    '--port <n>',
    'the port on which a server listens (otherwise found out), or to which a client connects',
    wholeNumber(1, 65_535),
  )
  .option('--variant <name>', 'demand this variant of the protocol, or this concurrency')
  .addOption(new Option('--framing <name>', 'demand this framing').choices(FRAMINGS))
  .option(
    '--dialect <template>',
    'demand this way of writing messages: a name or a template (see the specification)',
  )
  .option('--players <n>', 'demand a game for so many players (otherwise found out)', wholeNumber(1, 10))
  .option('--only <prefix>', 'check only the clauses with this id or under it (repeatable)', collect)
  .option(
    '--runs <n>',
    'scenarios for each clause (otherwise as many as the speed allows, up to 20)',
    wholeNumber(1, 100_000),
  )
  .option(
    '--times <n>',
    'how often a program is run that is judged by what it prints (otherwise as often as the time allows, up to 40)',
    wholeNumber(1, 10_000),
  )
  .option('--thorough', 'take more time: more scenarios for each clause, longer walks through the machine')
  .option('--seed <n>', 'repeat a run with the same values', wholeNumber(0, 2 ** 31 - 1))
  .option(
    '--timeout <ms>',
    `time for one answer (default: ${DEFAULT_TIMEOUT}), or for one run of a program that is judged by what it prints (default: ${RUN_LIMIT})`,
    wholeNumber(50, 600_000),
  )
  .option(
    '--budget <seconds>',
    'time for all of it; what is not checked by then is not decided',
    wholeNumber(1, 86_400),
  )
  .option('--keyboard <file>', 'what the user types: a keyboard script (YAML or JSON)')
  .option('--tty', 'the keyboard is that of a terminal, for programs that insist on one')
  .option('--strict', 'a broken SHOULD is a failure too')
  .option(
    '--reporter <name[=file]>',
    'terminal, json, html, junit, tap or github; to a file, or to standard output (repeatable)',
    collect,
  )
  .option('--manifest <file>', 'take what is not given from this file, not from assay.yml')
  .option('--traces <folder>', 'keep what is found in this folder', TRACES)
  .option('--no-traces', 'keep nothing')
  .option('--no-namespace', 'use the ports of this machine, not those of a network namespace')
  .option('--watch', 'check again whenever a file of the program changes, what is wrong first')
  .option('--quiet', 'only what is wrong')
  .option('--coverage', 'show what of the protocol was not brought about, and why')
  .addHelpText(
    'after',
    `\nExample:\n  assay check ${EXAMPLE.protocol} -- python3 server.py\n\nExit status: 0 it conforms, 1 it does not, 2 it could not be decided or run.`,
  )
  .action(async (_protocol: unknown, _command: unknown, _options: unknown, self: Command) => {
    const [{ requestOf }, { runInNamespace }] = await Promise.all([
      import('./manifest.js'),
      import('../sut/namespace.js'),
    ]);
    const { protocol, command, options } = await requestOf(self, process.argv);
    // This process waits for the one inside: it loads nothing more.
    const inside =
      options.namespace && !options.connect ? await runInNamespace(process.argv.slice(1)) : undefined;
    process.exitCode = inside ?? (await (await import('./check.js')).check(protocol, command, options));
  });

addFuzz(program);

program
  .command('replay')
  .summary('play what was found again: is it mended?')
  .description(
    'Plays the conversation of a trace that assay check has kept again, with the same program or another one, and judges it anew.',
  )
  .argument('<file>', 'the trace')
  .argument('[command...]', 'the program and its arguments, if it is not the one of the trace')
  .option('--connect <host:port>', 'a server that runs already', address)
  .option('--port <n>', 'the port of the program', wholeNumber(1, 65_535))
  .option('--server <command>', 'the server of a pair, if it is not the one of the trace', words)
  .option('--client <command>', 'the client of a pair, likewise', words)
  .option('--no-namespace', 'use the ports of this machine, not those of a network namespace')
  .addHelpText(
    'after',
    `\nExample:\n  assay replay ${TRACES}/${EXAMPLE.clause.replaceAll('/', '-')}-1a2b3c4d.json\n\nExit status: 0 FIXED, 1 STILL FAILS, 2 CANNOT REPLAY.`,
  )
  .action(async (file: string, command: string[], options: ReplayOptions) => {
    const { replay } = await import('./replay.js');
    process.exitCode = await replay(file, command, options);
  });

program
  .command('serve')
  .summary('run the reference server of a protocol')
  .description('Runs the reference server of a protocol until Ctrl-C.')
  .argument('<protocol>', 'name of the protocol (see assay list)')
  .option('--variant <name>', 'what kind of server it is (see the specification)')
  .addOption(
    new Option('--framing <name>', 'what ends a message: its line end, or where one read ends').choices(
      FRAMINGS,
    ),
  )
  .option('--host <address>', 'address on which it listens', '127.0.0.1')
  .option(
    '--port <n>',
    "port on which it listens; 0 takes a free one (default: the protocol's own)",
    wholeNumber(0, 65_535),
  )
  .addOption(
    new Option(
      '--window [port]',
      `serve a web page too, where the protocol has one: people speak to the server on it (port: ${WINDOW_PORT}; 0 takes a free one)`,
    )
      .argParser(wholeNumber(0, 65_535))
      .preset(String(WINDOW_PORT)),
  )
  .option('--players <n>', 'of a game: how many play it', wholeNumber(1, 64))
  .option('--words <file>', 'of a game: the words to guess, one in each line')
  .option('--seed <n>', 'of a game: the same words in the same order each time', wholeNumber(0, 2 ** 31 - 1))
  .addOption(
    new Option('--language <name>', 'of a game: what its messages are written in').choices(LANGUAGES),
  )
  .addHelpText('after', `\nExample:\n  assay serve ${EXAMPLE.protocol} --port 4000`)
  .action(async (protocol: string, options: ServeOptions) => {
    const { serve } = await import('./serve.js');
    await serve(protocol, options);
  });

program
  .command('client')
  .summary('run the reference client of a protocol')
  .description(
    'Runs the reference client of a protocol: what you type is sent, and what the server says is shown.',
  )
  .argument('<protocol>', 'name of the protocol (see assay list)')
  .option('--host <name>', 'name or address of the server', '127.0.0.1')
  .option('--port <n>', "port of the server (default: the protocol's own)", wholeNumber(1, 65_535))
  .option('--variant <name>', 'what kind of client it is (see the specification)')
  .addOption(
    new Option('--framing <name>', 'what ends a message: its line end, or where one read ends').choices(
      FRAMINGS,
    ),
  )
  .addHelpText(
    'after',
    `\nExample:\n  assay client ${EXAMPLE.protocol} --port 4000\n\nLines may come from a pipe too. Exit status: 0 a tidy end, 1 the server ended early or broke the protocol, 2 no\nconnection, or no input that can be sent, 130 Ctrl-C.`,
  )
  .action(async (protocol: string, options: ClientOptions) => {
    const { client } = await import('./client.js');
    process.exitCode = await client(protocol, options);
  });

addThreads(program);

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

addGrammar(program);

program
  .command('docs')
  .summary('make the site of the protocols')
  .description(
    'Makes a site of static pages: specifications, grammars, machines, requirements, guides. It works from a folder, and needs no server.',
  )
  .option('--out <folder>', 'where it is written', 'site')
  .option('--protocol <name>', 'only this protocol')
  .option('--report <file...>', 'show what came of checks: reports (--reporter json)')
  .addOption(
    new Option('--language <name>', 'of what the site says around the specifications, which are in English')
      .choices(LANGUAGES)
      .default('en'),
  )
  .addHelpText('after', '\nExample:\n  assay docs --out site --report reports/*.json')
  .action(async (options: DocsOptions) => {
    const { docs } = await import('./docs.js');
    await docs(options);
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
