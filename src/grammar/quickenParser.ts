import type { Rules } from './ast.js';
import { regExpOf } from './regExpOf.js';

/**
 * Lets a parser that peggy has generated read rules of text by regular expressions, a line at a time and not a character:
 * that is most of what lines consist of. A line that is refused so is read again without them, by the rules
 * themselves: they know where it stops making sense, and what was expected there.
 *
 * @throws Error when the text is not what peggy 5.1 generates
 */
export function quickenParser(source: string, rules: Rules): string {
  let quick = replaceOnce(source, START, TWICE);
  for (const { name, kind, expression } of Object.values(rules)) {
    const regExp = kind === 'text' ? regExpOf(expression, rules) : undefined;
    if (regExp === undefined || !pays(regExp)) continue;
    const head = `  function peg$parse${name}() {\n`;
    // In the middle of a character beyond the first plane (`.` takes halves), a regular expression would step back.
    quick = replaceOnce(
      quick,
      head,
      `  const peg$quick_${name} = new RegExp(${JSON.stringify(regExp)}, 'yu');\n${head}    if (peg$isQuick && (input.charCodeAt(peg$currPos) & 0xfc00) !== 0xdc00) return peg$match(peg$quick_${name});\n`,
    );
  }
  return `${MATCH}${quick}`;
}

const START = '  peg$result = peg$startRuleFunction();\n';

const TWICE = `  peg$isQuick = true;
${START}  if (peg$result === peg$FAILED || peg$currPos !== input.length) {
    peg$isQuick = false;
    peg$currPos = options.peg$currPos | 0;
    peg$savedPos = peg$currPos;
    peg$maxFailPos = peg$currPos;
    peg$maxFailExpected = options.peg$maxFailExpected || [];
    peg$silentFails = options.peg$silentFails | 0;
  ${START}  }
`;

const MATCH = `let peg$isQuick = true;
function peg$match(regExp) {
  regExp.lastIndex = peg$currPos;
  if (!regExp.test(input)) return peg$FAILED;
  const begin = peg$currPos;
  peg$currPos = regExp.lastIndex;
  return input.substring(begin, peg$currPos);
}
`;

/** Whether a regular expression is worth its start, which costs as much as some characters: is it for many of them? */
function pays(regExp: string): boolean {
  return /,\}/.test(regExp) || regExp.length > 100;
}

function replaceOnce(text: string, old: string, by: string): string {
  const pieces = text.split(old);
  if (pieces.length !== 2) throw new Error('the generated parser has another form than expected');
  return pieces.join(by);
}
