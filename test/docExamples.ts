import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import ts from 'typescript';
import { EXAMPLE } from '../src/protocols/index.js';

/** Something that this package exports. */
export interface Exported {
  /** Its name, and where it is declared. */
  readonly name: string;
  /** Whether it is a function or a class. */
  readonly callable: boolean;
  /** The examples in its docstrings. */
  readonly examples: readonly string[];
}

/** What these modules export. */
export function exportsOf(entryPoints: readonly string[]): Exported[] {
  const { config } = ts.readConfigFile('tsconfig.json', (file) => ts.sys.readFile(file)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  const program = ts.createProgram(entryPoints, options);
  const checker = program.getTypeChecker();
  return entryPoints.flatMap((entryPoint) => {
    const module = checker.getSymbolAtLocation(program.getSourceFile(entryPoint)!)!;
    return checker.getExportsOfModule(module).map((alias) => {
      const symbol = alias.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(alias) : alias;
      return {
        name: `${alias.name} (${relative('.', symbol.declarations![0]!.getSourceFile().fileName)})`,
        callable: (symbol.flags & (ts.SymbolFlags.Function | ts.SymbolFlags.Class)) !== 0,
        examples: symbol.declarations!.flatMap((node) => examplesIn(documented(node).getFullText())),
      };
    });
  });
}

/** The blocks of TypeScript in a Markdown file. */
export function examplesOfFile(file: string): string[] {
  return blocksOf(readFileSync(file, 'utf8'));
}

/** The statement that bears the docstring of a declaration. */
function documented(node: ts.Node): ts.Node {
  return ts.isVariableDeclaration(node) ? node.parent.parent : node;
}

function examplesIn(text: string): string[] {
  const docstrings = text.match(/\/\*\*.*?\*\//gs) ?? [];
  return docstrings
    .flatMap((docstring) => blocksOf(docstring.replaceAll(/^ *\* ?/gm, '')))
    .map((source) =>
      // The tool itself names no protocol.
      source.replaceAll(/\bNAME\b/g, EXAMPLE.protocol),
    );
}

function blocksOf(markdown: string): string[] {
  return [...markdown.matchAll(/^```ts\n(.*?)^```/gms)].map(([, source]) => source!);
}
