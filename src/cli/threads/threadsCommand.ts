import type { Command } from 'commander';
import type { ThreadsSize } from '../../threads/ThreadsProgram.js';
import type { ThreadsVariant } from '../../threads/threadsPrograms.js';
import { wholeNumber } from '../parse.js';

/** Each is a thread of the system, with a heap of its own. */
const MOST_WORKERS = 32;

const SIZE = { workers: 4, permits: 2, work: 5000, capacity: 3, rounds: 3 } satisfies ThreadsSize;

/** `assay threads …`: the project's own programs of threads. What a command does is loaded when it is called. */
export function addThreads(program: Command): void {
  const threads = program
    .command('threads')
    .summary('run a program of threads, which prints what they do')
    .description(
      'Runs one of the reference programs of threads: workers on shared memory, with the primitives of src/sync. Each line that it prints is one thing that one thread does.',
    )
    .addHelpText(
      'after',
      '\nExample:\n  assay threads semaphore --workers 5 --permits 2\n\nExit status: 0 it has come to its end, 2 it could not be run, 130 Ctrl-C.',
    );
  add('semaphore', 'so many threads at once as there are permits', 1)
    .option('--permits <n>', 'how many may be inside at once', wholeNumber(1, 1000), SIZE.permits)
    .option(
      '--work <n>',
      'operations that each does inside; a thousand take about 0.1 ms',
      wholeNumber(0, 1_000_000),
      SIZE.work,
    )
    .option('--rounds <n>', 'how often each goes in', wholeNumber(1, 1_000_000), SIZE.rounds);
  add('event', 'one thread sets a text, the others wait for it', 2).option(
    '--rounds <n>',
    'how many texts are set',
    wholeNumber(1, 1_000_000),
    SIZE.rounds,
  );
  add('condition', 'one half of the threads fills a store, the other half empties it', 2)
    .option('--capacity <n>', 'how many things the store holds', wholeNumber(1, 1000), SIZE.capacity)
    .option(
      '--rounds <n>',
      'how many things each of the first half puts',
      wholeNumber(1, 1_000_000),
      SIZE.rounds,
    );
  add('thread', 'one thread starts the others, and waits for their ends', 2);

  function add(variant: ThreadsVariant, what: string, fewest: number): Command {
    return threads
      .command(variant)
      .summary(what)
      .description(`Runs threads: ${what}.`)
      .option('--workers <n>', 'how many threads', wholeNumber(fewest, MOST_WORKERS), SIZE.workers)
      .action(async (options: Partial<ThreadsSize>) => {
        const { threads: run } = await import('../threads.js');
        process.exitCode = await run(variant, { ...SIZE, ...options });
      });
  }
}
