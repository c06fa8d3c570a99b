import { Command } from 'commander';
import type { DiagramOptions } from './grammarDiagram.js';

/** `assay grammar …`: for whoever writes the grammar of a protocol. What a command does is loaded when it is called. */
export function grammarCommand(): Command {
  const grammar = new Command('grammar')
    .summary('check the grammar of a protocol, see samples of its lines, draw it')
    .description('For authors of protocols: looks at a grammar (a file NAME.peggy, see CONTRIBUTING.md).')
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
    .command('diagram')
    .summary('draw the rules of a grammar as railroad diagrams')
    .description(
      'Writes one page (HTML) with a railroad diagram of each rule; with --rule, the diagram of one rule (SVG) to standard output.',
    )
    .argument('<file>', 'the grammar')
    .option('--rule <name>', 'draw this rule alone')
    .option('--out <path>', 'the file to write, or the folder to write it to (default: this folder)')
    .addHelpText(
      'after',
      '\nExamples:\n  assay grammar diagram grammar/mine.peggy --out mine.html\n  assay grammar diagram grammar/mine.peggy --rule ClientLine > line.svg',
    )
    .action(async (file: string, options: DiagramOptions) => {
      const { grammarDiagram } = await import('./grammarDiagram.js');
      grammarDiagram(file, options);
    });
  return grammar;
}
