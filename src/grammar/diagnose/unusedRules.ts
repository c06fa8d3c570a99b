import { nearestWord } from '../../wire/nearestWord.js';
import type { Rule } from '../ast.js';
import { referencesOf, START_RULES, startRulesOf } from '../startRules.js';
import type { Diagnostic } from './Diagnostic.js';
import type { LocatedGrammar } from './readGrammar.js';

/** Rules that no line is ever read by; a grammar that says of no rule that lines are read by it; names nearly right. */
export function unusedRules({ rules, own, nameOf }: LocatedGrammar): Diagnostic[] {
  const starts = startRulesOf(rules);
  const misspelt = starts.flatMap((name) => misspeltStart(name));
  const place = nameOf((own[0] ?? Object.values(rules)[0]!).name);
  if (starts.length === 0) return [noStart(place)];
  const reached = new Set(starts);
  // A set visits what is added to it while it is walked.
  for (const name of reached) for (const each of referencesOf(rules[name]!)) reached.add(each);
  const unused = own.filter(({ name }) => !reached.has(name));
  return [...misspelt, ...unused.map(unusedRule)];

  function misspeltStart(name: string): Diagnostic[] {
    const meant = START_RULES.includes(name) ? undefined : nearestWord(name, missing());
    if (meant === undefined) return [];
    return [
      {
        severity: 'warning',
        code: 'start-rule',
        message: `Nothing refers to \`${name}\`, and there is no \`${meant}\``,
        place: nameOf(name),
        notes: [],
        help: `Did you mean "${meant}"?`,
      },
    ];
  }

  function missing(): readonly string[] {
    return START_RULES.filter((name) => !starts.includes(name));
  }

  function unusedRule({ name, kind }: Rule): Diagnostic {
    const users = own.filter((rule) => rule.name !== name && referencesOf(rule).includes(name));
    return {
      severity: 'warning',
      code: 'unused-rule',
      message:
        kind === 'text'
          ? `No line is read by \`${name}\``
          : `No line is ever a \`${name}\`: no rule that lines are read by comes to it`,
      place: nameOf(name),
      notes: users.map((user) => ({
        message: `only \`${user.name}\` refers to it, which is not used either`,
        place: nameOf(user.name),
      })),
      ...(users.length > 0 ? {} : { help: `Nothing refers to it: lines are read by ${starts.join(', ')}.` }),
    };
  }
}

function noStart(place: Diagnostic['place']): Diagnostic {
  return {
    severity: 'warning',
    code: 'start-rule',
    message: 'The grammar does not say what a line is',
    place,
    notes: [],
    help: `Lines are read by the rules ${START_RULES.join(', ')}:  ClientLine = Hello / Bye`,
  };
}
