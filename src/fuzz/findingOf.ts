import type { Clause } from '../spec/Spec.js';
import type { Confirmed } from './confirm.js';
import type { FuzzFinding } from './FuzzFinding.js';
import { writeScript } from './script/notation.js';

/** What is known of a finding beside how it went. */
export interface FoundAt extends Pick<FuzzFinding, 'run' | 'layer' | 'at'> {
  readonly clauses: readonly Clause[];
  /** How strongly a clause binds the program. */
  readonly level: (clause: Clause) => Clause['level'];
}

/** A finding, as it is told. */
export function findingOf(
  { script, outcome, reproduced }: Confirmed,
  { clauses, level, ...found }: FoundAt,
): FuzzFinding {
  const { wrong, site, transcript, exit, errors } = outcome;
  // The attack of a protocol names its own clauses; a test holds that they are there.
  const clause = clauses.find(({ id }) => id === wrong.clause)!;
  return {
    ...found,
    kind: wrong.kind,
    clause: {
      id: clause.id,
      level: level(clause),
      text: clause.text,
      place: `${clause.file}:${clause.line}`,
    },
    state: wrong.state,
    place: site?.place ?? (wrong.kind === 'leak' ? wrong.detail : undefined),
    headline: site?.headline,
    difference: wrong.difference,
    hint: undefined,
    transcript,
    script: writeScript(script),
    reproduced,
    exit,
    errors: site?.explanation?.join('\n') ?? errors,
  };
}
