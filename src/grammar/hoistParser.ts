/**
 * Rewrites a parser that peggy has generated so that its functions and constants are made once, not at each call:
 * for a line of a few characters that is most of the work (docs/decisions/0003-parsers-made-once.md). What changes
 * during a call is set at its beginning; a parser without code calls nobody, so it cannot be entered twice.
 *
 * @throws Error when the text is not what peggy 5.1 generates
 */
export function hoistParser(source: string): string {
  const begin = source.indexOf(HEAD);
  const end = source.indexOf('\n}\n', begin);
  if (begin < 0 || end < 0) throw new Error('the generated parser has another form than expected');
  const statements = source
    .slice(begin + HEAD.length, end)
    .split(/\n(?= {2}[^\s}])/)
    .filter((statement) => statement.trim() !== '');
  const once = statements.filter(isMadeOnce);
  const eachTime = statements.filter((statement) => !isMadeOnce(statement));
  const variables = eachTime
    .map((statement) => DECLARATION.exec(statement)?.[1])
    .filter((name) => name !== undefined);
  return [
    source.slice(0, begin),
    `let input, ${variables.join(', ')};`,
    ...once,
    'function peg$parse(peg$input, options) {',
    '  input = peg$input;',
    ...eachTime.map(assign),
    source.slice(end + 1),
  ].join('\n');
}

const HEAD = 'function peg$parse(input, options) {\n';
const DECLARATION = /^ {2}(?:let|const) (peg\$\w+)( = |;)/;

function isMadeOnce(statement: string): boolean {
  return /^ {2}(?:function |const peg\$(?:FAILED|startRuleFunctions|[cre]\d+) )/.test(statement);
}

/** A declaration becomes an assignment: the variable outlives the call. */
function assign(statement: string): string {
  return statement.replace(DECLARATION, (_, name: string, then: string) =>
    then === ';' ? `  ${name} = undefined;` : `  ${name} = `,
  );
}
