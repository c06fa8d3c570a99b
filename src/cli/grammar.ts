import type { Command } from 'commander';
import type { DiagramOptions } from './grammarDiagram.js';
import type { SampleCommandOptions } from './grammarSample.js';
import { collect, wholeNumber } from './parse.js';

/** `assay grammar …`: for whoever writes the grammar of a protocol. What a command does is loaded when it is called. */
export function addGrammar(program: Command): void {
  const grammar = program
    .command('grammar')
    .summary('check the grammar of a protocol, see samples of its lines, draw it')
    .description(
      'For authors of protocols: looks at a grammar (a file NAME.peggy, see docs/guides/define-a-protocol.md).',
    )
    .addHelpText('after', '\nExample:\n  assay grammar check grammar/mine.peggy');
  grammar
    .command('check')
    .summary('find what is wrong with a grammar')
    .description('Finds what is wrong with a grammar, and what its author may not have meant.')
    .argument('<file>', 'the grammar; the rules of grammar/line.peggy are there for it to use')
    .addHelpText(
      'after',
      '\nExample:\n  assay grammar check grammar/mine.peggy\n\nExit status: 0 it can be used, perhaps with warnings, 1 it cannot, 2 the file cannot be read.',
    )
    .action(async (file: string) => {
      const { grammarCheck } = await import('./grammarCheck.js');
      process.exitCode = grammarCheck(file);
    });
  grammar
    .command('sample')
    .summary('show lines of a grammar, or lines that just miss being some')
    .description(
      'Shows lines that the rules of a grammar read, one each; with --invalid, near misses with what the parser says of them.',
    )
    .argument('<file>', 'the grammar')
    .option('--rule <name>', 'lines of this rule (default: of all rules that lines are read by)')
    .option('--invalid', 'lines that just miss being some of the rule')
    .option('-n, --number <n>', 'how many of each rule', wholeNumber(1, 10_000), 10)
    .option('--seed <n>', 'the same lines again', wholeNumber(0, 2 ** 31 - 1))
    .option('--octets', 'each character of the grammar is the octet of that number (otherwise UTF-8)')
    .option('--json', 'for a program to read')
    .addHelpText(
      'after',
      '\nExamples:\n  assay grammar sample grammar/mine.peggy\n  assay grammar sample grammar/mine.peggy --rule ClientLine --invalid -n 5',
    )
    .action(async (file: string, options: SampleCommandOptions) => {
      const { grammarSample } = await import('./grammarSample.js');
      grammarSample(file, options);
    });
  grammar
    .command('diagram')
    .summary('draw the rules of a grammar as railroad diagrams')
    .description(
      'Writes one page (HTML) with a railroad diagram of each rule; with --rule, the diagram of one rule (SVG) to standard output.',
    )
    .argument('<file>', 'the grammar')
    .option('--rule <name>', 'draw this rule alone')
    .option('--out <path>', 'the file to write, or the folder to write it to (default: this folder)')
    .option(
      '--report <file>',
      'count the lines of a run on their ways, as its report has them (--reporter json; repeatable)',
      collect,
    )
    .addHelpText(
      'after',
      '\nExamples:\n  assay grammar diagram grammar/mine.peggy --out mine.html\n  assay grammar diagram grammar/mine.peggy --rule ClientLine > line.svg',
    )
    .action(async (file: string, options: DiagramOptions) => {
      const { grammarDiagram } = await import('./grammarDiagram.js');
      grammarDiagram(file, options);
    });
}
