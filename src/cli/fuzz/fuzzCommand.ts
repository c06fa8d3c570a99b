import { Option, type Command } from 'commander';
import { DEFAULT_TIMEOUT } from '../../engine/defaultTimeout.js';
import { EXAMPLE } from '../../protocols/index.js';
import { FRAMINGS } from '../../wire/framing.js';
import type { FuzzOptions } from './FuzzOptions.js';
import type { Worker } from './worker.js';
import { address, collect, duration, wholeNumber } from '../parse.js';

/** `assay fuzz`. What it does is loaded when it is called. */
export function addFuzz(program: Command): void {
  program
    .command('fuzz')
    .summary('attack a server with inputs that are almost right')
    .description(
      'Attacks a server, as fast as it takes it, with sequences of lines that are right, almost right or wrong, in many manners; the specification judges what comes. What is not given is taken from assay.yml, if the current folder has one.',
    )
    .argument('[protocol]', 'name of the protocol (see assay list)')
    .argument('[command...]', 'the server and its arguments, as for assay check')
    .option(
      '--time <time>',
      'how long it lasts: 60s, 5m, 1h (default: 60s, unless --runs is given)',
      duration,
    )
    .option('--runs <n>', 'how many cases are played', wholeNumber(1, 1_000_000_000))
    .option('--findings <n>', 'end when so many defects are found', wholeNumber(1, 10_000))
    .option('--seed <n>', 'repeat a campaign with the same values', wholeNumber(0, 2 ** 31 - 1))
    .option('--workers <n>', 'attack so many of the same program at once', wholeNumber(1, 64), 1)
    .option('--corpus <folder>', 'begin with the cases that are kept there, and keep new ones there')
    .option('--replay-corpus', 'play only what the corpus has: is everything mended, does nothing go wrong?')
    .option('--dictionary <file>', 'words to put into what is sent, as AFL has them (repeatable)', collect)
    .option(
      '--recording <file>',
      'begin with these conversations: a packet capture (pcap, pcapng), a transcript, Markdown with transcripts, a trace (repeatable)',
      collect,
    )
    .option('--no-feedback', 'what is new does not decide what is tried next')
    .option('--random-octets', 'send nothing but random octets: to compare with')
    .option('--events <file>', 'write down all that happens, a line of JSON each')
    .option('--html <file>', 'write a page of it when it has ended')
    .option('--connect <host:port>', 'attack a server that runs already', address)
    .option(
      '--port <n>',
      'the port on which the server listens (otherwise found out)',
      wholeNumber(1, 65_535),
    )
    .option('--variant <name>', 'demand this variant of the protocol, or this concurrency')
    .addOption(new Option('--framing <name>', 'demand this framing').choices(FRAMINGS))
    .option('--dialect <template>', 'demand this way of writing messages: a name or a template')
    .option('--players <n>', 'demand a game for so many players (otherwise found out)', wholeNumber(1, 10))
    .option('--timeout <ms>', 'time for one answer', wholeNumber(50, 600_000), DEFAULT_TIMEOUT)
    .option('--keyboard <file>', 'what is typed when the server asks something: a keyboard script')
    .option('--tty', 'the keyboard is that of a terminal, for programs that insist on one')
    .option('--strict', 'a broken SHOULD is a defect too')
    .option('--manifest <file>', 'take what is not given from this file, not from assay.yml')
    .option('--traces <folder>', 'keep what is found in this folder (default: .assay, or with the corpus)')
    .option('--no-traces', 'keep nothing')
    .option('--no-namespace', 'use the ports of this machine, not those of a network namespace')
    .option('--quiet', 'only what is found')
    .addHelpText(
      'after',
      `\nExamples:\n  assay fuzz ${EXAMPLE.protocol} --time 60s -- python3 server.py\n  assay fuzz ${EXAMPLE.protocol} --corpus corpus --replay-corpus -- python3 server.py\n\nCtrl-C ends it, with what was found until then. Exit status: 0 no defect found, 1 a defect found, 2 it could not be run.`,
    )
    .action(async (_protocol: unknown, _command: unknown, _options: unknown, self: Command) => {
      const [{ fuzzRequestOf }, { runInNamespace }, { takeWorker }] = await Promise.all([
        import('./fuzzRequest.js'),
        import('../../sut/namespace.js'),
        import('./worker.js'),
      ]);
      const worker = takeWorker();
      const { protocol, command, options } = await fuzzRequestOf(self, process.argv);
      // This process waits for the one inside: it loads nothing more.
      const inside = isIsolated(options, worker) ? await runInNamespace(process.argv.slice(1)) : undefined;
      process.exitCode =
        inside ?? (await (await import('../fuzz.js')).fuzz(protocol, command, options, worker));
    });
}

/** Whether it runs in a network namespace of its own; of several workers each one does, not the one that starts them. */
function isIsolated(
  { namespace, connect, workers, replayCorpus }: FuzzOptions,
  worker: Worker | undefined,
): boolean {
  if (!namespace || connect) return false;
  return worker ? !worker.plain : workers === 1 || replayCorpus === true;
}
